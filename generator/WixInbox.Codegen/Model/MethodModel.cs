using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Model;

/// <summary>A method of a service.</summary>
internal sealed record MethodModel(string Name, string Service, string Verb, string Path)
{
    public string? Description { get; init; }

    public Origin Origin { get; init; } = Origin.None;

    /// <summary>Where what the service answers is declared.</summary>
    public Origin ResponseOrigin { get; init; } = Origin.None;

    public string Request { get; init; } = "";

    public string Response { get; init; } = "";

    /// <summary>What a repeated call does: <c>read</c>, <c>idempotent</c> or <c>unsafe</c>.</summary>
    public string Safety { get; init; } = "";

    public string? Permission { get; init; }

    public EquatableArray<string> Scopes { get; init; }

    public EquatableArray<ErrorModel> Errors { get; init; }

    /// <summary>The case of the result that is the success.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>The type of its result.</summary>
    public string ResultName { get; init; } = "";

    /// <summary>What the call for all items is called, if it pages.</summary>
    public string AllName { get; init; } = "";

    /// <summary>The fields that travel in the path alone.</summary>
    public EquatableArray<string> PathFields { get; init; }

    /// <summary>The fields that travel in the query although the method has a body.</summary>
    public EquatableArray<string> QueryFields { get; init; }

    public PagingModel? Paging { get; init; }
}

/// <summary>An application code, and the case of the result that stands for it.</summary>
internal sealed record ErrorModel(string Code, int Status, string Name, Origin Origin);

/// <summary>How a method pages.</summary>
/// <param name="ItemType">What is listed.</param>
/// <param name="Items">The properties from the response to the list.</param>
/// <param name="Next">The properties from the response to the cursor.</param>
/// <param name="Cursor">The properties from the request to its cursor.</param>
internal sealed record PagingModel(ValueModel ItemType, EquatableArray<PagingStep> Items, EquatableArray<PagingStep> Next, EquatableArray<PagingStep> Cursor);

/// <summary>A property on the way.</summary>
/// <param name="Property">The property.</param>
/// <param name="IsNullable">Whether it may be absent.</param>
/// <param name="CaseType">The case of a one-of that it has to be, if it is a group.</param>
internal sealed record PagingStep(string Property, bool IsNullable, string? CaseType);

/// <summary>A service: a client with a method for each of its methods.</summary>
internal sealed record ServiceModel(string Name, EquatableArray<MethodModel> Methods)
{
    public string ClientName => Name + "Client";

    public string InterfaceName => "I" + ClientName;

    /// <summary>The service's part of a server for tests.</summary>
    public string FakeName => FakeNames.Prefix + Name;
}

/// <summary>All services under one client.</summary>
internal sealed record ClientModel(string Name, EquatableArray<ClientServiceModel> Services);

/// <summary>A service and the property that leads to it.</summary>
internal sealed record ClientServiceModel(string Service, string Property);
