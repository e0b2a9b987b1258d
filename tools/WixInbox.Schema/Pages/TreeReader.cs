namespace WixInbox.Schema.Pages;

/// <summary>
/// Reads fields whose columns are regular: members stand three columns behind their field, and so do the cases of a one-of behind its
/// header. Of a one-of with a single case the header is not printed, so its case stands three columns further than anything could.
/// </summary>
internal sealed class TreeReader(PageNotes notes)
{
    public const int Step = 3;

    /// <summary>How deep fields may nest; pages go to ten or so.</summary>
    private const int MaxDepth = 64;

    /// <summary>Reads the nodes of a level.</summary>
    /// <returns>Whether all lines stood where they belong.</returns>
    public bool ReadLevel(LineCursor lines, int column, List<PageNode> nodes, int depth = 0)
    {
        var isWhole = true;
        while (lines.Current is { } line && line.Column >= column) isWhole &= ReadNode(lines, column, nodes, depth);
        return isWhole;
    }

    /// <summary>Reads one node of a level, with what is below it.</summary>
    public bool ReadNode(LineCursor lines, int column, List<PageNode> nodes, int depth)
    {
        var line = lines.Current!;
        if (depth > MaxDepth) return LeaveOut(lines, $"Fields nest deeper than {MaxDepth} levels");
        if (line.Kind == BlockLineKind.Field && line.Column == column)
        {
            nodes.Add(ReadField(lines, column, depth));
            return true;
        }

        if (line.Kind == BlockLineKind.OneOf && line.Column == column) return ReadGroup(lines, column, nodes, depth);
        if (line.Kind == BlockLineKind.Field && line.Column == column + Step && CanBeSingle(nodes)) return ReadSingle(lines, column, nodes, depth);
        return LeaveOut(lines, $"The line stands in column {line.Column}, where {column} is the level's");
    }

    /// <summary>Reads the line of a field and the values of its enumeration, without members.</summary>
    public PageField ReadLine(LineCursor lines)
    {
        var line = lines.Current!;
        lines.Advance();
        var field = new PageField(line.Number, line.Field!);
        var values = new HashSet<string>();
        while (lines.Current is { Kind: BlockLineKind.Enum or BlockLineKind.EnumValue } value)
        {
            field.EnumValues.AddRange(ValuesOf(value).Where(values.Add));
            lines.Advance();
        }

        foreach (var other in field.Text.Others) notes.NotUnderstood(line.Number, $"'{field.Name}' says '{other}', which is no attribute that is known; it is left out.");
        return field;
    }

    /// <summary>Leaves out a line and what is below it.</summary>
    public bool LeaveOut(LineCursor lines, string why)
    {
        var line = lines.Current!;
        notes.Ambiguous(line.Number, $"{why}: '{line.Field?.Name ?? line.Text}' and what is below it are left out.");
        lines.Advance();
        while (lines.Current is { } below && (below.Column > line.Column || below.Kind is BlockLineKind.Enum or BlockLineKind.EnumValue)) lines.Advance();
        return false;
    }

    private PageField ReadField(LineCursor lines, int column, int depth)
    {
        var field = ReadLine(lines);
        if (lines.Current is { } below && below.Column > column && field.CanHaveMembers)
            field.IsIncomplete = !ReadLevel(lines, column + Step, field.Members, depth + 1);
        return field;
    }

    private bool ReadGroup(LineCursor lines, int column, List<PageNode> nodes, int depth)
    {
        var header = lines.Current!;
        lines.Advance();
        var group = new PageGroup(header.Number, IsRequired(header));
        var isWhole = true;
        while (lines.Current is { } line && line.Column > column)
        {
            if (line.Kind == BlockLineKind.Field && line.Column == column + Step) group.Cases.Add(ReadField(lines, line.Column, depth + 1));
            else isWhole = LeaveOut(lines, $"The line stands in column {line.Column}, where {column + Step} is that of the one-of's cases");
        }

        if (group.Cases.Count > 0) nodes.Add(group);
        else notes.NotUnderstood(header.Number, "The one-of has no cases; it is left out.");
        return isWhole;
    }

    /// <summary>Reads the only case of a one-of whose header is not printed.</summary>
    private bool ReadSingle(LineCursor lines, int column, List<PageNode> nodes, int depth)
    {
        var group = new PageGroup(lines.Current!.Number, isRequired: null);
        while (lines.Current is { Kind: BlockLineKind.Field } line && line.Column == column + Step) group.Cases.Add(ReadField(lines, line.Column, depth + 1));
        if (group.Cases.Count == 1)
        {
            nodes.Add(group);
            return true;
        }

        notes.Ambiguous(
            group.Line,
            $"Several fields stand where a one-of of a single case would: {string.Join(", ", group.Names)} and what is below them are left out.");
        return false;
    }

    public static bool IsRequired(BlockLine header) => header.Text.Contains("required: true", StringComparison.Ordinal);

    /// <summary>Whether what stands a step further than the level cannot be the member of anything before it.</summary>
    private static bool CanBeSingle(List<PageNode> before) => before.Count == 0 || before[^1] is PageField { CanHaveMembers: false };

    private static IEnumerable<string> ValuesOf(BlockLine line) =>
        (line.Kind == BlockLineKind.Enum ? line.Text.Split(',') : [line.Text.Split(':')[0]])
        .Select(static value => value.Trim())
        .Where(static value => value.Length is > 0 and <= 200 && !value.Contains(' '));
}
