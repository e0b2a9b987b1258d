using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares the methods of two sets: those that came and went, and each with what it was.</summary>
internal sealed class MethodComparer(ComparedSets sets)
{
    private const string Pointer = "#/x-wix-method";
    private const string Unsafe = "unsafe";
    private const ChangeDirections Call = ChangeDirections.Request | ChangeDirections.Response;

    public void Compare(MethodPairs methods)
    {
        foreach (var document in methods.Members.Removed)
        {
            var place = MemberPlaces.OfRemoved(document, document.Method!.Name.Span, Pointer, sets.New);
            sets.Log.Add(ChangeKind.MethodRemoved, Call, place, $"The method '{NameOf(document)}' is gone");
        }

        foreach (var document in methods.Members.Added)
            ScopeOf(document).Report(ChangeKind.MethodAdded, document.Method!.Name.Span, $"The method '{NameOf(document)}' is new");
        foreach (var (old, @new) in methods.Members.All) Compare(old, @new);
    }

    private static string NameOf(SchemaDocument document) => $"{document.Method!.Service.Text}.{document.Method.Name.Text}";

    private ChangeScope ScopeOf(SchemaDocument document) => new(document, Pointer, Call, sets.Log);

    private void Compare(SchemaDocument old, SchemaDocument @new)
    {
        var (before, after, subject) = (old.Method!, @new.Method!, new Subject(NameOf(@new), @new.Method!.Name.Span, ScopeOf(@new)));
        if (before.Name.Text != after.Name.Text) subject.Report(ChangeKind.MethodRenamed, $"The method '{subject.Name}' was called '{before.Name.Text}'");
        if (before.Service.Text != after.Service.Text)
            subject.Report(ChangeKind.ServiceChanged, after.Service.Span, $"The method '{subject.Name}' belonged to the service '{before.Service.Text}'");
        if (old.Path != @new.Path) subject.Report(ChangeKind.MethodMoved, $"The method '{subject.Name}' stood in {old.Path}");
        if (before.Verb != after.Verb) subject.Report(ChangeKind.VerbChanged, $"'{subject.Name}' is called by {after.Verb}, and was by {before.Verb}", "/verb");
        if (before.Path.Text != after.Path.Text)
            subject.Report(ChangeKind.PathChanged, after.Path.Span, $"'{subject.Name}' is at '{after.Path.Text}', and was at '{before.Path.Text}'", "/path");
        if (!sets.Pairs.AreSame(before.Request, after.Request)) ReportMessage(ChangeKind.RequestTypeChanged, before.Request, after.Request, "takes", subject);
        if (!sets.Pairs.AreSame(before.Response, after.Response))
            ReportMessage(ChangeKind.ResponseTypeChanged, before.Response, after.Response, "returns", subject);
        new TravelComparer(sets, subject).Compare(before, after);
        ErrorComparer.Compare(before, after, subject);
        PagingComparer.Compare(before.Paging, after.Paging, subject);
        CompareSafety(before.Safety, after.Safety, subject);
        CompareOutcomes(before.Outcome, after.Outcome, subject);
        AccessComparer.Compare(before.Permission, before.Scopes, after.Permission, after.Scopes, subject);
        Descriptions.Compare(before.Description, after.Description, after.Name.Span, subject.Scope, $"The method '{subject.Name}'");
    }

    private static void ReportMessage(ChangeKind kind, ReferenceShape? old, ReferenceShape? @new, string verb, Subject subject) =>
        subject.Report(kind, @new?.Span ?? subject.Span, $"'{subject.Name}' {verb} '{@new?.Name ?? "nothing"}', and '{old?.Name ?? "nothing"}' before");

    private static void CompareSafety(string old, string @new, Subject subject)
    {
        if (old == @new) return;
        var kind = (old, @new) switch
        {
            (_, Unsafe) => ChangeKind.SafetyLowered,
            (Unsafe, _) => ChangeKind.SafetyRaised,
            _ => ChangeKind.SafetyReworded,
        };
        subject.Report(kind, $"'{subject.Name}' is {@new}, and was {old}", "/safe");
    }

    private static void CompareOutcomes(Word? old, Word? @new, Subject subject)
    {
        var (was, @is) = (old?.Text ?? MethodBinder.DefaultOutcome, @new?.Text ?? MethodBinder.DefaultOutcome);
        if (was != @is)
            subject.Report(ChangeKind.OutcomeChanged, @new?.Span ?? subject.Span, $"The success of '{subject.Name}' is called '{@is}', and was '{was}'", "/outcome");
    }
}
