using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

internal sealed record MethodDeclaration(Word Name, Word Service, string Verb, Word Path, string Safety)
{
    public string? Description { get; init; }

    public string? Permission { get; init; }

    public EquatableArray<string> Scopes { get; init; }

    public EquatableArray<ErrorDeclaration> Errors { get; init; }

    /// <summary>Where fields of the request travel, as far as the schema says.</summary>
    public EquatableArray<TravelDeclaration> Params { get; init; }

    public PagingDeclaration? Paging { get; init; }

    public Word? Outcome { get; init; }

    public ReferenceShape? Request { get; init; }

    public ReferenceShape? Response { get; init; }
}

/// <summary>An application code that the service answers with.</summary>
/// <param name="Code">The code.</param>
/// <param name="Status">The status that goes with it; 0 where the schema does not say it.</param>
internal sealed record ErrorDeclaration(Word Code, int Status)
{
    /// <summary>Where facts come from that no machine-readable source carries.</summary>
    public string? Source { get; init; }
}

internal sealed record TravelDeclaration(Word Field, string Way);

/// <summary>How a method pages: paths of wire names, separated by dots.</summary>
internal sealed record PagingDeclaration(Word Items, Word Next, Word Cursor);
