using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Codegen.CodeFixes.Editing;

/// <summary>Calls out of a chain such as <c>Members = Members.Empty.With(…).With(…)</c>.</summary>
internal static class CallChain
{
    private const string Nothing = "Empty";

    /// <summary>The changes that take calls out; null where nothing is left of the member.</summary>
    public static IReadOnlyList<TextChange>? Shorten(AssignmentExpressionSyntax member, IReadOnlyList<Edit.Unchain> edits, SourceText text)
    {
        var instead = edits.OrderBy(static edit => edit.Call.Span.End).Select(static edit => edit.Instead).OfType<string>().ToList();
        if (LeavesNothing(member, edits)) return instead.Count == 0 ? null : [new TextChange(member.Span, string.Join(text.SeparatorAt(member), instead))];
        var changes = edits.Select(static edit => new TextChange(TextSpan.FromBounds(ReceiverOf(edit.Call)!.Span.End, edit.Call.Span.End), "")).ToList();
        if (instead.Count > 0) changes.Add(new TextChange(new TextSpan(member.SpanStart, 0), string.Concat(instead.Select(other => other + text.SeparatorAt(member)))));
        return changes;
    }

    /// <summary>What a call is made on; null where it is not a call on something.</summary>
    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private static bool LeavesNothing(AssignmentExpressionSyntax member, IReadOnlyList<Edit.Unchain> edits)
    {
        var rest = member.Right;
        while (rest is InvocationExpressionSyntax call && edits.Any(edit => edit.Call == call)) rest = ReceiverOf(call)!;
        return rest is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Nothing };
    }
}
