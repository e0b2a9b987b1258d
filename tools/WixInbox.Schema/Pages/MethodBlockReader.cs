namespace WixInbox.Schema.Pages;

/// <summary>Reads the schema block of a method whose indentation is there.</summary>
internal sealed class MethodBlockReader(PageNotes notes)
{
    private const int KeyColumn = 1;
    private const int ReturnColumn = 2;

    private readonly TreeReader _trees = new(notes);
    private readonly List<Undecided> _undecided = [];

    public MethodBlock? Read(IReadOnlyList<BlockLine> lines)
    {
        if (ReadFlat(lines) is not { } flat) return null;
        var keys = Keys(lines);
        var (response, isWhole) = ReadReturn(lines, keys);
        return flat with
        {
            Params = keys.TryGetValue(BlockLines.Parameters, out var parameters) ? ReadParams(lines, parameters) : [],
            Return = response,
            IsReturnWhole = isWhole,
            Undecided = _undecided,
        };
    }

    /// <summary>Reads all that no column has a part in: the parameters without what is below them, and nothing of the response.</summary>
    public MethodBlock? ReadFlat(IReadOnlyList<BlockLine> lines)
    {
        var keys = Keys(lines);
        if (!keys.TryGetValue(BlockLines.Method, out var method)) return null;
        return new MethodBlock(lines[method].Number, lines[method].Text)
        {
            Description = TextOf(BlockLines.Description),
            Url = TextOf(BlockLines.Url),
            Verb = TextOf(BlockLines.Verb),
            Required = keys.TryGetValue(BlockLines.Required, out var required) ? RequiredPaths.Parse(lines[required].Number, lines[required].Text) : new(0, []),
            Params = [.. lines.Where(static line => line.Kind == BlockLineKind.Param).DistinctBy(static line => line.Field!.Name).Select(static line => new PageField(line.Number, line.Field!))],
            ReturnType = TextOf(BlockLines.Return) is { Length: > 0 } type ? PageType.Parse(type) : null,
            ReturnLine = keys.TryGetValue(BlockLines.Return, out var at) ? lines[at].Number : 0,
            IsReturnEmpty = keys.ContainsKey(BlockLines.EmptyObject),
            Errors = ReadErrors(lines),
        };

        string? TextOf(string key) => keys.TryGetValue(key, out var at) ? lines[at].Text : null;
    }

    /// <summary>Reads fields in regular columns below a key, as those of a response or an event.</summary>
    public (IReadOnlyList<PageNode> Nodes, bool IsWhole) ReadFields(IReadOnlyList<BlockLine> lines, int key)
    {
        var nodes = new List<PageNode>();
        var column = ReturnColumn + lines[key].Column - KeyColumn;
        var fields = new LineCursor(lines, key + 1, EndOf(lines, key));
        var isWhole = _trees.ReadLevel(fields, column, nodes);
        while (fields.Current is not null) isWhole = _trees.LeaveOut(fields, "The line stands before the column of the first level");
        return (nodes, isWhole);
    }

    /// <summary>Where each key stands.</summary>
    public static Dictionary<string, int> Keys(IReadOnlyList<BlockLine> lines)
    {
        var keys = new Dictionary<string, int>();
        for (var at = 0; at < lines.Count; at++)
            if (lines[at].Kind == BlockLineKind.Key) keys.TryAdd(lines[at].Key, at);
        return keys;
    }

    private (IReadOnlyList<PageNode> Nodes, bool IsWhole) ReadReturn(IReadOnlyList<BlockLine> lines, Dictionary<string, int> keys) =>
        keys.TryGetValue(BlockLines.Return, out var at) ? ReadFields(lines, at) : ([], true);

    private static int EndOf(IReadOnlyList<BlockLine> lines, int key)
    {
        var end = key + 1;
        while (end < lines.Count && lines[end].Kind is not (BlockLineKind.Key or BlockLineKind.Error)) end++;
        return end;
    }

    private List<PageField> ReadParams(IReadOnlyList<BlockLine> lines, int key)
    {
        var reader = new ParamReader(_trees, notes, _undecided);
        var shift = lines[key].Column - KeyColumn;
        var fields = new List<PageField>();
        var names = new HashSet<string>();
        var end = EndOf(lines, key);
        for (var start = key + 1; start < end;)
        {
            var next = start + 1;
            while (next < end && lines[next].Kind != BlockLineKind.Param) next++;
            if (lines[start].Kind != BlockLineKind.Param)
                notes.NotUnderstood(
                    lines[start].Number,
                    "The line stands before the first parameter; it is left out.");
            else if (!names.Add(lines[start].Field!.Name))
                notes.NotUnderstood(
                    lines[start].Number,
                    $"The parameter '{lines[start].Field!.Name}' is there twice; the first one counts.");
            else fields.Add(reader.Read(new LineCursor(lines, start, next), shift));
            start = next;
        }

        return fields;
    }

    private List<PageError> ReadErrors(IReadOnlyList<BlockLine> lines)
    {
        var errors = new List<PageError>();
        var codes = new HashSet<string>();
        foreach (var line in lines.Where(static line => line.Kind == BlockLineKind.Error))
            if (ErrorText.Parse(line.Number, line.Text, notes) is { } error && codes.Add(error.Code)) errors.Add(error);
        return errors;
    }
}
