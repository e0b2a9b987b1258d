using System.Text;

namespace WixInbox.Schema.Typings.Scripts;

/// <summary>
/// Cuts a generated script into tokens: TypeScript's declarations and the JavaScript beside them. Regular expressions do not occur in
/// either and are not known here.
/// </summary>
internal sealed class ScriptLexer
{
    private readonly string _text;
    private readonly List<ScriptToken> _tokens = [];
    private readonly ScriptNotes _notes;
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private DocComment? _comment;

    private ScriptLexer(string text, ScriptNotes notes) => (_text, _notes) = (text, notes);

    public static ScriptToken[] Read(string text, ScriptNotes notes)
    {
        var lexer = new ScriptLexer(text, notes);
        lexer.Read();
        return [.. lexer._tokens];
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private char Next => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private void Read()
    {
        while (_at < _text.Length)
        {
            if (Current == '\n') NewLine();
            else if (char.IsWhiteSpace(Current) || Current == '\uFEFF') _at++;
            else if (Current == '/' && Next == '/') SkipToLineEnd();
            else if (Current == '/' && Next == '*') ReadComment();
            else ReadToken();
        }

        Add(ScriptTokenKind.End, "", _at);
        PairBrackets();
    }

    /// <summary>Once for all: looking for a partner at each bracket takes ever longer where many have none.</summary>
    private void PairBrackets()
    {
        var open = new Stack<int>();
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (_tokens[at].IsOpening) open.Push(at);
            else if (_tokens[at].IsClosing && open.TryPop(out var opening)) _tokens[opening] = _tokens[opening] with { End = at + 1 };
        }
    }

    private void ReadToken()
    {
        var start = _at;
        if (Current is '\'' or '"') ReadText(Current);
        else if (Current == '`') ReadTemplate();
        else if (IsNamePart(Current) && !char.IsAsciiDigit(Current)) ReadWhile(ScriptTokenKind.Name, IsNamePart);
        else if (char.IsAsciiDigit(Current)) ReadWhile(ScriptTokenKind.Number, static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_');
        else
        {
            _at += _text.AsSpan(_at).StartsWith("=>") ? 2 : _text.AsSpan(_at).StartsWith("...") ? 3 : 1;
            Add(ScriptTokenKind.Sign, _text[start.._at], start);
        }
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private void ReadWhile(ScriptTokenKind kind, Func<char, bool> isPart)
    {
        var start = _at;
        while (_at < _text.Length && isPart(_text[_at])) _at++;
        Add(kind, _text[start.._at], start);
    }

    private void ReadText(char quote)
    {
        var start = _at++;
        var text = new StringBuilder();
        while (Current != quote)
        {
            if (Current is '\0' or '\n')
            {
                _notes.NotUnderstood(_line, "a text without an end");
                break;
            }

            if (Current == '\\') _at++;
            text.Append(Current);
            _at++;
        }

        if (Current == quote) _at++;
        Add(ScriptTokenKind.Text, text.ToString(), start);
    }

    /// <summary>A template up to its end, with what stands in its holes. In these files it never spans declarations.</summary>
    private void ReadTemplate()
    {
        var (start, line, lineStart) = (_at++, _line, _lineStart);
        while (_at < _text.Length && Current != '`')
        {
            if (Current == '\n') NewLine();
            else _at += Current == '\\' ? 2 : 1;
        }

        if (_at >= _text.Length) _notes.NotUnderstood(line, "a template without an end");
        _at = Math.Min(_at + 1, _text.Length);
        _tokens.Add(new ScriptToken(ScriptTokenKind.Template, _text[start.._at], line, start == lineStart, TakeComment()));
    }

    private void ReadComment()
    {
        var (start, line) = (_at, _line);
        var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0) _notes.NotUnderstood(line, "a comment without an end");
        end = end < 0 ? _text.Length : end + 2;
        while (_at < end)
        {
            if (Current == '\n') NewLine();
            else _at++;
        }

        var comment = _text.AsSpan(start, end - start);
        if (comment.Length > 4 && comment.StartsWith("/**") && comment.EndsWith("*/")) _comment = DocReader.Read(comment, line);
    }

    private void SkipToLineEnd()
    {
        while (_at < _text.Length && Current != '\n') _at++;
    }

    private void NewLine()
    {
        _line++;
        _lineStart = ++_at;
    }

    private void Add(ScriptTokenKind kind, string text, int start) =>
        _tokens.Add(new ScriptToken(kind, text, _line, start == _lineStart, TakeComment()));

    private DocComment? TakeComment()
    {
        var comment = _comment;
        _comment = null;
        return comment;
    }
}
