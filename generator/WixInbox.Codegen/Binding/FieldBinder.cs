using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>Binds the fields and cases of one object.</summary>
internal sealed class FieldBinder(ValueBinder values, DiagnosticBag diagnostics, ObjectShape shape, ObjectNames names, Origin origin)
{
    private readonly Lazy<Dictionary<string, string>> _properties = new(() => Enumerable.Range(0, shape.Fields.Count)
        .Where(at => names.Fields[at].Property.Length > 0)
        .ToDictionary(at => shape.Fields[at].Name.Text, at => names.Fields[at].Property));

    private Dictionary<string, EquatableArray<DemandModel>>? _demands;

    public EquatableArray<FieldModel> BindFields(TypeEntry entry)
    {
        var required = new HashSet<string>(shape.Required.Select(static word => word.Text));
        var expected = new HashSet<string>(shape.Expected.Select(static word => word.Text));
        var fields = new List<FieldModel>();
        for (var at = 0; at < shape.Fields.Count; at++)
        {
            if (names.Cases[at] is not null) continue;
            var field = shape.Fields[at];
            var value = values.Bind(field.Value);
            fields.Add(new FieldModel(field.Name.Text, names.Fields[at].Property, value, Presences.Of(value.Type, required.Contains(field.Name.Text), entry.Role))
            {
                Origin = OriginOf(field),
                Description = field.Description,
                Default = field.Default,
                IsReadOnly = field.IsReadOnly,
                IsExpected = expected.Contains(field.Name.Text),
                Deprecation = BindDeprecation(field),
                Demands = BindDemands(field, entry),
            });
        }

        return fields.ToEquatableArray();
    }

    /// <summary>Binds the cases of a group.</summary>
    /// <param name="group">Its place among the groups.</param>
    /// <param name="entry">The type.</param>
    public EquatableArray<CaseModel> BindCases(int group, TypeEntry entry)
    {
        var cases = new List<CaseModel>();
        var siblings = names.CasesOf[group].ToDictionary(at => shape.Fields[at].Name.Text, at => names.Cases[at]!);
        foreach (var at in names.CasesOf[group])
        {
            var field = shape.Fields[at];
            cases.Add(new CaseModel(field.Name.Text, names.Cases[at]!, values.Bind(field.Value))
            {
                Origin = OriginOf(field),
                Description = field.Description,
                IsReadOnly = field.IsReadOnly,
                Deprecation = BindDeprecation(field, siblings),
                Demands = BindDemands(field, entry),
            });
        }

        return cases.ToEquatableArray();
    }

    private EquatableArray<DemandModel> BindDemands(FieldDeclaration field, TypeEntry entry)
    {
        if (field.Demands.Count == 0) return [];
        _demands ??= entry.Demands.ToDictionary(static demands => demands.WireName, static demands => demands.Demands);
        var found = _demands.TryGetValue(field.Name.Text, out var demands) ? demands : [];
        var paths = new HashSet<string>(found.Select(static model => string.Join(".", model.Path.Select(static step => step.WireName))));
        foreach (var demand in field.Demands)
        {
            var path = string.Join(".", demand.Path);
            if (!paths.Contains(path)) diagnostics.Report(Ids.MissingField, demand.Span, Keywords.Required, path, $"the type of '{field.Name.Text}'", "");
        }

        return found;
    }

    private Origin OriginOf(FieldDeclaration field) => origin.At(Keywords.Properties, field.Name.Text);

    /// <summary>Says what replaces a field by names of C#: a case by another of its group, and else a property.</summary>
    private DeprecationModel? BindDeprecation(FieldDeclaration field, Dictionary<string, string>? siblings = null)
    {
        if (field.Deprecation is not { } deprecation) return null;
        if (deprecation.ReplacedBy is not { } path) return new DeprecationModel(null, HasReplacement: false, deprecation.Removal);
        var steps = path.Split('.');
        var hasReplacement = (siblings ?? _properties.Value).TryGetValue(steps[0], out var first);
        if (!hasReplacement && !_properties.Value.TryGetValue(steps[0], out first)) first = Naming.Pascal(steps[0]);
        return new DeprecationModel(string.Join(".", steps.Skip(1).Select(Naming.Pascal).Prepend(first)), hasReplacement, deprecation.Removal);
    }
}
