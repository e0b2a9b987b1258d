namespace WixInbox.Schema.Typings.Mapping;

/// <summary>Names the folder of a package's documents as the public paths start, up to the version: <c>inbox/v2</c>.</summary>
internal static class FolderName
{
    /// <summary>How long a folder may be.</summary>
    private const int MaxLength = 200;

    private const string Nameless = "imported";

    public static string Of(IReadOnlyList<MappedMethod> methods, TypingsPackage package) =>
        Choose(methods, package) is { Length: > 0 } folder ? folder[..Math.Min(folder.Length, MaxLength)].TrimEnd('/') : Nameless;

    private static string Choose(IReadOnlyList<MappedMethod> methods, TypingsPackage package)
    {
        var starts = methods.Select(static method => Start(method.Declaration.Path.Text.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static part => part != "_api")));
        if (MostCommon(starts) is { } ofMethods) return ofMethods;
        var types = package.Client.Functions.Select(static function => function.Comment.Find("eventType")?.Text).OfType<string>();
        return MostCommon(types.Select(static type => Start(type.Split('.').Skip(1)))) ?? Clean(package.Name[(package.Name.LastIndexOf('_') + 1)..]);
    }

    private static string? MostCommon(IEnumerable<string> starts) =>
        starts.Where(static start => start.Length > 0).GroupBy(static start => start).OrderByDescending(static group => group.Count()).FirstOrDefault()?.Key;

    private static string Start(IEnumerable<string> parts)
    {
        var start = new List<string>();
        foreach (var part in parts.Where(static part => part.Length > 0).TakeWhile(static part => !part.Contains('{')))
        {
            start.Add(Clean(part));
            if (IsVersion(part)) return string.Join('/', start);
        }

        return start.FirstOrDefault() ?? "";
    }

    private static bool IsVersion(string part) => part.Length > 1 && part[0] == 'v' && part.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false;

    private static string Clean(string part) => new([.. part.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')]);
}
