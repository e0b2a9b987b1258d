namespace WixInbox.Schema.Typings.Scripts;

/// <summary>A declaration of a file of typings.</summary>
internal abstract record ScriptDeclaration(string Name, DocComment Comment, int Line);

internal sealed record InterfaceScript(
    string Name, IReadOnlyList<TypeExpression> Bases, IReadOnlyList<MemberScript> Members, DocComment Comment, int Line) : ScriptDeclaration(Name, Comment, Line);

internal sealed record AliasScript(string Name, TypeExpression Target, DocComment Comment, int Line) : ScriptDeclaration(Name, Comment, Line);

internal sealed record EnumScript(string Name, IReadOnlyList<EnumValueScript> Values, DocComment Comment, int Line) : ScriptDeclaration(Name, Comment, Line);

internal sealed record FunctionScript(
    string Name, IReadOnlyList<ParameterScript> Parameters, TypeExpression Result, DocComment Comment, int Line) : ScriptDeclaration(Name, Comment, Line);

/// <summary>A property. What an interface has beside properties (methods, call signatures) no wire type has, and is left out.</summary>
internal sealed record MemberScript(string Name, bool IsOptional, TypeExpression Type, DocComment Comment, int Line);

/// <summary>A value of an enumeration: what the wire carries, and its comment.</summary>
internal sealed record EnumValueScript(string Text, DocComment Comment, int Line);

internal sealed record ParameterScript(string Name, bool IsOptional, TypeExpression Type);

/// <summary>What a file of typings declares.</summary>
internal sealed class ScriptFile(string name, IReadOnlyList<ScriptDeclaration> declarations)
{
    public static readonly ScriptFile Empty = new("", []);

    private readonly Dictionary<string, ScriptDeclaration> _types = declarations.Where(static declaration => declaration is not FunctionScript)
        .GroupBy(static declaration => declaration.Name).ToDictionary(static group => group.Key, static group => group.First());

    public string Name { get; } = name;

    public IReadOnlyList<ScriptDeclaration> Declarations { get; } = declarations;

    public IEnumerable<FunctionScript> Functions => Declarations.OfType<FunctionScript>();

    public ScriptDeclaration? FindType(string name) => _types.GetValueOrDefault(name);
}
