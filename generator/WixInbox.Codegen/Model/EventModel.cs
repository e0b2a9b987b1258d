using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Model;

/// <summary>An event: a case of a union.</summary>
/// <param name="Name">The case.</param>
/// <param name="Union">The union.</param>
/// <param name="Body">The type of its body.</param>
internal sealed record EventModel(string Name, string Union, string Body)
{
    public string? Description { get; init; }

    public Origin Origin { get; init; } = Origin.None;

    public string? Permission { get; init; }

    public EquatableArray<string> Scopes { get; init; }

    /// <summary>The spellings of its type.</summary>
    public EquatableArray<string> Types { get; init; }

    public string EntityFqdn { get; init; } = "";

    public string Slug { get; init; } = "";

    /// <summary>Where its body stands: <c>action</c>, <c>created</c>, <c>updated</c> or <c>deleted</c>.</summary>
    public string Form { get; init; } = "";
}

/// <summary>Events of which each is a case.</summary>
/// <param name="Name">The union.</param>
/// <param name="Events">The events.</param>
internal sealed record EventUnionModel(string Name, EquatableArray<EventModel> Events)
{
    /// <summary>The union's name without the word event: what other names are made from.</summary>
    public string Stem => CSharpNames.WithoutEnd(Name, "Event");

    /// <summary>The type that handlers of the events are added to.</summary>
    public string HandlersName => Stem + "WebhookHandlers";

    /// <summary>The type with the extension methods.</summary>
    public string ExtensionsName => Stem + "WebhookExtensions";

    /// <summary>The type with the extension methods that sign events in tests.</summary>
    public string SigningName => Stem + "WebhookSigning";

    /// <summary>All names that it takes in the namespace.</summary>
    public IEnumerable<string> Names => [Name, HandlersName, ExtensionsName, SigningName];
}
