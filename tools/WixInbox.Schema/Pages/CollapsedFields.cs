using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>Holds the fields of a collapsed block against the types that a schema has: which of them it knows, and which values enumerations have.</summary>
internal sealed class CollapsedFields(KnownSchemas known, PageNotes notes)
{
    /// <summary>The enumerations that have more values now. What could stand anywhere is noted.</summary>
    public IEnumerable<(ReferenceShape Place, TypeDeclaration Type)> Check(SchemaDocument document, IReadOnlyList<BlockLine> lines)
    {
        var types = new Dictionary<ReferenceShape, TypeDeclaration>();
        Reach(document.Method!.Request, types);
        Reach(document.Method.Response, types);
        var names = types.Values.SelectMany(KnownSchemas.FieldsOf).Select(static field => field.Name.Text).ToHashSet();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at] is { Kind: BlockLineKind.Field, Field: { } field } && !names.Contains(field.Name))
                notes.Ambiguous(lines[at].Number, $"The schema has no field '{field.Name}', and the page no longer says of what it is one; it is left out.");
            if (lines[at].Kind == BlockLineKind.Enum && at > 0 && lines[at - 1].Field is { Type.TypeName: { } name }) AddValues(lines[at], name, types);
        }

        return types.Where(entry => known.Find(entry.Key) != entry.Value).Select(static entry => (entry.Key, entry.Value));
    }

    private void Reach(ReferenceShape? reference, Dictionary<ReferenceShape, TypeDeclaration> types)
    {
        var open = new Stack<ReferenceShape?>([reference]);
        while (open.TryPop(out var next))
        {
            if (next is null || known.Find(next) is not { } type || !types.TryAdd(next, type)) continue;
            foreach (var field in KnownSchemas.FieldsOf(type)) open.Push(known.TargetOf(field.Value));
        }
    }

    private void AddValues(BlockLine line, string name, Dictionary<ReferenceShape, TypeDeclaration> types)
    {
        var values = line.Text.Split(',', StringSplitOptions.TrimEntries);
        var place = types.Keys.FirstOrDefault(place => place.Name == name && types[place].Shape is EnumShape);
        if (place is null || values.Any(static value => value.Length is 0 or > 200 || !value.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')))
        {
            notes.Ambiguous(
                line.Number,
                $"The values of '{name}' cannot be told from what is said of them, or no enumeration of that name is there; they are left out.");
            return;
        }

        var shape = (EnumShape)types[place].Shape;
        var missing = values.Except(shape.Values.Select(static value => value.Text)).Select(static value => new Word(value, default)).ToArray();
        if (missing.Length > 0) types[place] = types[place] with { Shape = shape with { Values = shape.Values.Concat(missing).ToEquatableArray() } };
    }
}
