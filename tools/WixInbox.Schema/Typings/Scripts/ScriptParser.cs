namespace WixInbox.Schema.Typings.Scripts;

/// <summary>
/// Reads a file of typings as the vendor's tools write it: one declaration after the other, each at the start of a line. What it does not
/// understand it notes with its line, and goes on with the next declaration.
/// </summary>
internal sealed class ScriptParser
{
    private readonly TokenCursor _cursor;
    private readonly TypeParser _types;
    private readonly ScriptNotes _notes;
    private readonly List<ScriptDeclaration> _declarations = [];

    private ScriptParser(ScriptToken[] tokens, ScriptNotes notes)
    {
        _cursor = new TokenCursor(tokens);
        _types = new TypeParser(_cursor);
        _notes = notes;
    }

    public static ScriptFile Read(string text, ScriptNotes notes)
    {
        var parser = new ScriptParser(ScriptLexer.Read(text, notes), notes);
        while (!parser._cursor.IsAtEnd) parser.ReadStatement();
        return new ScriptFile(notes.File, parser._declarations);
    }

    private void ReadStatement()
    {
        var start = _cursor.At;
        try
        {
            ReadDeclaration();
        }
        catch (ScriptException problem)
        {
            _notes.NotUnderstood(problem.Line, problem.Message);
            if (_cursor.At == start) _cursor.Take();
            while (!_cursor.IsAtEnd && !(_cursor.Current.IsFirst && _cursor.Current.Kind == ScriptTokenKind.Name)) _cursor.Take();
        }
    }

    private void ReadDeclaration()
    {
        var comment = _cursor.Current.Comment ?? DocComment.None;
        if (_cursor.Is("export") && (_cursor.Peek().Is("{") || _cursor.Peek().Is("*") || _cursor.Peek().Is("default") || IsTypeList)) SkipStatement();
        else
        {
            while (_cursor.Is("export") || _cursor.Is("declare") || _cursor.Is("abstract")) _cursor.Take();
            if (_cursor.Is("const") && _cursor.Peek().Is("enum")) _cursor.Take();
            var word = _cursor.Current;
            switch (word.Kind == ScriptTokenKind.Name ? word.Text : "")
            {
                case "interface": Add(ReadInterface(comment)); break;
                case "type": Add(ReadAlias(comment)); break;
                case "enum": Add(ReadEnum(comment)); break;
                case "function": Add(ReadFunction(comment)); break;
                case "import" or "const" or "let" or "var": SkipStatement(); break;
                default: throw new ScriptException(word.Line, $"'{word.Text}', which starts no declaration that is known here");
            }
        }
    }

    /// <summary>Whether this is <c>export type { … }</c>, and no type.</summary>
    private bool IsTypeList => _cursor.Peek().Is("type") && _cursor.Peek(2).Is("{");

    private void Add(ScriptDeclaration declaration) => _declarations.Add(declaration);

    /// <summary>Goes past what says nothing of types: imports, lists of exports, constants.</summary>
    private void SkipStatement()
    {
        do
        {
            if (_cursor.Is("(") || _cursor.Is("[") || _cursor.Is("{")) _cursor.SkipBrackets();
            else if (_cursor.Take().Is(";")) return;
        }
        while (!_cursor.IsAtEnd && !_cursor.Current.IsFirst);
    }

    private InterfaceScript ReadInterface(DocComment comment)
    {
        _cursor.Take("interface");
        var name = _cursor.TakeName();
        _types.SkipTypeParameters();
        var bases = new List<TypeExpression>();
        if (_cursor.TryTake("extends"))
        {
            do bases.Add(_types.Read());
            while (_cursor.TryTake(","));
        }

        return new InterfaceScript(name.Text, bases, new MemberParser(_cursor, _types).Read(), comment, name.Line);
    }

    private AliasScript ReadAlias(DocComment comment)
    {
        _cursor.Take("type");
        var name = _cursor.TakeName();
        _types.SkipTypeParameters();
        _cursor.Take("=");
        var target = _types.Read();
        _cursor.TryTake(";");
        return new AliasScript(name.Text, target, comment, name.Line);
    }

    private EnumScript ReadEnum(DocComment comment)
    {
        _cursor.Take("enum");
        var name = _cursor.TakeName();
        var values = new List<EnumValueScript>();
        _cursor.Take("{");
        while (!_cursor.Is("}"))
        {
            var member = _cursor.Take();
            if (member.Kind is not (ScriptTokenKind.Name or ScriptTokenKind.Text)) throw new ScriptException(member.Line, $"'{member.Text}' where a value of the enumeration was expected");
            var text = member.Text;
            if (_cursor.TryTake("="))
            {
                if (_cursor.Current.Kind != ScriptTokenKind.Text) throw _cursor.Unexpected("a text");
                text = _cursor.Take().Text;
            }

            values.Add(new EnumValueScript(text, member.Comment ?? DocComment.None, member.Line));
            if (!_cursor.TryTake(",")) break;
        }

        _cursor.Take("}");
        return new EnumScript(name.Text, values, comment, name.Line);
    }

    private FunctionScript ReadFunction(DocComment comment)
    {
        _cursor.Take("function");
        var name = _cursor.TakeName();
        _types.SkipTypeParameters();
        var parameters = _types.ReadParameters();
        TypeExpression result = _cursor.TryTake(":") ? _types.Read() : new NamedExpression("any", [], name.Line);
        _cursor.TryTake(";");
        return new FunctionScript(name.Text, parameters, result, comment, name.Line);
    }
}
