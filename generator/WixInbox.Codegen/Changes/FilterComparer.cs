using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares two filters.</summary>
internal static class FilterComparer
{
    public static void Compare(FilterShape old, FilterShape @new, Subject subject)
    {
        var before = FirstOf(old);
        var after = FirstOf(@new);
        foreach (var field in before.Values.Where(field => !after.ContainsKey(field.Path.Text)))
            subject.Report(ChangeKind.FilterFieldRemoved, $"'{subject.Name}' filters by '{field.Path.Text}' no longer", "/x-wix-filter");
        foreach (var field in after.Values)
        {
            var pointer = $"/x-wix-filter{JsonPointer.Step(field.Path.Text)}";
            if (before.TryGetValue(field.Path.Text, out var was)) Compare(was, field, subject, pointer);
            else subject.Report(ChangeKind.FilterFieldAdded, field.Path.Span, $"'{subject.Name}' filters by '{field.Path.Text}'", pointer);
        }
    }

    private static void Compare(FilterFieldDeclaration old, FilterFieldDeclaration @new, Subject subject, string pointer)
    {
        var (name, span) = ($"'{@new.Path.Text}' of '{subject.Name}'", @new.Path.Span);
        if (old.Kind != @new.Kind)
            subject.Report(ChangeKind.FilterFieldChanged, span, $"{name} is compared as {Words.Of(@new.Kind)}, and was as {Words.Of(old.Kind)}", pointer);
        foreach (var value in @new.Operators.Except(old.Operators))
            subject.Report(ChangeKind.FilterOperatorAdded, span, $"{name} is compared by '{value}'", pointer);
        foreach (var value in old.Operators.Except(@new.Operators))
            subject.Report(ChangeKind.FilterOperatorRemoved, span, $"{name} is compared by '{value}' no longer", pointer);
        Descriptions.Compare(old.Description, @new.Description, span, subject.Scope with { Pointer = subject.Scope.Pointer + pointer }, name);
    }

    private static Dictionary<string, FilterFieldDeclaration> FirstOf(FilterShape filter) =>
        filter.Fields.GroupBy(static field => field.Path.Text).ToDictionary(static group => group.Key, static group => group.First());
}
