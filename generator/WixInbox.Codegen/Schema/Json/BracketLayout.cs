using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema.Json;

/// <summary>
/// Finds where brackets stop matching. A parser notices a lost bracket at the end of the file; people lay files out, and see it where
/// the layout is broken: what is opened at the end of a line is closed at the start of one, with the same indentation, and what is
/// opened within a line is closed within it. A file that is laid out in another way, or broken in several places, gives no verdict:
/// one bracket put in or taken out must make all of it fit.
/// </summary>
internal sealed class BracketLayout
{
    private readonly Stack<Bracket> _open = new();
    private JsonToken? _before;
    private int _indentation;
    private int _indentationBefore;
    private Mending _mending;

    /// <summary>The first place where the layout says that a bracket is missing or too many; null if the brackets match, or no layout tells.</summary>
    public static (SourceSpan Span, string Problem)? FindFault(string text)
    {
        var tokens = JsonLexer.ReadAll(text, static (_, _) => { }); // what is no token has been reported
        if (AreBalanced(tokens)) return null;
        var layout = new BracketLayout();
        (SourceSpan Span, string Problem)? found = null;
        foreach (var token in tokens)
        {
            if (layout.Next(token) is not { } fault) continue;
            if (found is not null || !layout.Mend(token)) return null;
            found = fault;
        }

        return layout._open.Count == 0 ? found : null;
    }

    /// <summary>Goes on as if the bracket at fault were put in before the token, or taken out where the token is that bracket.</summary>
    private bool Mend(JsonToken token)
    {
        var mending = _mending;
        _mending = Mending.Close;
        switch (mending)
        {
            case Mending.TakeOut:
                _before = token;
                return true;
            case Mending.Open:
                _open.Push(new Bracket(_before!.Value, _indentationBefore));
                return Next(token) is null;
            default:
                _open.Pop();
                return Next(token) is null;
        }
    }

    private static bool AreBalanced(List<JsonToken> tokens)
    {
        var open = new Stack<JsonTokenKind>();
        foreach (var token in tokens)
        {
            if (IsOpening(token)) open.Push(token.Kind);
            else if (IsClosing(token) && (open.Count == 0 || !Match(open.Pop(), token.Kind))) return false;
        }

        return open.Count == 0;
    }

    private static bool IsOpening(JsonToken token) => token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket;

    private static bool IsClosing(JsonToken token) => token.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket;

    private static bool Match(JsonTokenKind open, JsonTokenKind close) => open == JsonTokenKind.OpenBrace == (close == JsonTokenKind.CloseBrace);

    private (SourceSpan Span, string Problem)? Next(JsonToken token)
    {
        var startsLine = _before is not { } before || before.Span.EndLine < token.Span.StartLine;
        if (startsLine) (_indentationBefore, _indentation) = (_indentation, token.Span.StartColumn);
        var fault = _open.Count == 0 ? FaultOutside(token) : startsLine ? FaultAtStart(_open.Peek(), token) : FaultWithin(_open.Peek(), token);
        if (fault is not null) return fault;
        if (IsOpening(token)) _open.Push(new Bracket(token, _indentation));
        if (IsClosing(token)) _open.Pop();
        _before = token;
        return null;
    }

    private (SourceSpan Span, string Problem)? FaultOutside(JsonToken token) =>
        IsClosing(token) ? TooMany(token, "this closes what is not open") : null;

    private (SourceSpan Span, string Problem)? TooMany(JsonToken token, string problem)
    {
        _mending = Mending.TakeOut;
        return (token.Span, problem);
    }

    private (SourceSpan Span, string Problem)? FaultAtStart(Bracket open, JsonToken token)
    {
        if (open.IsWithinLine) return NotClosedWithin(open, _before!.Value.Span);
        var column = token.Span.StartColumn;
        if (IsClosing(token)) return column == open.Indentation ? null : Missing(open, token);
        if (column <= open.Indentation) return Missing(open, token);
        open.Members ??= column;
        if (column == open.Members) return null;
        if (column < open.Members || _before!.Value.Kind != JsonTokenKind.Colon) return Missing(open, token);
        _mending = Mending.Open;
        return (_before.Value.Span, "to judge by the layout, an opening bracket is missing behind this");
    }

    private (SourceSpan Span, string Problem)? FaultWithin(Bracket open, JsonToken token)
    {
        if (open.Span.StartLine == token.Span.StartLine)
        {
            open.IsWithinLine = true;
            return null;
        }

        return IsClosing(token) && !open.IsWithinLine ? TooMany(token, $"this closes the '{open.Text}' of line {open.Span.StartLine + 1}, to judge by the layout too early") : null;
    }

    private static (SourceSpan Span, string Problem)? NotClosedWithin(Bracket open, SourceSpan end) => end.StartLine == open.Span.StartLine
        ? (end, $"to judge by the layout, '{open.Close}' is missing behind this: the '{open.Text}' of this line is not closed")
        : (open.Span, $"this '{open.Text}' is not closed, to judge by the layout");

    private static (SourceSpan Span, string Problem)? Missing(Bracket open, JsonToken token) =>
        (token.Span, $"to judge by the layout, '{open.Close}' is missing before this: the '{open.Text}' of line {open.Span.StartLine + 1} is not closed");

    private enum Mending
    {
        /// <summary>The innermost bracket is closed.</summary>
        Close,

        /// <summary>A bracket is opened.</summary>
        Open,

        /// <summary>The bracket at hand goes.</summary>
        TakeOut,
    }

    private sealed class Bracket(JsonToken token, int indentation)
    {
        public SourceSpan Span { get; } = token.Span;

        public char Text { get; } = token.Kind == JsonTokenKind.OpenBrace ? '{' : '[';

        public char Close => Text == '{' ? '}' : ']';

        /// <summary>Of the line that it stands in.</summary>
        public int Indentation { get; } = indentation;

        /// <summary>Whether what it opens starts behind it in its line.</summary>
        public bool IsWithinLine { get; set; }

        /// <summary>The column of its members, each of which starts a line.</summary>
        public int? Members { get; set; }
    }
}
