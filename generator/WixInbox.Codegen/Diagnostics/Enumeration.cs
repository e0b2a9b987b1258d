namespace WixInbox.Codegen.Diagnostics;

/// <summary>Several things in one sentence.</summary>
internal static class Enumeration
{
    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string Of(IReadOnlyList<string> things) =>
        things.Count == 1 ? things[0] : $"{string.Join(", ", things.Take(things.Count - 1))} and {things[things.Count - 1]}";
}
