namespace WixInbox.Schema.Typings.Scripts;

/// <summary>Reads types.</summary>
internal sealed class TypeParser(TokenCursor cursor)
{
    /// <summary>How deeply types may nest; generated ones do so a few times.</summary>
    private const int MaxDepth = 100;

    private int _depth;

    public TypeExpression Read() => Deeper(ReadWhole);

    private TypeExpression Deeper(Func<TypeExpression> read)
    {
        if (_depth == MaxDepth) throw new ScriptException(cursor.Current.Line, "a type that nests too deeply");
        _depth++;
        try
        {
            return read();
        }
        finally
        {
            _depth--; // also of a type that is not understood: declarations behind it are read
        }
    }

    private TypeExpression ReadWhole()
    {
        var type = ReadSeries("|", () => ReadSeries("&", ReadSuffixed, static (members, line) => new IntersectionExpression(members, line)), static (members, line) => new UnionExpression(members, line));
        return cursor.Is("extends") ? ReadConditional(type.Line) : type;
    }

    private TypeExpression ReadSeries(string sign, Func<TypeExpression> read, Func<IReadOnlyList<TypeExpression>, int, TypeExpression> join)
    {
        cursor.TryTake(sign); // which may stand before the first, too
        var first = read();
        if (!cursor.Is(sign)) return first;
        var members = new List<TypeExpression> { first };
        while (cursor.TryTake(sign)) members.Add(read());
        return join(members, first.Line);
    }

    private OtherExpression ReadConditional(int line)
    {
        cursor.Take("extends");
        Read();
        if (cursor.TryTake("?"))
        {
            Read();
            cursor.Take(":");
            Read();
        }

        return new OtherExpression("a conditional type", line);
    }

    private TypeExpression ReadSuffixed()
    {
        var type = ReadPrimary();
        while (cursor.Is("[") && cursor.Current.Line == cursor.Tokens[cursor.At - 1].Line)
        {
            if (cursor.Peek().Is("]"))
            {
                cursor.At += 2;
                type = new ArrayExpression(type, type.Line);
            }
            else
            {
                cursor.SkipBrackets();
                type = new OtherExpression("an indexed type", type.Line);
            }
        }

        return type;
    }

    private TypeExpression ReadPrimary()
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case ScriptTokenKind.Text or ScriptTokenKind.Number:
                return new LiteralExpression(cursor.Take().Text, token.Line);
            case ScriptTokenKind.Template:
                cursor.Take();
                return new OtherExpression("a template", token.Line);
            case ScriptTokenKind.Name:
                return ReadName();
            default:
                return token.Text switch
                {
                    "(" => ReadParenthesis(),
                    "{" => new ObjectExpression(new MemberParser(cursor, this).Read(), token.Line),
                    "<" => ReadGenericFunction(),
                    "[" => Skip("a tuple"),
                    "-" when cursor.Peek().Kind == ScriptTokenKind.Number => ReadNegative(),
                    _ => throw cursor.Unexpected("a type"),
                };
        }
    }

    private TypeExpression ReadName()
    {
        var token = cursor.Take();
        if (token.Text is "keyof" or "readonly" or "unique" or "infer" or "typeof" or "asserts" or "new" or "abstract" && IsTypeStart)
        {
            var operand = Deeper(ReadSuffixed);
            return token.Text == "readonly" ? operand : new OtherExpression($"'{token.Text}'", token.Line);
        }

        var name = token.Text;
        while (cursor.TryTake(".")) name += "." + cursor.TakeName().Text;
        if (cursor.TryTake("is")) // a type guard: 'x is T'
        {
            Read();
            return new OtherExpression("a type guard", token.Line);
        }

        return new NamedExpression(name, cursor.Is("<") ? ReadArguments() : [], token.Line);
    }

    private bool IsTypeStart => cursor.Current.Kind is ScriptTokenKind.Name or ScriptTokenKind.Text || cursor.Is("(") || cursor.Is("{") || cursor.Is("<");

    private List<TypeExpression> ReadArguments()
    {
        var arguments = new List<TypeExpression>();
        cursor.Take("<");
        do arguments.Add(Read());
        while (cursor.TryTake(","));
        cursor.Take(">");
        return arguments;
    }

    private LiteralExpression ReadNegative()
    {
        var line = cursor.Take().Line;
        return new LiteralExpression("-" + cursor.Take().Text, line);
    }

    private OtherExpression Skip(string what)
    {
        var line = cursor.Current.Line;
        cursor.SkipBrackets();
        return new OtherExpression(what, line);
    }

    private TypeExpression ReadParenthesis()
    {
        var (start, line) = (cursor.At, cursor.Current.Line);
        cursor.SkipBrackets();
        var isFunction = cursor.Is("=>");
        cursor.At = start;
        if (isFunction) return ReadFunction(line);
        cursor.Take("(");
        var type = Read();
        cursor.Take(")");
        return type;
    }

    private FunctionExpression ReadGenericFunction()
    {
        var line = cursor.Current.Line;
        SkipTypeParameters();
        return ReadFunction(line);
    }

    private FunctionExpression ReadFunction(int line)
    {
        var parameters = ReadParameters();
        cursor.Take("=>");
        return new FunctionExpression(parameters, Read(), line);
    }

    /// <summary>The parameters of a function, with their parentheses.</summary>
    public List<ParameterScript> ReadParameters()
    {
        var parameters = new List<ParameterScript>();
        cursor.Take("(");
        while (!cursor.Is(")"))
        {
            cursor.TryTake("...");
            var name = cursor.Current.Text;
            if (cursor.Is("{") || cursor.Is("[")) cursor.SkipBrackets();
            else cursor.TakeName();
            var isOptional = cursor.TryTake("?");
            TypeExpression type = cursor.TryTake(":") ? Read() : new NamedExpression("any", [], cursor.Current.Line);
            parameters.Add(new ParameterScript(name, isOptional, type));
            if (!cursor.TryTake(",")) break;
        }

        cursor.Take(")");
        return parameters;
    }

    /// <summary>Goes past <c>&lt;T extends X = Y></c>. Wire types have no type parameters; helpers around them do.</summary>
    public void SkipTypeParameters()
    {
        if (!cursor.TryTake("<")) return;
        do
        {
            cursor.TakeName();
            if (cursor.TryTake("extends")) Read();
            if (cursor.TryTake("=")) Read();
        }
        while (cursor.TryTake(","));
        cursor.Take(">");
    }
}
