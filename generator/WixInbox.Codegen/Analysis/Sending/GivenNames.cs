using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>The constant names in what is given as raw members of an object: unknown fields, or a dictionary.</summary>
internal sealed class GivenNames(LocalUses locals)
{
    private readonly HashSet<IOperation> _entered = [];
    private readonly List<GivenName> _names = [];

    public static IReadOnlyList<GivenName> In(IOperation members, LocalUses locals)
    {
        var given = new GivenNames(locals);
        given.Enter(members);
        given._names.Sort(static (left, right) => left.Place.SourceSpan.CompareTo(right.Place.SourceSpan));
        return given._names;
    }

    private void Enter(IOperation? members)
    {
        var ahead = new Stack<IOperation?>([members]);
        while (ahead.Count > 0)
        {
            if (ahead.Pop() is not { } next || !_entered.Add(next)) continue;
            foreach (var part in PartsOf(next)) ahead.Push(part);
        }
    }

    private IEnumerable<IOperation?> PartsOf(IOperation members)
    {
        switch (members)
        {
            case IConversionOperation conversion: return [conversion.Operand];
            case ILocalReferenceOperation reference: return [locals.ValueOf(reference.Local)];
            case ICoalesceOperation choice: return [choice.Value, choice.WhenNull];
            case IConditionalOperation choice: return [choice.WhenTrue, choice.WhenFalse];
            case IArrayCreationOperation { Initializer: { } items }: return items.ElementValues;
            case IObjectCreationOperation creation: return PartsOf(creation);
            case IInvocationOperation call: return PartsOf(call);
            case { Syntax: var syntax } when CollectionSyntax.IsOne(syntax): return members.ChildOperations;
            default: return [];
        }
    }

    private IEnumerable<IOperation?> PartsOf(IObjectCreationOperation creation)
    {
        if (creation.Type is { Name: nameof(KeyValuePair<int, int>) })
        {
            TakeFirst(creation.Arguments);
            return [];
        }

        foreach (var entry in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (entry is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { IsEmpty: false } index } }) TakeFirst(index);
            else if (entry is IInvocationOperation { Arguments.Length: 2 } added) TakeFirst(added.Arguments);
        }

        return creation.Arguments.Select(static argument => argument.Value);
    }

    private IEnumerable<IOperation?> PartsOf(IInvocationOperation call)
    {
        switch (call.TargetMethod)
        {
            case { Name: "With", ContainingType: var type } when RuntimeTypes.IsUnknownFields(type):
                TakeFirst(call.Arguments);
                return [call.Instance];
            case { Name: "Create", ContainingType.Name: nameof(KeyValuePair<int, int>) }:
                TakeFirst(call.Arguments);
                return [];
            case { Name: "Build", ContainingType: var type } when RuntimeTypes.IsUnknownFieldsBuilder(type) && call.Instance is ILocalReferenceOperation builder:
                TakeSets(builder.Local);
                return [];
            default:
                return [];
        }
    }

    private void TakeSets(ILocalSymbol builder)
    {
        foreach (var reference in locals.ReferencesTo(builder))
            if (reference.Parent is IInvocationOperation { TargetMethod.Name: "Set" } call && call.Instance == reference) TakeFirst(call.Arguments);
    }

    private void TakeFirst(ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value is { ConstantValue: { HasValue: true, Value: string name } } value)
            _names.Add(new GivenName(name, value.Syntax.GetLocation()));
    }
}

/// <summary>A name on the wire that code gives by hand.</summary>
internal readonly record struct GivenName(string Name, Location Place);
