using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WixInbox.Codegen.Analysis.Unions;

/// <summary>Whether a pattern takes a value.</summary>
internal enum Truth
{
    No,
    Yes,

    /// <summary>That depends on an answer which is not there yet.</summary>
    Open,

    /// <summary>A pattern of this kind is not looked into.</summary>
    Untold,
}

/// <summary>What a pattern asks of a value, and what the answer can be.</summary>
/// <param name="Key">Where in the value, and what: equal for equal questions.</param>
/// <param name="Choices">A case of a union (null for null), or true and false.</param>
internal sealed record Question(string Key, IEnumerable<object?> Choices);

/// <summary>A value of which only some things are decided, and what patterns make of it.</summary>
internal sealed class Answers
{
    // A chain of `or` is as deep as it is long. What is deeper is not looked into, before the stack ends.
    private const int MostDepth = 400;

    private static readonly object?[] YesOrNo = [true, false];

    private readonly Dictionary<string, object?> _known = [];
    private readonly Place _root;
    private int _depth;

    public Answers(UnionType union, INamedTypeSymbol? shape)
    {
        _root = new Place("", union.Symbol, CanBeNull: true);
        _known.Add(_root.Path, shape);
    }

    /// <summary>The question that came up where a pattern was <see cref="Truth.Open"/>.</summary>
    public Question? Question { get; private set; }

    public void Assume(Question question, object? answer) => _known.Add(question.Key, answer);

    public void Forget(Question question) => _known.Remove(question.Key);

    public Truth Takes(SwitchArm arm) => arm switch
    {
        { Pattern: { } pattern } => Takes(pattern, _root),
        { IsNull: true } => IsNull(_root),
        _ => Truth.Yes,
    };

    private Truth Takes(IPatternOperation pattern, Place place)
    {
        if (_depth == MostDepth) return Truth.Untold;
        _depth++;
        var truth = Judge(pattern, place);
        _depth--;
        return truth;
    }

    private Truth Judge(IPatternOperation pattern, Place place) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => Truth.Yes,
        IDeclarationPatternOperation { MatchedType: { } type } => Is(place, type),
        ITypePatternOperation { MatchedType: { } type } => Is(place, type),
        IRecursivePatternOperation recursive => TakesWhole(recursive, place),
        IConstantPatternOperation constant => IsConstant(constant, place),
        INegatedPatternOperation negated => Not(Takes(negated.Pattern, place)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => And([() => Takes(both.LeftPattern, place), () => Takes(both.RightPattern, place)]),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either =>
            Not(And([() => Not(Takes(either.LeftPattern, place)), () => Not(Takes(either.RightPattern, place))])),
        _ => Truth.Untold,
    };

    private Truth TakesWhole(IRecursivePatternOperation pattern, Place place) =>
        Is(place, pattern.MatchedType) is var truth and not Truth.Yes ? truth : TakesParts(pattern, place);

    private Truth TakesParts(IRecursivePatternOperation pattern, Place place) => And(
    [
        .. pattern.DeconstructionSubpatterns.Select((part, at) => (Func<Truth>)(() => TakesPart(part, PlaceOf(pattern, at, place)))),
        .. pattern.PropertySubpatterns.Select(part => (Func<Truth>)(() => TakesPart(part.Pattern, PlaceOf(part, place)))),
    ]);

    private Truth TakesPart(IPatternOperation pattern, Place? place) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => Truth.Yes,
        _ => place is { } known ? Takes(pattern, known) : Truth.Untold,
    };

    // A record is taken apart into the properties that its parameters are called after.
    private static Place? PlaceOf(IRecursivePatternOperation pattern, int at, Place place) =>
        pattern.DeconstructSymbol is IMethodSymbol { IsStatic: false } method && at < method.Parameters.Length
            ? place.Of(method.Parameters[at].Name, method.Parameters[at].Type)
            : null;

    private static Place? PlaceOf(IPropertySubpatternOperation part, Place place) =>
        part.Member is IMemberReferenceOperation { Member: IPropertySymbol property } ? place.Of(property.Name, property.Type) : null;

    private Truth Is(Place place, ITypeSymbol type)
    {
        if (place.Union is { } union) return Ask(ShapeOf(place, union), shape => shape is INamedTypeSymbol of && IsA(of, type));
        return IsA(place.Type, type) ? Not(IsNull(place)) : Holds(place, " is " + type.ToDisplayString());
    }

    private Truth IsConstant(IConstantPatternOperation pattern, Place place) => pattern.Value.ConstantValue switch
    {
        { HasValue: true, Value: null } => IsNull(place),
        { HasValue: true, Value: bool wanted } when place.Type.SpecialType == SpecialType.System_Boolean =>
            And([() => Not(IsNull(place)), () => Ask(place.Path, wanted)]),
        { HasValue: true, Value: var value } => Holds(place, FormattableString.Invariant($" == ({pattern.Value.Type}) {value}")),
        _ => Truth.Untold,
    };

    private Truth IsNull(Place place) => place switch
    {
        { Union: { } union } => Ask(ShapeOf(place, union), static shape => shape is null),
        { CanBeNull: true } => Ask(place.Path + " is null", true),
        _ => Truth.No,
    };

    private static Question ShapeOf(Place place, UnionType union) => new(place.Path, place.CanBeNull ? union.CasesAndNull : union.Cases);

    /// <summary>Something about a value other than null, of which both answers are thought possible.</summary>
    private Truth Holds(Place place, string condition) => And([() => Not(IsNull(place)), () => Ask(place.Path + condition, true)]);

    private Truth Ask(string key, bool wanted) => Ask(new Question(key, YesOrNo), answer => answer is bool known && known == wanted);

    private Truth Ask(Question question, Func<object?, bool> isMet)
    {
        if (_known.TryGetValue(question.Key, out var answer)) return isMet(answer) ? Truth.Yes : Truth.No;
        Question = question;
        return Truth.Open;
    }

    private static Truth Not(Truth truth) => truth switch
    {
        Truth.Yes => Truth.No,
        Truth.No => Truth.Yes,
        _ => truth,
    };

    /// <summary>All of them. What follows a No is not looked at: it may be about another case.</summary>
    private static Truth And(IEnumerable<Func<Truth>> parts)
    {
        var result = Truth.Yes;
        foreach (var part in parts)
        {
            var truth = part();
            if (truth is Truth.No or Truth.Open) return truth;
            if (truth == Truth.Untold) result = truth;
        }

        return result;
    }

    private static bool IsA(ITypeSymbol type, ITypeSymbol other)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (SymbolEqualityComparer.Default.Equals(at, other)) return true;
        return other.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(face => SymbolEqualityComparer.Default.Equals(face, other));
    }

    /// <summary>A place in the value.</summary>
    private sealed record Place(string Path, ITypeSymbol Type, bool CanBeNull)
    {
        public UnionType? Union { get; } = UnionType.Of(Type);

        public Place Of(string name, ITypeSymbol type) => type.OfNullable() is { } value
            ? new Place($"{Path}.{name}", value, CanBeNull: true)
            : new Place($"{Path}.{name}", type, type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated });
    }
}
