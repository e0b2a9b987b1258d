using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WixInbox.Codegen.Analysis.Sending;
using WixInbox.Codegen.CodeFixes.Editing;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>Takes a known name out of unknown fields: to its property where the value says how, or altogether where the property is set.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KnownNameFix)), Shared]
internal sealed class KnownNameFix : TextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Ids.KnownName];

    protected override IEnumerable<Offer> Offers(SyntaxNode place, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var name = place.FirstAncestorOrSelf<ArgumentSyntax>();
        if (diagnostic.Properties.ContainsKey(KnownNameRule.IsTaken))
        {
            if (((Edit?)UnchainOf(name, null) ?? RemoveOf(place)) is { } edit) yield return new Offer($"Leave out {place}", "LeaveOut", [edit]);
        }
        else if (UnchainOf(name, null) is { Member: var member, Call.ArgumentList.Arguments: { Count: 2 } arguments } && model.GetTypeInfo(member.Parent!.Parent!, cancellation).Type is INamedTypeSymbol type
            && diagnostic.Properties[KnownNameRule.Property] is { } property
            && RawValue.ToTyped(arguments.First(argument => argument != name).Expression, type, property, diagnostic.Properties[KnownNameRule.Case], model, cancellation) is { } value)
        {
            yield return new Offer($"Set '{property}' instead", "SetInstead", [UnchainOf(name, $"{property} = {value}")!]);
        }
    }

    /// <summary>The call, where it is one of a chain that is the value of a member.</summary>
    private static Edit.Unchain? UnchainOf(ArgumentSyntax? name, string? instead)
    {
        if (name?.Parent?.Parent is not InvocationExpressionSyntax call || CallChain.ReceiverOf(call) is null) return null;
        SyntaxNode whole = call;
        while (whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == whole) whole = next;
        return whole.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } member && member.Right == whole ? new Edit.Unchain(member, call, instead) : null;
    }

    /// <summary>The entry that the name is the name of, where that is one of an initializer or a collection expression.</summary>
    private static Edit.Remove? RemoveOf(SyntaxNode name) => EntryOf(name) is { } entry
        && (entry is ExpressionElementSyntax || entry.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax })
            ? new Edit.Remove(entry)
            : null;

    private static SyntaxNode? EntryOf(SyntaxNode name) => name.Parent switch
    {
        ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax access } => access.Parent, // [name] = value
        InitializerExpressionSyntax pair => pair, // { name, value }
        ArgumentSyntax { Parent.Parent: ExpressionSyntax { Parent: ExpressionElementSyntax element } } => element, // new(name, value)
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax pair } => pair,
        _ => null,
    };
}
