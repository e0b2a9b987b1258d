using System.Text;

namespace WixInbox.Schema.Writing;

/// <summary>What an object and an array have in common: slots between brackets.</summary>
internal abstract class EditList(string indent, List<EditSlot> slots, string close) : EditNode(indent)
{
    private string _close = close;

    protected List<EditSlot> Slots { get; } = slots;

    protected abstract (char Open, char Close) Brackets { get; }

    public override void Print(StringBuilder output)
    {
        output.Append(Brackets.Open);
        for (var at = 0; at < Slots.Count; at++)
        {
            if (at > 0) output.Append(',');
            Slots[at].Print(output);
        }

        output.Append(_close).Append(Brackets.Close);
    }

    /// <summary>Puts a value in, laid out as its neighbours are.</summary>
    /// <param name="at">Before which slot.</param>
    /// <param name="name">The member's name, or nothing.</param>
    /// <param name="value">The value.</param>
    protected void Insert(int at, string name, Layout value)
    {
        var (lead, isLine) = LeadOfInserted();
        var indent = isLine ? Indent : lead[(lead.LastIndexOf('\n') + 1)..];
        Slots.Insert(at, new EditSlot(lead, HeadOf(name), Printed(name, value, indent, isLine), "") { Name = name });
    }

    protected void Replace(EditSlot slot, Layout value)
    {
        var isLine = !Slots.Exists(static other => other.StartsLine);
        slot.Value = Printed(slot.Name, value, slot.StartsLine ? slot.Indent : Indent + LayoutPrinter.Step, isLine);
    }

    protected void RemoveSlot(EditSlot slot)
    {
        if (Slots[0] == slot && Slots.Count > 1 && !Slots[1].StartsLine) Slots[1].Lead = slot.Lead; // nothing stands between a bracket and an item
        Slots.Remove(slot);
        if (Slots.Count == 0) _close = "";
    }

    private (string Lead, bool IsLine) LeadOfInserted()
    {
        if (Slots.Find(static slot => slot.StartsLine) is { } line) return ("\n" + line.Indent, false);
        if (Slots.Count > 0) return (" ", true);
        _close = "\n" + Indent;
        return ("\n" + Indent + LayoutPrinter.Step, false);
    }

    private static string HeadOf(string name) => name.Length == 0 ? "" : JsonText.Quote(name) + ": ";

    private static EditText Printed(string name, Layout value, string indent, bool isLine) =>
        new(isLine ? LayoutPrinter.PrintLine(value) : LayoutPrinter.Print(value, indent, indent.Length + HeadOf(name).Length), null, indent);
}

internal sealed class EditArray(string indent, List<EditSlot> slots, string close) : EditList(indent, slots, close)
{
    public IReadOnlyList<EditNode> Items => [.. Slots.Select(static slot => slot.Value)];

    protected override (char Open, char Close) Brackets => ('[', ']');

    public void Append(Layout value) => Insert(Slots.Count, "", value);

    public void RemoveAt(int at) => RemoveSlot(Slots[at]);
}

internal sealed class EditObject(string indent, List<EditSlot> slots, string close) : EditList(indent, slots, close)
{
    public IEnumerable<string> Names => Slots.Select(static slot => slot.Name);

    protected override (char Open, char Close) Brackets => ('{', '}');

    public EditNode? Find(string name) => Slots.Find(slot => slot.Name == name)?.Value;

    public EditObject? FindObject(string name) => Find(name) as EditObject;

    public EditArray? FindArray(string name) => Find(name) as EditArray;

    /// <summary>Sets a member, in the place that the order of the house gives it if it is new.</summary>
    public void Set(string name, Layout value, string[] order)
    {
        if (Slots.Find(slot => slot.Name == name) is { } present)
        {
            Replace(present, value);
            return;
        }

        var rank = Array.IndexOf(order, name);
        Insert(Slots.FindLastIndex(slot => Array.IndexOf(order, slot.Name) is >= 0 and var other && other < rank) + 1, name, value);
    }

    /// <summary>Adds a member behind another; at the start if there is none.</summary>
    public void AddBehind(string? other, string name, Layout value) => Insert(Slots.FindIndex(slot => slot.Name == other) + 1, name, value);

    public void Remove(string name)
    {
        if (Slots.Find(slot => slot.Name == name) is { } slot) RemoveSlot(slot);
    }
}
