using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares two enumerations.</summary>
internal static class EnumComparer
{
    public static void Compare(EnumShape old, EnumShape @new, Subject subject)
    {
        var (before, after) = (new HashSet<string>(old.Values.Select(static value => value.Text)), new HashSet<string>(@new.Values.Select(static value => value.Text)));
        foreach (var value in @new.Values.Where(value => !before.Contains(value.Text)))
            subject.Report(old.IsOpen ? ChangeKind.EnumValueAdded : ChangeKind.ClosedEnumValueAdded, value.Span, $"The value '{value.Text}' of '{subject.Name}' is new", "/enum");
        foreach (var value in old.Values.Where(value => !after.Contains(value.Text)))
            subject.Report(ChangeKind.EnumValueRemoved, $"The value '{value.Text}' of '{subject.Name}' is gone", "/enum");
        var stay = old.Values.Select(static value => value.Text).Where(after.Contains);
        if (!stay.SequenceEqual(@new.Values.Select(static value => value.Text).Where(before.Contains)))
            subject.Report(ChangeKind.EnumValuesReordered, $"The values of '{subject.Name}' are in another order", "/enum");
        if (old.IsOpen && !@new.IsOpen) subject.Report(ChangeKind.EnumClosed, $"'{subject.Name}' takes no values that it does not list");
        if (!old.IsOpen && @new.IsOpen) subject.Report(ChangeKind.EnumOpened, $"'{subject.Name}' takes values that it does not list");
    }
}
