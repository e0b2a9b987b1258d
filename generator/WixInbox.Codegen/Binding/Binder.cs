using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>What a file becomes: types, perhaps a method or an event, and what is wrong with it in the light of the other files.</summary>
internal sealed record BoundFile(EquatableArray<TypeModel> Types, MethodModel? Method, EventModel? Event, EquatableArray<DiagnosticEntry> Diagnostics);

/// <summary>Binds one file: gives its declarations their C# names and types, with the index for all that stands in other files.</summary>
internal sealed class Binder
{
    private readonly SchemaDocument _document;
    private readonly SchemaIndex _index;
    private readonly DiagnosticBag _diagnostics;
    private readonly ValueBinder _values;

    private Binder(SchemaDocument document, SchemaIndex index)
    {
        _document = document;
        _index = index;
        _diagnostics = new DiagnosticBag(document.FilePath);
        _values = new ValueBinder(index, _diagnostics);
    }

    public static BoundFile Bind(SchemaDocument document, SchemaIndex index) => new Binder(document, index).Bind();

    private BoundFile Bind()
    {
        if (_index.File(_document.Path) is { } counted && counted.FilePath != _document.FilePath)
        {
            _diagnostics.Report(Ids.DuplicateFile, default, _document.Path, counted.FilePath);
            return new BoundFile([], null, null, _diagnostics.ToEquatableArray());
        }

        var types = _document.Types.SelectMany(Bind).ToEquatableArray();
        var method = _document.Method is { } declaration ? new MethodBinder(_index, _diagnostics).Bind(_document, declaration) : null;
        var happening = _document.Event is { } found ? new EventBinder(_index, _diagnostics).Bind(_document, found) : null;
        return new BoundFile(types, method, happening, _diagnostics.ToEquatableArray());
    }

    private IEnumerable<TypeModel> Bind(TypeDeclaration type)
    {
        var key = new TypeKey(_document.Path, type.Name.Text);
        if (_index.Type(key) is not { } entry) return [];
        CheckChosenName(type.ChosenName);
        if (entry.Conflict is { } conflict)
        {
            _diagnostics.Report(Ids.DuplicateName, type.Name.Span, "type", type.Name.Text, conflict.Name, conflict.Owner, Keywords.Name);
            return [];
        }

        return type.Shape switch
        {
            ObjectShape shape => BindObject(type, shape, entry),
            EnumShape shape => [BindEnum(type, shape, entry)],
            FilterShape shape => [BindFilter(type, shape, entry)],
            AliasShape shape => BindAlias(type, shape, entry),
            _ => throw new InvalidOperationException($"A type shape that is not known: {type.Shape.GetType().Name}."),
        };
    }

    private IEnumerable<TypeModel> BindAlias(TypeDeclaration type, AliasShape shape, TypeEntry entry)
    {
        _values.Check(shape.Target);
        if (entry.IsCycle) _diagnostics.Report(Ids.AliasCycle, type.Name.Span, type.Name.Text);
        return [];
    }

    private FilterModel BindFilter(TypeDeclaration type, FilterShape shape, TypeEntry entry)
    {
        var names = MemberNames.OfFilter(entry.Name);
        var fields = shape.Fields.Select(field => new FilterFieldModel(field.Path.Text, names.Assign(field.Path.Text), field.Kind, field.Operators, field.Description, OriginOf(type).At(Keywords.Filter, field.Path.Text))).ToEquatableArray();
        var places = shape.Fields.ToDictionary(static field => field.Path.Text, static field => field.Path.Span);
        foreach (var (first, second, name) in names.Collisions) _diagnostics.Report(Ids.NameCollision, places[second], first, second, name);
        return Describe(new FilterModel(entry.Name, fields), type, entry);
    }

    private EnumModel BindEnum(TypeDeclaration type, EnumShape shape, TypeEntry entry)
    {
        var names = MemberNames.OfEnum(entry.Name);
        var values = shape.Values.Select((value, at) => new EnumValueModel(value.Text, names.Assign(value.Text), OriginOf(type).At(Keywords.Enum, at))).ToEquatableArray();
        return Describe(new EnumModel(entry.Name, values, shape.IsOpen), type, entry);
    }

    private IEnumerable<TypeModel> BindObject(TypeDeclaration type, ObjectShape shape, TypeEntry entry)
    {
        var names = ObjectNames.Assign(entry.Name, shape, entry.Kind!.Value);
        ReportCollisions(shape, names);
        var fields = new FieldBinder(_values, _diagnostics, shape, names, OriginOf(type));
        if (entry.Kind == NamedKind.Union)
        {
            foreach (var name in shape.Expected) _diagnostics.Report(Ids.KeywordWithoutEffect, name.Span, Keywords.Expected, "a type that is nothing but a one-of");
            var union = new UnionModel(entry.Name, fields.BindCases(0, entry), IsPure: true, shape.Groups[0].IsRequired);
            return [Describe(union, type, entry)];
        }

        var groups = shape.Groups
            .Select((group, at) => new GroupModel(group.Name.Text, names.Groups[at], TypeKinds.UnionNameOf(entry.Name, group), group.IsRequired)
            {
                Origin = OriginOf(type).At(Keywords.Group, group.Name.Text),
                CaseWireNames = group.Cases.Select(static word => word.Text).ToEquatableArray(),
                IsExpected = shape.Expected.Any(word => word.Text == group.Name.Text),
            })
            .ToEquatableArray();
        var unions = shape.Groups.Select((group, at) => BindGroup(type, group, groups[at], fields.BindCases(at, entry), entry));
        return unions.Prepend(Describe(new ObjectModel(entry.Name, fields.BindFields(entry), groups), type, entry));
    }

    private TypeModel BindGroup(TypeDeclaration type, GroupDeclaration group, GroupModel model, EquatableArray<CaseModel> cases, TypeEntry entry)
    {
        var union = new UnionModel(model.UnionName, cases, IsPure: false, group.IsRequired);
        return Describe(union, type, entry) with
        {
            Origin = model.Origin,
            Description = $"The {group.Name.Text} of {AddArticle(entry.Name)}: at most one of its cases.",
        };
    }

    private static string AddArticle(string name) => ("AEIOU".Contains(name[0]) ? "an " : "a ") + name;

    private T Describe<T>(T model, TypeDeclaration type, TypeEntry entry) where T : TypeModel => model with
    {
        Description = type.Description,
        Origin = OriginOf(type),
        IsSent = entry.IsSent,
        IsRequest = entry.Role == MethodRole.Request,
    };

    private Origin OriginOf(TypeDeclaration type) => Origin.OfFile(_document.Path).At(Keywords.Definitions, type.Name.Text);

    private void ReportCollisions(ObjectShape shape, ObjectNames names)
    {
        // A field and a group may share a wire name; the group comes later, and gets the blame.
        var places = new Dictionary<string, SourceSpan>();
        foreach (var field in shape.Fields) places[field.Name.Text] = field.Name.Span;
        foreach (var group in shape.Groups) places[group.Name.Text] = group.Name.Span;
        foreach (var (first, second, name) in names.Collisions) _diagnostics.Report(Ids.NameCollision, places[second], first, second, name);

        foreach (var field in shape.Fields) CheckChosenName(field.ChosenName);
    }

    private void CheckChosenName(Word? chosen)
    {
        if (chosen is { } word && !CSharpNames.IsPascal(word.Text))
            _diagnostics.Report(Ids.WrongValue, word.Span, Keywords.Name, "a name of ASCII letters, digits and underscores that starts with a capital");
    }
}
