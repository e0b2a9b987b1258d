using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Analyzers.Tests.Infrastructure;

/// <summary>
/// C# in which <c>{|ID:…|}</c> marks what a diagnostic is expected to underline; two of one place stand inside each other.
/// <c>[|…|]</c> is short for the one id that a test is about.
/// </summary>
internal sealed partial record MarkedSource(string Text, IReadOnlyList<Mark> Marks)
{
    public static MarkedSource Parse(string source, string id = "")
    {
        var (text, marks, open) = (new StringBuilder(), new List<Mark>(), new Stack<(string Id, int Start)>());
        var at = 0;
        foreach (Match token in Tokens().Matches(source))
        {
            text.Append(source, at, token.Index - at);
            at = token.Index + token.Length;
            if (token.Value is "|]" or "|}") marks.Add(Close(open.Pop(), text.Length));
            else open.Push((token.Groups["id"] is { Success: true, Value: var given } ? given : id, text.Length));
        }

        text.Append(source, at, source.Length - at);
        Assert.Empty(open);
        Assert.DoesNotContain(marks, static mark => mark.Id.Length == 0);
        return new MarkedSource(text.ToString(), marks);
    }

    private static Mark Close((string Id, int Start) open, int end) => new(open.Id, TextSpan.FromBounds(open.Start, end));

    [GeneratedRegex(@"\{\|(?<id>[A-Z]+\d+):|\[\||\|\]|\|\}")]
    private static partial Regex Tokens();
}

/// <summary>A diagnostic that is expected, and what it underlines.</summary>
internal readonly record struct Mark(string Id, TextSpan Span);
