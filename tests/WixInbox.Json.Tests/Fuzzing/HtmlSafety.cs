using System.Text.Json;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>What JSON for HTML must be: the same JSON, and nothing that HTML or a script could take for something else.</summary>
internal static class HtmlSafety
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = WixJson.MaxDepth };

    /// <summary>What is wrong with a text; null where nothing is.</summary>
    /// <param name="safe">The text.</param>
    /// <param name="minimal">The same with no more escapes than JSON demands.</param>
    public static string? Fault(byte[] safe, byte[] minimal)
    {
        var text = safe.AsSpan();
        if (text.ContainsAny("<>&'"u8) || text.IndexOf("\u2028"u8) >= 0 || text.IndexOf("\u2029"u8) >= 0) return "what HTML must not have stands in HTML-safe text";
        if (text.SequenceEqual(minimal)) return null;
        using (JsonDocument.Parse(safe, Options)) return Escapes.Least(safe).AsSpan().SequenceEqual(Escapes.Least(minimal)) ? null : "HTML-safe text says something else";
    }
}
