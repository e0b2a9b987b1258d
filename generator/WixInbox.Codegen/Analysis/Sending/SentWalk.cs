using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>Walks through what is put into requests, and lets each rule look at it. A place is reported once, however many requests it goes into.</summary>
internal sealed class SentWalk(LocalUses locals, Action<Diagnostic> report)
{
    private readonly HashSet<IOperation> _entered = [];
    private readonly WireNames _names = new();
    private readonly HashSet<(string Id, TextSpan Span)> _reported = [];

    // Not recursive: code that is written by a machine can go deep.
    private readonly Stack<IOperation> _ahead = [];

    /// <summary>Goes into a value that is sent.</summary>
    public void Enter(IOperation value, CancellationToken cancellation)
    {
        Push(value);
        while (_ahead.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            Visit(_ahead.Pop());
        }
    }

    /// <summary>Looks at what a call adds to its request.</summary>
    public void EnterCall(IInvocationOperation call)
    {
        if (SentCall.Of(call, locals) is { } sent) ReportAll(KnownNameRule.Check(sent, locals, _names));
    }

    private void Visit(IOperation value)
    {
        if (ReadOnlyRule.CheckCase(value) is { } diagnostic)
        {
            Report(diagnostic);
            return;
        }

        switch (value)
        {
            case IObjectCreationOperation or IWithOperation or IObjectOrCollectionInitializerOperation: Visit(SentObject.Of(value, locals)); break;
            case IConversionOperation conversion: Push(conversion.Operand); break;
            case ILocalReferenceOperation reference: Push(locals.ValueOf(reference.Local)); break;
            case ISimpleAssignmentOperation assignment: Push(assignment.Value); break;
            case IConditionalOperation choice: Push(choice.WhenTrue, choice.WhenFalse); break;
            case ICoalesceOperation choice: Push(choice.Value, choice.WhenNull); break;
            case ISwitchExpressionOperation choice: Push([.. choice.Arms.Select(static arm => arm.Value)]); break;
            case IArrayCreationOperation { Initializer: { } items }: Push([.. items.ElementValues]); break;
            case { Syntax: var syntax } when CollectionSyntax.IsOne(syntax): Push([.. value.ChildOperations]); break;
        }
    }

    private void Visit(SentObject made)
    {
        ReportAll(ExpectedRule.Check(made));
        ReportAll(KnownNameRule.Check(made, locals, _names));
        foreach (var member in made.Members)
        {
            if (ReadOnlyRule.CheckMember(member) is { } diagnostic) Report(diagnostic);
            else Push(member.Value);
        }

        Push([.. made.Values]);
    }

    private void Push(params IOperation?[] values)
    {
        foreach (var value in values)
            if (value is not null && _entered.Add(value)) _ahead.Push(value);
    }

    private void ReportAll(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Report(diagnostic);
    }

    private void Report(Diagnostic diagnostic)
    {
        if (_reported.Add((diagnostic.Id, diagnostic.Location.SourceSpan))) report(diagnostic);
    }
}
