using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>What the body of a member does with its locals; looked up when the first is asked for.</summary>
internal sealed class LocalUses(ImmutableArray<IOperation> blocks)
{
    private readonly Lazy<Dictionary<ILocalSymbol, Uses>> _uses = new(() => Gather(blocks));

    /// <summary>The value of a local that gets one in a single place, not counting a null that it begins with; null for any other.</summary>
    public IOperation? ValueOf(ILocalSymbol local)
    {
        if (local.RefKind != RefKind.None || !_uses.Value.TryGetValue(local, out var uses)) return null;
        if (!uses.IsValueKnown) (uses.Value, uses.IsValueKnown) = (OnlyValueOf(uses), true);
        return uses.Value;
    }

    private static IOperation? OnlyValueOf(Uses uses)
    {
        var value = uses.Initial?.IsNothing() == false ? uses.Initial : null;
        var writes = value is null ? 0 : 1;
        foreach (var reference in uses.References.Where(IsWritten))
        {
            value = reference.Parent is ISimpleAssignmentOperation { IsRef: false } assignment ? assignment.Value : null;
            writes++;
        }

        return writes == 1 ? value : null;
    }

    /// <summary>The places where a local is read or written.</summary>
    public IEnumerable<ILocalReferenceOperation> ReferencesTo(ILocalSymbol local) => _uses.Value.TryGetValue(local, out var uses) ? uses.References : [];

    /// <summary>Whether a value is the start of a local that <c>with</c> makes others of: what it lacks they may have.</summary>
    public bool IsTemplate(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation) parent = parent.Parent;
        return parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
            && ReferencesTo(declarator.Symbol).Any(static reference => reference.Parent is IWithOperation);
    }

    private static bool IsWritten(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference || assignment is ISimpleAssignmentOperation { IsRef: true },
        IIncrementOrDecrementOperation or IAddressOfOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind != RefKind.None,
        ITupleOperation tuple => IsDeconstructed(tuple),
        _ => false,
    };

    private static bool IsDeconstructed(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation outer) tuple = outer;
        return tuple.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == tuple;
    }

    private static Dictionary<ILocalSymbol, Uses> Gather(ImmutableArray<IOperation> blocks)
    {
        var all = new Dictionary<ILocalSymbol, Uses>(SymbolEqualityComparer.Default);
        foreach (var operation in blocks.SelectMany(static block => block.DescendantsAndSelf()))
        {
            if (operation is IVariableDeclaratorOperation { Initializer.Value: var initial } declarator) Of(declarator.Symbol).Initial = initial;
            else if (operation is ILocalReferenceOperation reference) Of(reference.Local).References.Add(reference);
        }

        return all;

        Uses Of(ILocalSymbol local)
        {
            if (!all.TryGetValue(local, out var uses)) all.Add(local, uses = new Uses());
            return uses;
        }
    }

    private sealed class Uses
    {
        public IOperation? Initial { get; set; }

        public List<ILocalReferenceOperation> References { get; } = [];

        /// <summary>The one value, looked for when it is asked for the first time: a local may stand in very many places.</summary>
        public IOperation? Value { get; set; }

        public bool IsValueKnown { get; set; }
    }
}
