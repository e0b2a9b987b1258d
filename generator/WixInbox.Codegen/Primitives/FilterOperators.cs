namespace WixInbox.Codegen.Primitives;

/// <summary>The operators of the vendor's query language (its article "API Query Language").</summary>
internal static class FilterOperators
{
    /// <summary>How they are written.</summary>
    public static readonly string[] All =
    [
        "$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$startsWith", "$exists", "$isEmpty", "$hasAll", "$hasSome",
    ];

    /// <summary>What one is called in C#.</summary>
    public static string NameOf(string text) => char.ToUpperInvariant(text[1]) + text.Substring(2);
}
