using WixInbox.Codegen.Binding;

namespace WixInbox.Schema.Pages;

/// <summary>Names that a page does not have as the schema wants them.</summary>
internal static class PageNames
{
    public const string TypesFile = "types.schema.json";
    private const string Ending = ".schema.json";

    /// <summary>How long a folder may be.</summary>
    private const int MaxFolder = 200;

    public static string FileOf(string folder, string name) => $"{folder}/{name}{Ending}";

    public static string TypesOf(string folder) => $"{folder}/{TypesFile}";

    public static string FolderOf(string path) => path.LastIndexOf('/') is var at and >= 0 ? path[..at] : "";

    /// <summary><c>MessagesService</c> is the service <c>Messages</c>.</summary>
    public static string ServiceOf(string? space, string fallback)
    {
        var name = Naming.Pascal(Ascii(space ?? fallback));
        return name.Length > "Service".Length && name.EndsWith("Service", StringComparison.Ordinal) ? name[..^"Service".Length] : name;
    }

    /// <summary>A name of ASCII letters and digits that starts with a capital, or null.</summary>
    public static string? PascalOf(string? text)
    {
        if (text is null) return null;
        var name = Naming.Pascal(Ascii(text));
        return name.Length > 0 && char.IsAsciiLetterUpper(name[0]) ? name : null;
    }

    /// <summary>The folder of a method: its path as far as the version, or the package where the path says nothing.</summary>
    public static string FolderOf(string path, string? package)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(static segment => segment != "_api" && !segment.Contains('{'))
            .Select(Safe)
            .Where(static segment => segment.Length > 0)
            .ToArray();
        var version = Array.FindIndex(segments, IsVersion);
        if (version < 0) return Safe(package ?? "") is { Length: > 0 } name ? name : segments.FirstOrDefault() ?? "imported";
        var folder = version > 0 ? string.Join('/', segments[..(version + 1)]) : $"{(Safe(package ?? "") is { Length: > 0 } only ? only : "imported")}/{segments[0]}";
        return folder.Length <= MaxFolder ? folder : folder[..MaxFolder].TrimEnd('/');
    }

    public static bool IsVersion(string segment) => segment.Length is > 1 and < 10 && segment[0] is 'v' && char.IsAsciiDigit(segment[1]) && segment.Skip(1).All(char.IsAsciiLetterOrDigit);

    /// <summary>What may stand in a path of a file everywhere.</summary>
    private static string Safe(string segment) =>
        string.Concat(segment.ToLowerInvariant().Where(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'));

    private static string Ascii(string text) => string.Concat(text.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : ' '));
}
