namespace WixInbox.Schema.Typings.Mapping;

/// <summary>
/// What a repeated call does. The typings do not say it: GET reads; so do queries and the like, whatever their verb; PUT and DELETE do the
/// same again, as HTTP means them (RFC 9110, 9.2.2), and so does a method that gets what is there or makes it. All else does one thing more.
/// </summary>
internal static class Safety
{
    private static readonly string[] Making = ["GetOrCreate"];

    private static readonly string[] Reading = ["Query", "Search", "List", "Get", "Count"];

    public static string Of(string verb, string method)
    {
        if (verb == "GET") return "read";
        if (verb is "PUT" or "DELETE" || Making.Any(word => StartsWith(method, word))) return "idempotent";
        return verb == "POST" && Reading.Any(word => StartsWith(method, word)) ? "read" : "unsafe";
    }

    /// <summary>Whether a name starts with a word, and does not go on with it: 'Listen' does not list.</summary>
    private static bool StartsWith(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsAsciiLetterLower(name[word.Length]));
}
