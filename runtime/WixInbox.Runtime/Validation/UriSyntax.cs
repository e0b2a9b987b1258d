using System.Buffers;

namespace WixInbox.Validation;

/// <summary>
/// The rule behind <c>format: uri</c>: a scheme (RFC 3986, 3.1), a colon, and something behind it without white space, control
/// characters or the delimiters that RFC 3986 leaves out. <c>http</c> and <c>https</c> need a host. Characters beyond ASCII pass,
/// as in an IRI. It parses nothing, so that it allocates nothing.
/// </summary>
internal static class UriSyntax
{
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private static readonly SearchValues<char> Excluded = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f \"<>\\^`{|}\u007f");

    internal static bool IsAbsolute(ReadOnlySpan<char> text)
    {
        const string Https = "https://"; // as nearly all begin
        if (text.StartsWith(Https, StringComparison.Ordinal)) return HasHost(text[(Https.Length - 2)..]) && !text.ContainsAny(Excluded);
        var colon = text.IndexOf(':');
        if (colon <= 0 || colon == text.Length - 1) return false;
        var scheme = text[..colon];
        if (!char.IsAsciiLetter(scheme[0]) || scheme.ContainsAnyExcept(SchemeCharacters)) return false;
        if (text.ContainsAny(Excluded)) return false;
        return !IsWeb(scheme) || HasHost(text[(colon + 1)..]);
    }

    private static bool IsWeb(ReadOnlySpan<char> scheme) =>
        scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase);

    private static bool HasHost(ReadOnlySpan<char> rest) =>
        rest.Length > 2 && rest[0] == '/' && rest[1] == '/' && rest[2] is not ('/' or '?' or '#' or ':');
}
