using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema.Json;

/// <summary>
/// Reads a text into nodes, strictly, and goes on behind an error, so that one file can report several and keep what is whole.
/// </summary>
internal sealed class JsonParser
{
    /// <summary>How deep a schema file may nest objects and arrays.</summary>
    internal const int MaxDepth = 64;

    private const int MaxErrors = 20;

    private readonly JsonLexer _lexer;
    private readonly Action<SourceSpan, string> _report;
    private JsonToken _token;
    private int _errors;
    private int _depth;

    private JsonParser(string text, Action<SourceSpan, string> report)
    {
        _report = report;
        _lexer = new JsonLexer(text, Report);
        _token = _lexer.Next();
    }

    /// <summary>Reads the text; what is wrong with it goes to <paramref name="report"/>.</summary>
    public static JsonNode Parse(string text, Action<SourceSpan, string> report)
    {
        var parser = new JsonParser(text, report);
        if (parser._token.Kind == JsonTokenKind.End)
        {
            parser.Report(parser._token.Span, "the file is empty");
            return new JsonMissing(parser._token.Span);
        }

        var root = parser.ParseValue();
        if (parser._token.Kind != JsonTokenKind.End) parser.Report(parser._token.Span, "expected the end of the file");
        if (parser._errors > 0 && BracketLayout.FindFault(text) is { } fault) report(fault.Span, fault.Problem);
        return root;
    }

    private void Report(SourceSpan span, string problem)
    {
        if (_errors++ < MaxErrors) _report(span, problem);
    }

    private JsonToken Take()
    {
        var token = _token;
        _token = _lexer.Next();
        return token;
    }

    private JsonNode ParseValue()
    {
        var token = _token;
        switch (token.Kind)
        {
            case JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket when _depth == MaxDepth: return SkipTooDeep();
            case JsonTokenKind.OpenBrace: return ParseObject();
            case JsonTokenKind.OpenBracket: return ParseArray();
            case JsonTokenKind.String: return new JsonString(Take().Span, token.Text);
            case JsonTokenKind.Number: return new JsonNumber(Take().Span, token.Text);
            case JsonTokenKind.True or JsonTokenKind.False: return new JsonBoolean(Take().Span, token.Kind == JsonTokenKind.True);
            case JsonTokenKind.Null: return new JsonNull(Take().Span);
            case JsonTokenKind.Bad: return new JsonMissing(Take().Span);
            default:
                Report(token.Span, "expected a value");
                return new JsonMissing(token.Span);
        }
    }

    private JsonMissing SkipTooDeep()
    {
        Report(_token.Span, $"nested deeper than {MaxDepth} levels");
        var start = _token.Span;
        var open = 0;
        do
        {
            if (_token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket) open++;
            if (_token.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket) open--;
            Take();
        }
        while (open > 0 && _token.Kind != JsonTokenKind.End);
        return new JsonMissing(start);
    }

    private JsonObject ParseObject()
    {
        _depth++;
        var start = Take().Span;
        var members = new List<JsonMember>();
        var byName = new Dictionary<string, JsonMember>();
        while (_token.Kind is not (JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket or JsonTokenKind.End))
        {
            if (_token.Kind == JsonTokenKind.String)
            {
                var member = ParseMember();
                if (byName.ContainsKey(member.Name))
                {
                    Report(member.NameSpan, $"the member '{member.Name}' stands here a second time");
                }
                else
                {
                    byName.Add(member.Name, member);
                    members.Add(member);
                }

                Separate(JsonTokenKind.CloseBrace, JsonTokenKind.String);
            }
            else
            {
                SkipTo("expected a member's name in double quotes");
            }
        }

        _depth--;
        return new JsonObject(start.To(Close(JsonTokenKind.CloseBrace, "}")), byName, members);
    }

    private JsonMember ParseMember()
    {
        var name = Take();
        if (_token.Kind == JsonTokenKind.Colon) Take();
        else Report(_token.Span.Length > 0 ? _token.Span : name.Span, "expected ':' behind the member's name");
        return new JsonMember(name.Text, name.Span, ParseValue());
    }

    private JsonArray ParseArray()
    {
        _depth++;
        var start = Take().Span;
        var items = new List<JsonNode>();
        while (_token.Kind is not (JsonTokenKind.CloseBracket or JsonTokenKind.CloseBrace or JsonTokenKind.End))
        {
            if (_token.Kind is JsonTokenKind.Comma or JsonTokenKind.Colon)
            {
                Report(Take().Span, "expected a value");
                continue;
            }

            items.Add(ParseValue());
            Separate(JsonTokenKind.CloseBracket, null);
        }

        _depth--;
        return new JsonArray(start.To(Close(JsonTokenKind.CloseBracket, "]")), items);
    }

    /// <summary>Takes the comma between two members or items. None, or one too many, is reported.</summary>
    private void Separate(JsonTokenKind close, JsonTokenKind? follows)
    {
        if (_token.Kind == JsonTokenKind.Comma)
        {
            var comma = Take();
            if (_token.Kind == close) Report(comma.Span, "a comma stands before the end");
            return;
        }

        if (_token.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket or JsonTokenKind.End) return;
        if (follows is null || _token.Kind == follows) Report(_token.Span, "expected ',' before this");
        else SkipTo("expected ',' or the end");
    }

    private SourceSpan Close(JsonTokenKind close, string bracket)
    {
        if (_token.Kind == close) return Take().Span;
        Report(_token.Span, $"expected '{bracket}'");
        // The wrong bracket is taken for the right one, unless what it closes is still open around this.
        return _token.Kind != JsonTokenKind.End && _depth == 0 ? Take().Span : _token.Span;
    }

    private void SkipTo(string problem)
    {
        Report(_token.Span, problem);
        while (_token.Kind is not (JsonTokenKind.Comma or JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket or JsonTokenKind.End))
        {
            if (_token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket) ParseValue();
            else Take();
        }

        if (_token.Kind == JsonTokenKind.Comma) Take();
    }
}
