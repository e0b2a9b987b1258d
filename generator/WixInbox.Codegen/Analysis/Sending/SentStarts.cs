using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>Where the walks through the body of one member start.</summary>
internal sealed class SentStarts
{
    private readonly List<IOperation> _requests = [];
    private readonly List<IInvocationOperation> _calls = [];

    public void AddRequest(IOperation made)
    {
        if (made.Type?.Has(Marks.Request) == true) lock (_requests) _requests.Add(made);
    }

    public void AddCall(IInvocationOperation call)
    {
        if (SentCall.IsOne(call)) lock (_calls) _calls.Add(call);
    }

    public void Walk(OperationBlockAnalysisContext context)
    {
        if (_requests.Count + _calls.Count == 0) return;
        var locals = new LocalUses(context.OperationBlocks);
        var walk = new SentWalk(locals, context.ReportDiagnostic);
        foreach (var request in _requests)
            if (!locals.IsTemplate(request)) walk.Enter(request, context.CancellationToken);
        foreach (var call in _calls) walk.EnterCall(call);
    }
}
