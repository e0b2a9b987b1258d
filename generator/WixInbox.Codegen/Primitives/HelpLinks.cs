namespace WixInbox.Codegen.Primitives;

/// <summary>Where a diagnostic is explained: those of the generator and its analyzers, and those that the compiler makes of generated attributes.</summary>
internal static class HelpLinks
{
    private const string Page = "docs/diagnostics.md#";

    public static string Of(string id) => Page + id.ToLowerInvariant();
}
