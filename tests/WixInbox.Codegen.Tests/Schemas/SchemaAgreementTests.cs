using System.Globalization;
using NJsonSchema;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Schemas;

/// <summary>
/// Two readers that know nothing of each other must see the same in every schema file: NJsonSchema, and the generator's own. What
/// each sees is put into the same words: types, fields, required, limits, enumerations, references.
/// </summary>
public class SchemaAgreementTests
{
    public static TheoryData<string> Paths => [.. Repository.Schemas().Select(static file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task BothReaders_SeeTheSame(string path)
    {
        var files = Repository.Schemas();
        var file = files.Single(file => file.Path == path);
        var (schema, loaded) = await ClosedResolver.LoadAsync(file, files);
        var (document, diagnostics) = SchemaReader.Read(new SchemaFile(path, path, file.Text));
        Assert.Empty(diagnostics);
        Assert.Equal(RowsOf(schema, loaded), RowsOf(document));
    }

    private static List<string> RowsOf(SchemaDocument document)
    {
        var rows = new List<string>();
        foreach (var type in document.Types)
        {
            switch (type.Shape)
            {
                case EnumShape shape:
                    rows.Add($"{type.Name.Text}: enum {string.Join(' ', shape.Values.Select(static value => value.Text))}");
                    break;
                case FilterShape:
                    rows.Add($"{type.Name.Text}: object, required ");
                    break;
                case ObjectShape shape:
                    rows.Add($"{type.Name.Text}: object, required {Sorted(shape.Required.Select(static word => word.Text))}");
                    rows.AddRange(shape.Fields.Select(field => $"{type.Name.Text}.{field.Name.Text}: {Ours(field.Value)}{(field.IsReadOnly ? " read-only" : "")}{Demands(field)}"));
                    rows.AddRange(shape.Groups.Select(group => $"{type.Name.Text}: one of {Sorted(group.Cases.Select(static word => word.Text))}{(group.IsRequired ? "" : " or none")}"));
                    break;
            }
        }

        if (document.Method is { } method)
        {
            rows.Add($"request: {Ours(method.Request!)}");
            rows.Add($"response: {Ours(method.Response!)}");
        }

        if (document.Event is { } happening) rows.Add($"body: {Ours(happening.Body!)}");

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Demands(FieldDeclaration field) =>
        field.Demands.Count == 0 ? "" : $" demands {Sorted(field.Demands.Select(static demand => string.Join('.', demand.Path)))}";

    private static string Ours(ValueShape shape) => shape switch
    {
        ReferenceShape reference => $"{reference.File}#{reference.Name}",
        ListShape list => $"list of ({Ours(list.Item)}){Limit("items", list.Limits.MinItems, list.Limits.MaxItems)}",
        MapShape map => $"map of ({Ours(map.Value)})",
        AnyShape any => any.IsObject ? "object" : "any",
        ScalarShape scalar => Name(scalar)
            + Limit("length", scalar.Limits.MinLength, scalar.Limits.MaxLength) + Limit("range", scalar.Limits.Minimum, scalar.Limits.Maximum),
        _ => throw new InvalidOperationException(shape.GetType().Name),
    };

    private static string Name(ScalarShape scalar) => scalar.Kind switch
    {
        ScalarKind.Guid => "string uuid",
        ScalarKind.DateTime => "string date-time",
        ScalarKind.Int64Text => "string int64",
        ScalarKind.DecimalText => "string decimal",
        ScalarKind.Date => "string date",
        ScalarKind.Duration => "string google-duration",
        ScalarKind.Bytes => "string byte",
        ScalarKind.String => scalar.Limits.IsUri ? "string uri" : "string",
        ScalarKind.Boolean => "boolean",
        ScalarKind.Int32 => "integer",
        ScalarKind.Int64 => "integer int64",
        _ => "number",
    };

    private static List<string> RowsOf(JsonSchema schema, Dictionary<string, JsonSchema> loaded)
    {
        var rows = new List<string>();
        foreach (var (name, type) in schema.Definitions)
        {
            if (type.Enumeration.Count > 0)
            {
                rows.Add($"{name}: enum {string.Join(' ', type.Enumeration)}");
                continue;
            }

            rows.Add($"{name}: object, required {Sorted(type.RequiredProperties)}");
            rows.AddRange(type.Properties.Select(field => $"{name}.{field.Key}: {Theirs(field.Value, loaded)}{(field.Value.IsReadOnly ? " read-only" : "")}{Demands(field.Value)}"));
            if (type.OneOf.Count == 0) continue;
            var cases = type.OneOf.SelectMany(static branch => branch.RequiredProperties);
            rows.Add($"{name}: one of {Sorted(cases)}{(type.OneOf.Any(static branch => branch.Not is not null) ? " or none" : "")}");
        }

        foreach (var which in new[] { "request", "response", "body" })
            if (schema.Properties.TryGetValue(which, out var message)) rows.Add($"{which}: {Theirs(message, loaded)}");
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Demands(JsonSchema field)
    {
        var demanded = field.AllOf.SelectMany(static part => part.RequiredProperties).ToList();
        return demanded.Count == 0 ? "" : $" demands {Sorted(demanded)}";
    }

    private static string Theirs(JsonSchema schema, Dictionary<string, JsonSchema> loaded)
    {
        if (schema.AllOf.FirstOrDefault(static part => part.Reference is not null) is { } part) return Theirs(part, loaded);
        if (schema.Reference is { } reference)
        {
            return loaded.SelectMany(static file => file.Value.Definitions.Select(type => (File: file.Key, Name: type.Key, Schema: type.Value)))
                .Where(type => ReferenceEquals(type.Schema, reference))
                .Select(static type => $"{type.File}#{type.Name}")
                .Single();
        }

        var format = schema.Format is { } text ? " " + text : "";
        return schema.Type switch
        {
            JsonObjectType.Array => $"list of ({Theirs(schema.Item!, loaded)}){Limit("items", Set(schema.MinItems), Set(schema.MaxItems))}",
            JsonObjectType.Object => schema.AdditionalPropertiesSchema is { } values ? $"map of ({Theirs(values, loaded)})" : "object",
            JsonObjectType.None => "any",
            var type => type.ToString().ToLowerInvariant() + format
                + Limit("length", schema.MinLength, schema.MaxLength) + Limit("range", schema.Minimum, schema.Maximum),
        };
    }

    // NJsonSchema says 0 where nothing is said, and does not tell it from a 0 that is.
    private static int? Set(int limit) => limit == 0 ? null : limit;

    private static string Limit(string what, decimal? least, decimal? most)
    {
        if (what == "items" && least == 0) least = null;
        return least is null && most is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {what} {least}..{most}");
    }

    private static string Sorted(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
}
