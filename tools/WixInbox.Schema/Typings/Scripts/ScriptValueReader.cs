namespace WixInbox.Schema.Typings.Scripts;

/// <summary>Reads object and list literals; what is no literal in them is kept as code.</summary>
internal sealed class ScriptValueReader(TokenCursor cursor)
{
    private const int MaxDepth = 100;

    private int _depth;

    public ScriptValue Read()
    {
        if (++_depth > MaxDepth) throw new ScriptException(cursor.Current.Line, "a value that nests too deeply");
        var token = cursor.Current;
        var value = token.Kind switch
        {
            ScriptTokenKind.Text when EndsAfter(1) => new TextValue(cursor.Take().Text, token.Line),
            ScriptTokenKind.Sign when token.Text == "{" => ReadMap(),
            ScriptTokenKind.Sign when token.Text == "[" => ReadList(),
            _ => (ScriptValue)ReadCode(),
        };
        _depth--;
        return value;
    }

    private bool EndsAfter(int ahead) => cursor.Peek(ahead) is { Kind: ScriptTokenKind.Sign, Text: "," or "}" or "]" or ")" or ";" };

    private ListValue ReadList()
    {
        var (items, line) = (new List<ScriptValue>(), cursor.Take("[").Line);
        while (!cursor.Is("]"))
        {
            items.Add(Read());
            if (!cursor.TryTake(",")) break;
        }

        cursor.Take("]");
        return new ListValue(items, line);
    }

    private MapValue ReadMap()
    {
        var (members, line) = (new List<KeyValuePair<string, ScriptValue>>(), cursor.Take("{").Line);
        while (!cursor.Is("}"))
        {
            var name = cursor.Current;
            if (EndsAfter(1) || cursor.Is(".")) // 'host' for 'host: host', or a spread
            {
                members.Add(new(name.Text, ReadCode()));
            }
            else
            {
                cursor.Take();
                cursor.Take(":");
                members.Add(new(name.Text, Read()));
            }

            if (!cursor.TryTake(",")) break;
        }

        cursor.Take("}");
        return new MapValue(members, line);
    }

    private CodeValue ReadCode()
    {
        var (start, line) = (cursor.At, cursor.Current.Line);
        while (!cursor.IsAtEnd && !(cursor.Is(",") || cursor.Is("}") || cursor.Is("]") || cursor.Is(")") || cursor.Is(";")))
        {
            if (cursor.Is("(") || cursor.Is("[") || cursor.Is("{")) cursor.SkipBrackets();
            else cursor.Take();
        }

        if (cursor.At == start) throw cursor.Unexpected("a value");
        return new CodeValue(start, cursor.At, line);
    }
}
