using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares the groups of two objects, as wholes. What becomes of a case is told with its field.</summary>
internal sealed class GroupComparer(Subject subject, ObjectSide old, ObjectSide @new, GroupPairs pairs)
{
    public void Compare()
    {
        foreach (var group in @new.Groups.Values.Where(group => pairs.OldOf(group) is null)) ReportAdded(group);
        foreach (var group in old.Groups.Values.Where(group => pairs.NewOf(group) is null)) ReportRemoved(group);
        foreach (var (before, after) in pairs.All) Compare(before, after);
    }

    private void ReportAdded(GroupDeclaration group)
    {
        if (@new.CasesOf(group).All(old.FieldsByName.ContainsKey)) return; // told with each
        var (kind, required) = group.IsRequired ? (ChangeKind.RequiredGroupAdded, " and required") : (ChangeKind.GroupAdded, "");
        subject.Report(kind, group.Name.Span, $"The group '{group.Name.Text}' of '{subject.Name}' is new{required}", PointerOf(group));
    }

    private void ReportRemoved(GroupDeclaration group)
    {
        var gone = old.CasesOf(group).Where(name => !@new.FieldsByName.ContainsKey(name)).ToList();
        if (gone.Count > 0)
            subject.Report(ChangeKind.GroupRemoved, $"The group '{group.Name.Text}' of '{subject.Name}' is gone, with its cases {Words.List(gone)}", PointerOf(group));
    }

    private void Compare(GroupDeclaration before, GroupDeclaration after)
    {
        var (span, pointer) = (after.Name.Span, PointerOf(after));
        if (before.Name.Text != after.Name.Text)
            subject.Report(@new.IsOneOf ? ChangeKind.UnionGroupRenamed : ChangeKind.GroupRenamed, span, $"The group '{after.Name.Text}' of '{subject.Name}' was called '{before.Name.Text}'", pointer);
        if (!before.IsRequired && after.IsRequired)
            subject.Report(@new.IsOneOf ? ChangeKind.UnionBecameRequired : ChangeKind.GroupBecameRequired, span, $"The group '{after.Name.Text}' of '{subject.Name}' must have a case", pointer);
        if (before.IsRequired && !after.IsRequired)
            subject.Report(@new.IsOneOf ? ChangeKind.UnionBecameOptional : ChangeKind.GroupBecameOptional, span, $"The group '{after.Name.Text}' of '{subject.Name}' may have no case", pointer);
        var (was, @is) = (old.CasesOf(before).ToList(), @new.CasesOf(after).ToList());
        if (!was.Where(@is.Contains).SequenceEqual(@is.Where(was.Contains)))
            subject.Report(ChangeKind.CasesReordered, span, $"The cases of the group '{after.Name.Text}' of '{subject.Name}' are in another order", pointer);
    }

    private static string PointerOf(GroupDeclaration group) => $"/x-wix-oneOf{JsonPointer.Step(group.Name.Text)}";
}
