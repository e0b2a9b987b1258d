using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares the application errors of a method: cases of its result.</summary>
internal static class ErrorComparer
{
    private const string Pointer = "/errors";

    public static void Compare(MethodDeclaration old, MethodDeclaration @new, Subject subject)
    {
        var before = FirstOf(old);
        var after = FirstOf(@new);
        foreach (var error in before.Values.Where(error => !after.ContainsKey(error.Code.Text)))
            subject.Report(ChangeKind.ErrorRemoved, $"The error '{error.Code.Text}' of '{subject.Name}' is gone", Pointer);
        foreach (var error in after.Values)
        {
            if (!before.TryGetValue(error.Code.Text, out var was))
                subject.Report(ChangeKind.ErrorAdded, error.Code.Span, $"The error '{error.Code.Text}' of '{subject.Name}' is new", Pointer);
            else if (was.Status != error.Status)
                subject.Report(ChangeKind.ErrorStatusChanged, error.Code.Span, $"The error '{error.Code.Text}' of '{subject.Name}' has the status {error.Status}, and had {was.Status}", Pointer);
        }

        if (!before.Keys.Where(after.ContainsKey).SequenceEqual(after.Keys.Where(before.ContainsKey)))
            subject.Report(ChangeKind.ErrorsReordered, @new.Errors[0].Code.Span, $"The errors of '{subject.Name}' are in another order", Pointer);
    }

    private static Dictionary<string, ErrorDeclaration> FirstOf(MethodDeclaration method) =>
        method.Errors.GroupBy(static error => error.Code.Text).ToDictionary(static group => group.Key, static group => group.First());
}
