namespace WixInbox.Client;

/// <summary>One method of the service, as generated code describes it to the transport.</summary>
/// <param name="Name">Its name, such as <c>SendMessage</c>.</param>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Path">
/// The path below the base address. <c>{conversationId}</c> stands for a field of the request, <c>{brand.id}</c> for a field of a field.
/// </param>
/// <param name="Safety">What a repeated call does.</param>
public sealed record WixMethod(string Name, HttpMethod Verb, string Path, WixMethodSafety Safety)
{
    /// <summary>The fields of the request that travel in the query although the request has a body. Without a body all do that are not in the path.</summary>
    public IReadOnlyList<string> QueryFields { get; init; } = [];

    /// <summary>The fields of the request that travel in the path, and nowhere else.</summary>
    public IReadOnlyList<string> PathFields { get; init; } = [];

    /// <summary>Whether all of the request travels in the body.</summary>
    internal bool IsInBody => HasBody && PathFields.Count == 0 && QueryFields.Count == 0 && !Path.Contains('{', StringComparison.Ordinal);

    /// <summary>Whether no schema describes it: then its name and path belong to one call, may have ids in them, and are not for statistics.</summary>
    public bool IsRaw { get; internal init; }

    internal bool HasBody => Verb != HttpMethod.Get && Verb != HttpMethod.Delete && Verb != HttpMethod.Head;
}
