using System.Globalization;
using System.Text;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema.Json;

/// <summary>
/// Splits a text into the tokens of RFC 8259, strictly: no comments, no single quotes, no trailing commas are its concern or its
/// gift. What is no token is reported, skipped, and handed on as <see cref="JsonTokenKind.Bad"/>.
/// </summary>
internal sealed class JsonLexer(string text, Action<SourceSpan, string> report)
{
    private const char ByteOrderMark = '\uFEFF';

    private int _at = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
    private int _line;
    private int _lineStart;

    /// <summary>All tokens of a text but its end.</summary>
    public static List<JsonToken> ReadAll(string text, Action<SourceSpan, string> report)
    {
        var tokens = new List<JsonToken>();
        var lexer = new JsonLexer(text, report);
        for (var token = lexer.Next(); token.Kind != JsonTokenKind.End; token = lexer.Next()) tokens.Add(token);
        return tokens;
    }

    public JsonToken Next()
    {
        SkipWhiteSpace();
        while (_at < text.Length && text[_at] == '/') SkipComment();
        if (_at >= text.Length) return Token(JsonTokenKind.End, Mark());
        var start = Mark();
        switch (text[_at])
        {
            case '{': return Single(JsonTokenKind.OpenBrace, start);
            case '}': return Single(JsonTokenKind.CloseBrace, start);
            case '[': return Single(JsonTokenKind.OpenBracket, start);
            case ']': return Single(JsonTokenKind.CloseBracket, start);
            case ':': return Single(JsonTokenKind.Colon, start);
            case ',': return Single(JsonTokenKind.Comma, start);
            case '"': return ReadString(start);
            case '-' or (>= '0' and <= '9'): return ReadNumber(start);
            default: return ReadWord(start);
        }
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsWordCharacter(char c) => c is not ('{' or '}' or '[' or ']' or ':' or ',' or '"' or '/') && !char.IsWhiteSpace(c);

    private void SkipWhiteSpace()
    {
        for (; _at < text.Length; _at++)
        {
            if (text[_at] is not (' ' or '\t' or '\r' or '\n')) return;
            if (EndsLine(_at)) (_line, _lineStart) = (_line + 1, _at + 1);
        }
    }

    // A line ends with LF, CR LF or CR, as editors and the compiler count lines.
    private bool EndsLine(int at) => text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'));

    private SourceSpan Mark() => new(_at, 0, _line, _at - _lineStart, _line, _at - _lineStart);

    private SourceSpan Since(SourceSpan start) => start.To(Mark());

    private JsonToken Token(JsonTokenKind kind, SourceSpan start, string said = "") => new(kind, Since(start), said);

    private JsonToken Single(JsonTokenKind kind, SourceSpan start)
    {
        _at++;
        return Token(kind, start);
    }

    private JsonToken Bad(SourceSpan start, string problem)
    {
        report(Since(start), problem);
        return Token(JsonTokenKind.Bad, start);
    }

    private void SkipComment()
    {
        var start = Mark();
        while (_at < text.Length && text[_at] is not ('\r' or '\n')) _at++;
        report(Since(start), "JSON has no comments");
        SkipWhiteSpace();
    }

    private JsonToken ReadWord(SourceSpan start)
    {
        while (_at < text.Length && IsWordCharacter(text[_at])) _at++;
        if (_at == start.Start) _at++; // white space that JSON does not allow
        switch (text.Substring(start.Start, _at - start.Start))
        {
            case "true": return Token(JsonTokenKind.True, start);
            case "false": return Token(JsonTokenKind.False, start);
            case "null": return Token(JsonTokenKind.Null, start);
            default: return Bad(start, "expected a value in JSON");
        }
    }

    private JsonToken ReadNumber(SourceSpan start)
    {
        while (_at < text.Length && IsWordCharacter(text[_at])) _at++;
        var number = text.Substring(start.Start, _at - start.Start);
        return IsNumber(number) ? Token(JsonTokenKind.Number, start, number) : Bad(start, "expected a number as JSON writes it");
    }

    private static bool IsNumber(string number)
    {
        var at = number[0] == '-' ? 1 : 0;
        if (!SkipDigits(number, ref at)) return false;
        if (number[0] == '0' && number.Length > 1 && IsDigit(number[1])) return false;
        if (number.StartsWith("-0", StringComparison.Ordinal) && number.Length > 2 && IsDigit(number[2])) return false;
        if (at < number.Length && number[at] == '.')
        {
            at++;
            if (!SkipDigits(number, ref at)) return false;
        }

        if (at < number.Length && number[at] is 'e' or 'E')
        {
            at++;
            if (at < number.Length && number[at] is '+' or '-') at++;
            if (!SkipDigits(number, ref at)) return false;
        }

        return at == number.Length;
    }

    private static bool SkipDigits(string number, ref int at)
    {
        var start = at;
        while (at < number.Length && IsDigit(number[at])) at++;
        return at > start;
    }

    private JsonToken ReadString(SourceSpan start)
    {
        _at++;
        var runStart = _at;
        StringBuilder? unescaped = null;
        while (_at < text.Length && text[_at] is not ('"' or '\r' or '\n'))
        {
            if (text[_at] == '\\')
            {
                unescaped ??= new StringBuilder();
                unescaped.Append(text, runStart, _at - runStart);
                ReadEscape(unescaped);
                runStart = _at;
                continue;
            }

            var character = Mark();
            _at++;
            if (text[character.Start] < ' ') report(Since(character), "a control character in a string must be escaped");
        }

        var value = unescaped is null
            ? text.Substring(runStart, _at - runStart)
            : unescaped.Append(text, runStart, _at - runStart).ToString();
        if (_at >= text.Length || text[_at] != '"') report(Since(start), "the string is not closed");
        else _at++;
        if (!IsUnicode(value))
        {
            report(Since(start), "the string is not valid Unicode: half of a surrogate pair stands alone");
            value = Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(value)); // with a replacement character, since the file is still made the best of
        }

        return Token(JsonTokenKind.String, start, value);
    }

    private void ReadEscape(StringBuilder output)
    {
        var start = Mark();
        _at++;
        var escape = _at < text.Length ? text[_at] : '\0';
        var replacement = escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (replacement != '\0')
        {
            _at++;
            output.Append(replacement);
            return;
        }

        if (escape == 'u' && _at + 4 < text.Length
            && int.TryParse(text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _at += 5;
            output.Append((char)code);
            return;
        }

        if (_at < text.Length && text[_at] is not ('\r' or '\n')) _at++;
        report(Since(start), "the escape is none of JSON's");
    }

    private static bool IsUnicode(string value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            if (!char.IsSurrogate(value[at])) continue;
            if (at + 1 >= value.Length || !char.IsSurrogatePair(value[at], value[at + 1])) return false;
            at++;
        }

        return true;
    }
}
