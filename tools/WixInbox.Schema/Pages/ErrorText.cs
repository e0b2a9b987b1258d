using System.Globalization;

namespace WixInbox.Schema.Pages;

/// <summary>A line of the possible errors: <c>HTTP Code: 404 | Status Code: NOT_FOUND | Application Code: X | Description: text</c>.</summary>
internal static class ErrorText
{
    /// <summary>The statuses of the names that stand beside them.</summary>
    private static readonly Dictionary<string, int> Statuses = new()
    {
        ["INVALID_ARGUMENT"] = 400,
        ["OUT_OF_RANGE"] = 400,
        ["UNAUTHENTICATED"] = 401,
        ["PERMISSION_DENIED"] = 403,
        ["NOT_FOUND"] = 404,
        ["ALREADY_EXISTS"] = 409,
        ["ABORTED"] = 409,
        ["FAILED_PRECONDITION"] = 428,
        ["RESOURCE_EXHAUSTED"] = 429,
        ["INTERNAL"] = 500,
        ["UNIMPLEMENTED"] = 501,
        ["UNAVAILABLE"] = 503,
        ["DEADLINE_EXCEEDED"] = 504,
    };

    public static PageError? Parse(int line, string text, PageNotes notes)
    {
        var (http, name, code) = (Cell(text, "HTTP Code:"), Cell(text, "Status Code:"), Cell(text, "Application Code:"));
        if (!int.TryParse(http, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && !Statuses.TryGetValue(name, out status)) status = 0;
        if (status is < 400 or > 599)
        {
            notes.NotUnderstood(line, $"The error has no status from 400 to 599 but '{http}'; it is left out.");
            return null;
        }

        if (code.Length is > 0 and <= 200 && !code.Contains(' ')) return new PageError(line, status, code);
        notes.NotCarried(line, $"The error with status {status} has no application code; a call that meets it fails with its status alone.");
        return null;
    }

    private static string Cell(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.Ordinal);
        if (at < 0) return "";
        var start = at + key.Length;
        var end = text.IndexOf('|', start);
        return (end < 0 ? text[start..] : text[start..end]).Trim();
    }
}
