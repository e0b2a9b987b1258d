using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>
/// An object that code puts together: a creation with its initializer, and what <c>with</c> expressions change of it. A member that is
/// set twice is there once, as the last has it.
/// </summary>
internal sealed class SentObject
{
    private readonly HashSet<IPropertySymbol> _set = new(SymbolEqualityComparer.Default);

    private SentObject(IOperation value) => Value = value;

    /// <summary>The expression whose value it is.</summary>
    public IOperation Value { get; }

    /// <summary>Where it begins; null where that is out of sight, so that more members may be set than are known.</summary>
    public IObjectCreationOperation? Creation { get; private set; }

    /// <summary>The members that are set, each with its value.</summary>
    public List<SentMember> Members { get; } = [];

    /// <summary>Other values in it: arguments of its constructor, items of a list.</summary>
    public List<IOperation> Values { get; } = [];

    public bool Sets(IPropertySymbol property) => _set.Contains(property);

    /// <summary>Whether it sets the property to something.</summary>
    public bool Fills(IPropertySymbol property) =>
        Members.Any(member => SymbolEqualityComparer.Default.Equals(member.Property, property) && !member.Value.IsNothing());

    public static SentObject Of(IOperation value, LocalUses locals)
    {
        var whole = new SentObject(value);
        var followed = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        for (var part = value; part is not null;)
        {
            part = whole.Take(part) switch
            {
                ILocalReferenceOperation { Local: var local } => followed.Add(local) ? locals.ValueOf(local) : null,
                var next => next,
            };
        }

        return whole;
    }

    /// <summary>Takes one part, and gives what it builds upon.</summary>
    private IOperation? Take(IOperation part)
    {
        switch (part)
        {
            case IWithOperation with:
                Take(with.Initializer);
                return with.Operand;
            case IConversionOperation { OperatorMethod: null } conversion:
                return conversion.Operand;
            case ILocalReferenceOperation:
                return part;
            case IObjectCreationOperation creation:
                Creation = creation;
                Values.AddRange(creation.Arguments.Select(static argument => argument.Value));
                Take(creation.Initializer);
                return null;
            case IObjectOrCollectionInitializerOperation initializer:
                Take(initializer);
                return null;
            default:
                return null;
        }
    }

    private void Take(IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null) return;
        foreach (var entry in initializer.Initializers)
        {
            switch (entry)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.IsEmpty: true } target } assignment:
                    Add(target, assignment.Value);
                    break;
                case ISimpleAssignmentOperation assignment:
                    Values.Add(assignment.Value);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation target } nested:
                    Add(target, nested.Initializer);
                    break;
                case IInvocationOperation added:
                    Values.AddRange(added.Arguments.Select(static argument => argument.Value));
                    break;
            }
        }
    }

    private void Add(IPropertyReferenceOperation target, IOperation value)
    {
        if (_set.Add(target.Property)) Members.Add(new SentMember(target.Property, value, target.Syntax));
    }
}

/// <summary>A member that is set.</summary>
/// <param name="Property">Which.</param>
/// <param name="Value">To what.</param>
/// <param name="Name">Where its name stands.</param>
internal readonly record struct SentMember(IPropertySymbol Property, IOperation Value, SyntaxNode Name);
