using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares two objects: their fields, their groups, and which fields are cases of which group.</summary>
internal sealed class ObjectComparer(ComparedSets sets, Subject subject, ObjectSide old, ObjectSide @new)
{
    private readonly GroupPairs _groups = GroupPairs.Of(old, @new);
    private readonly Dictionary<string, FieldDeclaration> _oldKeys = OldKeys(sets, old, @new);

    public void Compare()
    {
        new GroupComparer(subject, old, @new, _groups).Compare();
        foreach (var field in @new.Fields)
        {
            if (old.FieldsByName.TryGetValue(field.Name.Text, out var before) || _oldKeys.TryGetValue(field.Name.Text, out before)) Compare(before, field);
            else ReportAdded(field);
        }

        var renamed = new HashSet<string>(_oldKeys.Values.Select(static field => field.Name.Text));
        foreach (var field in old.Fields)
            if (!@new.FieldsByName.ContainsKey(field.Name.Text) && !renamed.Contains(field.Name.Text)) ReportRemoved(field);
        CompareExpected();
    }

    /// <summary>What prose requires. What is gone has been reported.</summary>
    private void CompareExpected()
    {
        foreach (var word in @new.Expected.Where(word => !old.IsExpected(_oldKeys.TryGetValue(word.Text, out var before) ? before.Name.Text : word.Text)))
            subject.Report(ChangeKind.ExpectationAdded, word.Span, $"'{subject.Name}.{word.Text}' is required by the vendor's prose", "/x-wix-expected");
        foreach (var word in old.Expected.Where(word => !@new.IsExpected(word.Text) && @new.Has(word.Text)))
            subject.Report(ChangeKind.ExpectationDropped, $"'{subject.Name}.{word.Text}' is required by the vendor's prose no longer", "/x-wix-expected");
    }

    /// <summary>New fields that have the C# name and the value of one that is gone, and that one.</summary>
    private static Dictionary<string, FieldDeclaration> OldKeys(ComparedSets sets, ObjectSide old, ObjectSide @new)
    {
        var gone = old.Fields.Where(field => !@new.FieldsByName.ContainsKey(field.Name.Text)).GroupBy(ObjectSide.NameOf).ToDictionary(static group => group.Key, static group => group.First());
        var keys = new Dictionary<string, FieldDeclaration>();
        if (gone.Count == 0) return keys;
        foreach (var field in @new.Fields.Where(field => !old.FieldsByName.ContainsKey(field.Name.Text)))
        {
            if (!gone.TryGetValue(ObjectSide.NameOf(field), out var before) || TypeChanges.KindOf(sets.Old.Bind(before.Value).Type, sets.New.Bind(field.Value).Type, sets.Pairs) is not null)
                continue;
            keys.Add(field.Name.Text, before);
            gone.Remove(ObjectSide.NameOf(field));
        }

        return keys;
    }

    private void Compare(FieldDeclaration before, FieldDeclaration after)
    {
        var fields = new FieldComparer(sets, subject, old, @new);
        fields.Compare(before, after);
        switch (old.GroupOf(before), @new.GroupOf(after))
        {
            case (null, null): fields.ComparePresence(before, after); break;
            case (null, { } group): fields.Report(ChangeKind.FieldBecameCase, after, $"is a case of the group '{group.Name.Text}', and was a field of its own"); break;
            case ({ } group, null): fields.Report(ChangeKind.CaseBecameField, after, $"is a field of its own, and was a case of the group '{group.Name.Text}'"); break;
            case ({ } left, { } right) when !_groups.AreSame(left, right):
                fields.Report(ChangeKind.CaseMoved, after, $"is a case of the group '{right.Name.Text}', and was one of '{left.Name.Text}'");
                break;
        }
    }

    private void ReportAdded(FieldDeclaration field)
    {
        var (span, pointer) = (field.Name.Span, FieldComparer.PointerOf(field));
        if (@new.GroupOf(field) is { } group)
        {
            if (_groups.OldOf(group) is null) return; // the group is new, and has been reported
            subject.Report(ChangeKind.CaseAdded, span, $"The case '{field.Name.Text}' of '{subject.Name}' is new", pointer);
            return;
        }

        var required = @new.RequiredWordOf(field);
        subject.Report(
            required is null ? ChangeKind.FieldAdded : ChangeKind.RequiredFieldAdded,
            span,
            required is null ? $"The field '{subject.Name}.{field.Name.Text}' is new" : $"The field '{subject.Name}.{field.Name.Text}' is new and required",
            pointer);
    }

    private void ReportRemoved(FieldDeclaration field)
    {
        if (old.GroupOf(field) is not { } group)
            subject.Report(ChangeKind.FieldRemoved, $"The field '{subject.Name}.{field.Name.Text}' is gone", FieldComparer.PointerOf(field));
        else if (_groups.NewOf(group) is { } stays)
            subject.Report(ChangeKind.CaseRemoved, stays.Name.Span, $"The case '{field.Name.Text}' of '{subject.Name}' is gone", FieldComparer.PointerOf(field));
    }
}
