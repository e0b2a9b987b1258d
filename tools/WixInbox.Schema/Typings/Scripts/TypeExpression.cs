namespace WixInbox.Schema.Typings.Scripts;

/// <summary>A type as TypeScript writes it.</summary>
internal abstract record TypeExpression(int Line);

/// <summary><c>Message</c>, <c>string</c>, <c>Record&lt;string, any></c></summary>
internal sealed record NamedExpression(string Name, IReadOnlyList<TypeExpression> Arguments, int Line) : TypeExpression(Line);

/// <summary><c>'BUSINESS'</c></summary>
internal sealed record LiteralExpression(string Text, int Line) : TypeExpression(Line);

/// <summary><c>string[]</c></summary>
internal sealed record ArrayExpression(TypeExpression Item, int Line) : TypeExpression(Line);

/// <summary><c>string | null</c></summary>
internal sealed record UnionExpression(IReadOnlyList<TypeExpression> Members, int Line) : TypeExpression(Line);

/// <summary><c>A &amp; B</c></summary>
internal sealed record IntersectionExpression(IReadOnlyList<TypeExpression> Members, int Line) : TypeExpression(Line);

/// <summary><c>{ code?: 'A' }</c></summary>
internal sealed record ObjectExpression(IReadOnlyList<MemberScript> Members, int Line) : TypeExpression(Line);

/// <summary><c>(event: Envelope) => void</c></summary>
internal sealed record FunctionExpression(IReadOnlyList<ParameterScript> Parameters, TypeExpression Result, int Line) : TypeExpression(Line);

/// <summary>What no wire type is written with: a conditional, mapped, indexed or tuple type, a template.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="Line">Its line.</param>
internal sealed record OtherExpression(string What, int Line) : TypeExpression(Line);
