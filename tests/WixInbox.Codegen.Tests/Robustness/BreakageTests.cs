using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Schema.Json;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Robustness;

/// <summary>
/// Each shipped file, broken at one token, by a program: deleted, changed, doubled, moved, or the file cut behind it. Somebody must be
/// told where, and whatever is not of that file must still be there and compile.
/// </summary>
public class BreakageTests
{
    private static readonly int PerKind = LongRun.Rounds(3, 200);
    private static readonly int CompiledPerKind = LongRun.Rounds(1, 5);

    private static readonly string[] Kinds = ["deleted", "changed", "doubled", "moved", "cut"];

    public static TheoryData<string> Paths => [.. Repository.Schemas().Select(static file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void BrokenToken_IsReportedWhereItIs_AndCostsItsFileAlone(string path)
    {
        var schemas = Repository.Schemas();
        var tokens = Tokens.Of(schemas.Single(file => file.Path == path).Text);
        var random = new Random(path.Length);
        foreach (var kind in Kinds)
        {
            for (var number = 0; number < PerKind; number++)
            {
                var (text, start, end) = Break(tokens, kind, random);
                var generation = Generation.Run(TestOptions.Default, [.. schemas.Select(file => file.Path == path ? file with { Text = text } : file)]);
                var what = $"{path}, {kind} at {start}: …{text[start..Math.Min(end, text.Length)]}…\n{string.Join('\n', generation.Diagnostics)}";
                Assert.True(generation.Result.Exception is null, $"{what}\n{generation.Result.Exception}");
                Assert.True(generation.Diagnostics.Any(diagnostic => Touches(diagnostic, path, start, end)), what);
                if (number >= CompiledPerKind) continue; // compiling takes its time
                Assert.True(generation.CompilerDiagnostics().Count == 0, $"{what}\n{string.Join('\n', generation.CompilerDiagnostics())}");
                foreach (var other in schemas.Where(file => file.Path != path && !file.Path.EndsWith("/types.schema.json", StringComparison.Ordinal)))
                    Assert.True(generation.Sources.Values.Any(source => source.Contains(TraceOf(other), StringComparison.Ordinal)), $"{other.Path} is gone: {what}");
            }
        }
    }

    /// <summary>What stands in the output as long as a file's method or event is read.</summary>
    private static string TraceOf(SchemaText file)
    {
        var name = Path.GetFileName(file.Path).Split('.')[0];
        return file.Text.Contains($"\"{Keywords.Event}\"", StringComparison.Ordinal) ? $" sealed record {name}(" : $" {name}Async(";
    }

    private static bool Touches(Diagnostic diagnostic, string path, int start, int end) =>
        diagnostic.Location.GetLineSpan().Path.EndsWith(path, StringComparison.Ordinal) && diagnostic.Location.SourceSpan.Start <= end && diagnostic.Location.SourceSpan.End >= start;

    private static (string Text, int Start, int End) Break(Tokens tokens, string kind, Random random)
    {
        while (true)
        {
            var at = random.Next(tokens.All.Count - 1);
            switch (kind)
            {
                case "deleted" when !IsOnlyItem(tokens, at): return tokens.Replace(at, 1, "");
                case "doubled": return tokens.Replace(at, 1, $"{tokens.TextOf(at)} {tokens.TextOf(at)}");
                case "moved" when tokens.All[at].Kind != tokens.All[at + 1].Kind: return tokens.Replace(at, 2, $"{tokens.TextOf(at + 1)} {tokens.TextOf(at)}");
                case "cut":
                    var end = tokens.All[at].Span.End;
                    return (tokens.Text[..end], tokens.All[at].Span.Start, end);
                case "changed" when Changed(tokens, at) is { } other: return tokens.Replace(at, 1, other);
            }
        }
    }

    /// <summary>Without it a list is empty, which some may be.</summary>
    private static bool IsOnlyItem(Tokens tokens, int at) => at > 0 && tokens.All[at - 1].Kind == JsonTokenKind.OpenBracket && tokens.All[at + 1].Kind == JsonTokenKind.CloseBracket;

    /// <summary>A token in place of this one that the schema cannot mean; null where any would do.</summary>
    private static string? Changed(Tokens tokens, int at)
    {
        var isName = at + 1 < tokens.All.Count && tokens.All[at + 1].Kind == JsonTokenKind.Colon;
        if (isName) return Keywords.OfType.Contains(tokens.All[at].Text) && IsKeyword(tokens, at) ? $"\"{tokens.All[at].Text}x\"" : null;
        if (at > 1 && tokens.All[at - 2].Text == Keywords.Default) return null; // of an enumeration any text may be it
        return tokens.All[at].Kind switch
        {
            JsonTokenKind.String => "7",
            JsonTokenKind.Number or JsonTokenKind.True or JsonTokenKind.False => "\"x\"",
            JsonTokenKind.Comma => ":",
            JsonTokenKind.Colon => ",",
            _ => "null",
        };
    }

    /// <summary>Whether a name stands among keywords: the names of fields and types are the schema's own.</summary>
    private static bool IsKeyword(Tokens tokens, int at)
    {
        var depth = 0;
        for (var before = at; before > 1; before--)
        {
            if (tokens.All[before].Kind == JsonTokenKind.CloseBrace) depth++;
            if (tokens.All[before].Kind == JsonTokenKind.OpenBrace && depth-- == 0) return tokens.All[before - 2].Text is not (Keywords.Properties or Keywords.Definitions or Keywords.Deprecated);
        }

        return true;
    }
}
