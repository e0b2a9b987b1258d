using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares two enumerations.</summary>
internal static class EnumComparer
{
    public static void Compare(EnumShape old, EnumShape @new, Subject subject)
    {
        var (before, after) = (PlacesOf(old), PlacesOf(@new));
        foreach (var value in @new.Values.Where(value => !before.ContainsKey(value.Text)))
            subject.Report(old.IsOpen ? ChangeKind.EnumValueAdded : ChangeKind.ClosedEnumValueAdded, value.Span, $"The value '{value.Text}' of '{subject.Name}' is new", "/enum");
        foreach (var value in old.Values.Where(value => !after.ContainsKey(value.Text)))
            subject.Report(ChangeKind.EnumValueRemoved, $"The value '{value.Text}' of '{subject.Name}' is gone", "/enum");
        if (before.Any(value => after.TryGetValue(value.Key, out var place) && place != value.Value))
            subject.Report(ChangeKind.EnumValuesReordered, $"Values of '{subject.Name}' stand in other places", "/enum");
        if (old.IsOpen && !@new.IsOpen) subject.Report(ChangeKind.EnumClosed, $"'{subject.Name}' takes no values that it does not list");
        if (!old.IsOpen && @new.IsOpen) subject.Report(ChangeKind.EnumOpened, $"'{subject.Name}' takes values that it does not list");
    }

    private static Dictionary<string, int> PlacesOf(EnumShape shape)
    {
        var places = new Dictionary<string, int>();
        for (var at = 0; at < shape.Values.Count; at++)
            if (!places.ContainsKey(shape.Values[at].Text)) places.Add(shape.Values[at].Text, at);
        return places;
    }
}
