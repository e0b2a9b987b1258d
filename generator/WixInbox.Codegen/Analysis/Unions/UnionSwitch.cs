using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace WixInbox.Codegen.Analysis.Unions;

/// <summary>A <c>switch</c> statement or expression over a generated union.</summary>
internal sealed class UnionSwitch
{
    private readonly IOperation _operation;
    private readonly IOperation _value;

    private UnionSwitch(IOperation operation, IOperation value, UnionType union, IReadOnlyList<SwitchArm> arms) =>
        (_operation, _value, Union, Arms) = (operation, value, union, arms);

    public UnionType Union { get; }

    public IReadOnlyList<SwitchArm> Arms { get; }

    public SyntaxNode Syntax => _operation.Syntax;

    public bool IsExpression => _operation is ISwitchExpressionOperation;

    /// <summary>The word <c>switch</c>, where the compiler too says that something is not handled.</summary>
    public Location Keyword => _operation.Syntax switch
    {
        SwitchExpressionSyntax expression => expression.SwitchKeyword.GetLocation(),
        SwitchStatementSyntax statement => statement.SwitchKeyword.GetLocation(),
        var other => other.GetLocation(),
    };

    /// <summary>
    /// Whether the compiler names a missing case itself: it knows closed types, the union is one, and this is an expression. Of a statement
    /// it never demands that all is handled.
    /// </summary>
    public bool IsReportedByCompiler => IsExpression && Union.IsClosed && LanguageFeatures.HasClosedTypes(_operation.Syntax.SyntaxTree.Options);

    /// <summary>
    /// Whether null is a value that C# wants handled: an expression does, of a value that may be null as far as the compiler can tell.
    /// </summary>
    public bool WantsNull => IsExpression && _operation.SemanticModel?.GetTypeInfo(_value.Syntax).Nullability.FlowState == NullableFlowState.MaybeNull;

    /// <summary>The same without one of its arms.</summary>
    public UnionSwitch Without(SwitchArm arm) => new(_operation, _value, Union, [.. Arms.Where(other => other != arm)]);

    /// <summary>The switch that the operation is; null where it is none, or one over something else.</summary>
    public static UnionSwitch? Of(IOperation? operation) => operation switch
    {
        ISwitchExpressionOperation expression when UnionType.Of(expression.Value.Type) is { } union =>
            new UnionSwitch(operation, expression.Value, union, [.. expression.Arms.Select(SwitchArm.Of)]),
        ISwitchOperation statement when UnionType.Of(statement.Value.Type) is { } union =>
            new UnionSwitch(operation, statement.Value, union, InOrder(statement)),
        _ => null,
    };

    // Wherever `default` stands, it takes what the other labels leave.
    private static IReadOnlyList<SwitchArm> InOrder(ISwitchOperation statement) =>
        [.. statement.Cases.SelectMany(static section => section.Clauses).OrderBy(static clause => clause is IDefaultCaseClauseOperation).Select(SwitchArm.Of)];
}

/// <summary>What one arm, or one label of a section, takes.</summary>
/// <param name="Syntax">What stands there for it: the pattern, or the label <c>default</c>.</param>
/// <param name="Pattern">The pattern; null for <c>default</c>, which takes everything, and for a label that is <see cref="IsNull">null</see>.</param>
/// <param name="IsGuarded">Whether a <c>when</c> may refuse what the pattern takes.</param>
/// <param name="IsNull">Whether it takes null and nothing else.</param>
internal sealed record SwitchArm(SyntaxNode Syntax, IPatternOperation? Pattern, bool IsGuarded, bool IsNull = false)
{
    /// <summary>What an editor underlines: the pattern, or the word <c>default</c>.</summary>
    public Location Location => Syntax is DefaultSwitchLabelSyntax label ? label.Keyword.GetLocation() : Syntax.GetLocation();

    /// <summary>As it is written.</summary>
    public string Text => Syntax is DefaultSwitchLabelSyntax label ? label.Keyword.ValueText : Syntax.ToString();

    public static SwitchArm Of(ISwitchExpressionArmOperation arm) => new(arm.Pattern.Syntax, arm.Pattern, IsGuard(arm.Guard));

    public static SwitchArm Of(ICaseClauseOperation clause) => clause switch
    {
        IPatternCaseClauseOperation pattern => new(pattern.Pattern.Syntax, pattern.Pattern, IsGuard(pattern.Guard)),
        ISingleValueCaseClauseOperation single => new(single.Value.Syntax, null, IsGuarded: false, IsNull: true),
        _ => new(clause.Syntax, null, IsGuarded: false),
    };

    private static bool IsGuard(IOperation? guard) => guard is not null and not { ConstantValue: { HasValue: true, Value: true } };
}
