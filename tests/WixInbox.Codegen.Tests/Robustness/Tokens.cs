using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Codegen.Tests.Robustness;

/// <summary>The tokens of a schema file that is whole, and what the file becomes when they are tampered with.</summary>
internal sealed class Tokens
{
    private Tokens(string text, List<JsonToken> all) => (Text, All) = (text, all);

    public string Text { get; }

    public IReadOnlyList<JsonToken> All { get; }

    public static Tokens Of(string text) => new(text, JsonLexer.ReadAll(text, static (span, problem) => Assert.Fail($"{problem} at {span.Start}")));

    public string TextOf(int at) => Text.Substring(All[at].Span.Start, All[at].Span.Length);

    /// <summary>The text with some tokens replaced, and the place of it: from the token before to the second token behind, which is where a parser notices at the latest.</summary>
    public (string Text, int Start, int End) Replace(int first, int count, string replacement)
    {
        var (start, end) = (All[first].Span.Start, All[first + count - 1].Span.End);
        var broken = Text[..start] + replacement + Text[end..];
        var before = first == 0 ? 0 : All[first - 1].Span.Start;
        var behind = first + count + 1 < All.Count ? All[first + count + 1].Span.End : Text.Length;
        return (broken, before, behind + broken.Length - Text.Length);
    }
}
