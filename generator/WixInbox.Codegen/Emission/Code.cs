using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace WixInbox.Codegen.Emission;

/// <summary>
/// C# as templates: a raw interpolated string whose holes take whole blocks. Every line of a block is indented as far as its hole;
/// a hole that stands alone on a line and takes nothing takes its line with it. Line ends are always a line feed.
/// </summary>
internal static class Code
{
    public static string Of(CodeTemplate template) => template.ToString();

    /// <summary>Lines, each below the other; a block of several has a blank line on either side. Empty ones are dropped.</summary>
    public static string Lines(IEnumerable<string> lines)
    {
        var code = new StringBuilder();
        var previous = "";
        foreach (var line in lines.Where(static line => line.Length > 0))
        {
            if (previous.Length > 0) code.Append(previous.Contains('\n') || line.Contains('\n') ? "\n\n" : "\n");
            code.Append(line);
            previous = line;
        }

        return code.ToString();
    }

    /// <summary>Blocks with a blank line between them. Empty ones are dropped.</summary>
    public static string Blocks(IEnumerable<string> blocks) => string.Join("\n\n", blocks.Where(static block => block.Length > 0));

    /// <inheritdoc cref="Blocks(IEnumerable{string})"/>
    public static string Blocks(params string[] blocks) => Blocks((IEnumerable<string>)blocks);

    /// <summary>Items of a list on one line.</summary>
    public static string List(IEnumerable<string> items) => string.Join(", ", items);

    /// <summary>Parameters, each on a line of its own, as they stand between the parentheses.</summary>
    public static string Parameters(IEnumerable<string> parameters) => "\n    " + string.Join(",\n    ", parameters);
}

[InterpolatedStringHandler]
internal readonly struct CodeTemplate
{
    private readonly StringBuilder _code;

#pragma warning disable IDE0060 // the compiler passes both counts to every handler
    public CodeTemplate(int literalLength, int formattedCount) => _code = new StringBuilder(literalLength * 2);
#pragma warning restore IDE0060

    public void AppendLiteral(string literal)
    {
        var text = literal.Replace("\r\n", "\n");
        if (text.StartsWith("\n", StringComparison.Ordinal) && EndsInEmptyHole())
        {
            RemoveLine();
            text = CloseGap(text);
        }

        _code.Append(text);
    }

    public void AppendFormatted(string? block)
    {
        if (string.IsNullOrEmpty(block))
        {
            _code.Append(EmptyHole);
            return;
        }

        var indent = Indent();
        var lines = block!.Split('\n');
        _code.Append(lines[0]);
        for (var at = 1; at < lines.Length; at++)
        {
            _code.Append('\n');
            if (lines[at].Length > 0) _code.Append(indent).Append(lines[at]);
        }
    }

    public void AppendFormatted(int number) => _code.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString()
    {
        if (EndsInEmptyHole()) RemoveLine();
        return _code.Replace(EmptyHole.ToString(), "").ToString().TrimEnd('\n');
    }

    // Marks where a hole took nothing, until the line is complete: a character that no emitted code has.
    private const char EmptyHole = '\uFFFF';

    /// <summary>Whether the line so far has nothing but white space and holes that took nothing.</summary>
    private bool EndsInEmptyHole()
    {
        var hasHole = false;
        for (var at = _code.Length - 1; at >= 0 && _code[at] != '\n'; at--)
        {
            if (_code[at] == EmptyHole) hasHole = true;
            else if (_code[at] != ' ') return false;
        }

        return hasHole;
    }

    private void RemoveLine()
    {
        var start = _code.Length;
        while (start > 0 && _code[start - 1] != '\n') start--;
        _code.Length = Math.Max(0, start - 1);
    }

    /// <summary>Where a line went away, drops a blank line that would stand behind an opening brace, before a closing one, or twice.</summary>
    private string CloseGap(string text)
    {
        if (_code.Length == 0) return text.TrimStart('\n');
        var last = _code[_code.Length - 1];
        if (last is '{' or '\n' && text.StartsWith("\n\n", StringComparison.Ordinal)) return text.Substring(1);
        if (last == '\n' && text.TrimStart().StartsWith("}", StringComparison.Ordinal)) _code.Length--;
        return text;
    }

    private string Indent()
    {
        var start = _code.Length;
        while (start > 0 && _code[start - 1] != '\n') start--;
        var end = start;
        while (end < _code.Length && _code[end] == ' ') end++;
        return _code.ToString(start, end - start);
    }
}
