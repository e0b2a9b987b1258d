using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>Makes declarations of the types of a page, over those that schemas have of them: what a person or the typings said stays.</summary>
internal sealed class TypeBuilder(KnownSchemas known, TypePlaces places, Requirements requirements, PageOptions options, PageNotes notes)
{
    private const string GroupName = "choice";

    private readonly Reconciler _reconciler = new(known, places);

    /// <summary>Fields of the request that travel in the address, where each value is text.</summary>
    public IReadOnlySet<(string Type, string Field)> Texts { get; init; } = new HashSet<(string, string)>();

    public TypeDeclaration Build(PageTypeEntry entry, ReferenceShape place)
    {
        var declared = known.Find(place);
        var type = declared ?? new TypeDeclaration(new Word(place.Name, default), null, null, new ObjectShape([], [], []));
        return type with { Shape = entry.IsEnum ? BuildEnum(entry, declared) : BuildObject(entry, declared) };
    }

    private static EnumShape BuildEnum(PageTypeEntry entry, TypeDeclaration? declared)
    {
        var shape = declared?.Shape as EnumShape ?? new EnumShape([], IsOpen: true);
        var values = shape.Values.Select(static value => value.Text).Union(entry.EnumValues);
        return shape with { Values = values.Select(static value => new Word(value, default)).ToEquatableArray() };
    }

    private ObjectShape BuildObject(PageTypeEntry entry, TypeDeclaration? declared)
    {
        var merged = new MergedType(entry);
        var shape = declared?.Shape as ObjectShape ?? new ObjectShape([], [], []);
        var fields = BuildFields(entry, merged, shape);
        var groups = BuildGroups(entry, merged, shape, fields);
        var cases = groups.SelectMany(static group => group.Cases).Select(static word => word.Text).ToHashSet();
        var required = merged.Fields.Where(field => IsRequired(entry, field) && !cases.Contains(field.Field.Name)).Select(static field => field.Field.Name);
        return new ObjectShape(
            fields.ToEquatableArray(),
            shape.Required.Select(static word => word.Text).Union(required).Select(static name => new Word(name, default)).ToEquatableArray(),
            groups.ToEquatableArray());
    }

    private bool IsRequired(PageTypeEntry entry, MergedField field) => field.IsRequired || requirements.IsRequired(entry.Name, field.Field.Name);

    /// <summary>The fields of the schema in its order, each field that only the page has behind the one that it follows there.</summary>
    private List<FieldDeclaration> BuildFields(PageTypeEntry entry, MergedType merged, ObjectShape declared)
    {
        var fields = new LinkedList<FieldDeclaration>();
        var places = new Dictionary<string, LinkedListNode<FieldDeclaration>>();
        foreach (var field in declared.Fields) places[field.Name.Text] = fields.AddLast(field);
        LinkedListNode<FieldDeclaration>? before = null;
        var isWhole = entry.Expansions.All(static expansion => expansion.IsWhole);
        var readOnly = new List<string>();
        foreach (var printed in merged.Fields)
        {
            if (places.TryGetValue(printed.Field.Name, out var place))
            {
                place.Value = BuildField(entry, printed, place.Value);
            }
            else
            {
                var field = BuildField(entry, printed, null);
                if (entry.IsInRequest && !printed.IsInRequest && isWhole)
                {
                    field = field with { IsReadOnly = true };
                    readOnly.Add(field.Name.Text);
                }

                place = before is null ? fields.AddFirst(field) : fields.AddAfter(before, field);
                places.Add(printed.Field.Name, place);
            }

            before = place;
        }

        if (readOnly.Count > 0)
            notes.NotCarried(
                entry.Line,
                $"Pages do not mark what is read-only but leave it out of requests: of '{entry.Name}', {string.Join(", ", readOnly)} {(readOnly.Count == 1 ? "is" : "are")} taken for it.");
        NoteMissing(entry, merged, declared);
        return [.. fields];
    }

    private void NoteMissing(PageTypeEntry entry, MergedType merged, ObjectShape declared)
    {
        if (!entry.Expansions.All(static expansion => expansion.IsWhole)) return;
        var missing = declared.Fields
            .Where(field => merged.Find(field.Name.Text) is null && (entry.IsInResponse || !field.IsReadOnly))
            .Select(static field => field.Name.Text).ToArray();
        if (missing.Length > 0)
            notes.NotCarried(
                entry.Line,
                $"The page does not list {string.Join(", ", missing)} of '{entry.Name}', which the schema has; kept.");
    }

    private FieldDeclaration BuildField(PageTypeEntry entry, MergedField merged, FieldDeclaration? declared)
    {
        var field = merged.Field;
        NoteContradiction(entry, merged);
        var (printed, reason) = PageValue.Of(field, places, Texts.Contains((entry.Name, field.Name)));
        printed = WithValidation(merged, printed);
        var (value, isDeclared) = declared is null ? (printed, false) : _reconciler.Reconcile(declared.Value, printed, field.Type.TypeName);
        if (reason is not null && !(isDeclared && IsMoreExact(value, printed))) notes.Fallback(field.Line, $"'{entry.Name}.{field.Name}': {reason}.");
        var result = declared ?? new FieldDeclaration(new Word(field.Name, default), null, null, value);
        return result with
        {
            Value = value,
            Description = result.Description ?? (options.WithDescriptions ? field.Text.Description : null),
            Demands = value is ReferenceShape ? requirements.DemandsOf(entry.Name, field.Name, result.Demands) : result.Demands,
        };
    }

    private static bool IsMoreExact(ValueShape declared, ValueShape printed) => !Equals(declared, printed);

    /// <summary>The limits of the first print that has some.</summary>
    private ValueShape WithValidation(MergedField merged, ValueShape value)
    {
        var print = merged.Prints.Select(static print => print.Field).FirstOrDefault(static field => field.Text.Validation is { Length: > 0 });
        if (print is null) return value;
        var (limited, others) = PageValidation.Apply(value, print.Text.Validation!);
        foreach (var other in others) notes.NotUnderstood(print.Line, $"'{print.Name}' is validated by '{other}', which is not understood for its type; it is left out.");
        return limited;
    }

    private void NoteContradiction(PageTypeEntry entry, MergedField merged)
    {
        foreach (var (print, _) in merged.Prints)
        {
            if (print.Type.TypeName == merged.Field.Type.TypeName && print.Type.Kind == merged.Field.Type.Kind) continue;
            notes.Ambiguous(
                print.Line,
                $"'{entry.Name}.{print.Name}' is printed as '{print.Type.Name}' here and as '{merged.Field.Type.Name}' in line {merged.Field.Line}, which counts.");
        }
    }

    private List<GroupDeclaration> BuildGroups(PageTypeEntry entry, MergedType merged, ObjectShape declared, List<FieldDeclaration> fields)
    {
        var groups = declared.Groups.ToList();
        var taken = fields.Select(static field => field.Name.Text).Concat(groups.Select(static group => group.Name.Text)).ToHashSet();
        var places = groups.SelectMany(static (group, index) => group.Cases.Select(word => (word.Text, index))).ToDictionary(static entry => entry.Text, static entry => entry.index);
        foreach (var printed in merged.Groups)
        {
            var at = printed.Cases.Select(name => places.GetValueOrDefault(name, -1)).FirstOrDefault(static place => place >= 0, -1);
            var cases = (at < 0 ? [] : groups[at].Cases.Select(static word => word.Text)).Union(printed.Cases.Where(name => places.GetValueOrDefault(name, at) == at));
            var words = cases.Select(static name => new Word(name, default)).ToEquatableArray();
            if (at >= 0) groups[at] = groups[at] with { Cases = words, IsRequired = groups[at].IsRequired || printed.IsRequired };
            else if (words.Count > 0) groups.Add(new GroupDeclaration(new Word(NewName(entry, printed, taken), default), words, printed.IsRequired));
            if (!printed.IsRequired && printed.Marks.Contains(true))
                notes.NotCarried(
                    entry.Line,
                    $"A request must have one of {string.Join(", ", printed.Cases)} of '{entry.Name}', and a response need not: a schema cannot say it of requests alone.");
        }

        return groups;
    }

    private string NewName(PageTypeEntry entry, MergedGroup group, HashSet<string> taken)
    {
        var name = GroupName;
        for (var at = 2; !taken.Add(name); at++) name = GroupName + at;
        notes.NotCarried(
            entry.Line,
            $"Pages do not print what a one-of is called: that of {string.Join(", ", group.Cases)} in '{entry.Name}' is '{name}' here.");
        return name;
    }
}
