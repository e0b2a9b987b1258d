using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>
/// Lists where shipped schema files and imported ones say different things. Types are compared where methods and events use them, whatever
/// they are called and wherever they stand; both is listed. Descriptions and sources are not compared: an import has none.
/// </summary>
internal sealed class ShippedDifferences(IReadOnlyList<SchemaDocument> shipped, IReadOnlyList<SchemaDocument> imported)
{
    private const string Nothing = "—";

    private readonly List<string> _differences = [];
    private readonly HashSet<(string, string)> _compared = [];

    public static IReadOnlyList<string> List(IReadOnlyList<SchemaDocument> shipped, IReadOnlyList<SchemaDocument> imported)
    {
        var comparison = new ShippedDifferences(shipped, imported);
        foreach (var document in shipped)
        {
            if (document.Method is { } method) comparison.Compare(document, method);
            if (document.Event is { } happening) comparison.Compare(document, happening);
        }

        return comparison._differences;
    }

    private void Compare(SchemaDocument document, MethodDeclaration here)
    {
        var where = here.Name.Text;
        if (imported.SingleOrDefault(other => other.Method?.Name.Text == where) is not { Method: { } there } other)
        {
            Add(where, "is there", Nothing);
            return;
        }

        Add(where, "path of the file", document.Path, other.Path);
        Add(where, "service", here.Service.Text, there.Service.Text);
        Add(where, "verb and path", $"{here.Verb} {here.Path.Text}", $"{there.Verb} {there.Path.Text}");
        Add(where, "safe", here.Safety, there.Safety);
        Add(where, "outcome", here.Outcome?.Text, there.Outcome?.Text);
        Add(where, "permission", here.Permission, there.Permission);
        Add(where, "scopes", Join(here.Scopes), Join(there.Scopes));
        Add(where, "errors", Join(here.Errors.Select(static error => error.Code.Text).Order(StringComparer.Ordinal)), Join(there.Errors.Select(static error => error.Code.Text).Order(StringComparer.Ordinal)));
        foreach (var error in here.Errors) Add(where, $"status of {error.Code.Text}", Status(error), Status(there.Errors.FirstOrDefault(found => found.Code.Text == error.Code.Text)));
        Add(where, "params", Join(here.Params.Select(static param => $"{param.Field.Text} {param.Way}")), Join(there.Params.Select(static param => $"{param.Field.Text} {param.Way}")));
        Add(where, "list", Describe(here.Paging), Describe(there.Paging));
        Compare(here.Request!, there.Request!);
        Compare(here.Response!, there.Response!);
    }

    private void Compare(SchemaDocument document, EventDeclaration here)
    {
        var where = here.Name.Text;
        if (imported.SingleOrDefault(other => other.Event?.Name.Text == where) is not { Event: { } there } other)
        {
            Add(where, "is there", Nothing);
            return;
        }

        Add(where, "path of the file", document.Path, other.Path);
        Add(where, "union, fqdn, slug, form", $"{here.Union.Text} {here.EntityFqdn} {here.Slug} {here.Form}", $"{there.Union.Text} {there.EntityFqdn} {there.Slug} {there.Form}");
        Add(where, "types", Join(here.Types.Select(static type => type.Text)), Join(there.Types.Select(static type => type.Text)));
        Add(where, "permission", here.Permission, there.Permission);
        Add(where, "scopes", Join(here.Scopes), Join(there.Scopes));
        Compare(here.Body!, there.Body!);
    }

    private void Compare(ReferenceShape here, ReferenceShape there)
    {
        if (!_compared.Add((here.Name, there.Name))) return;
        var (mine, other) = (Find(shipped, here), Find(imported, there));
        var where = mine.Name.Text;
        Add(where, "name", where, other.Name.Text);
        Add(where, "file", FileOf(here), FileOf(there));
        Add(where, "x-wix-name", mine.ChosenName?.Text, other.ChosenName?.Text);
        Add(where, "kind", KindOf(mine.Shape), KindOf(other.Shape));
        if (mine.Shape is EnumShape values && other.Shape is EnumShape found) Add(where, "values", Join(values.Values.Select(static word => word.Text)), Join(found.Values.Select(static word => word.Text)));
        if (mine.Shape is ObjectShape shape && other.Shape is ObjectShape otherShape) Compare(where, shape, otherShape);
    }

    private void Compare(string where, ObjectShape here, ObjectShape there)
    {
        Add(where, "required", Join(here.Required.Select(static word => word.Text)), Join(there.Required.Select(static word => word.Text)));
        Add(where, "x-wix-expected", Join(here.Expected.Select(static word => word.Text)), Join(there.Expected.Select(static word => word.Text)));
        Add(where, "groups", Join(here.Groups.Select(Describe)), Join(there.Groups.Select(Describe)));
        foreach (var field in here.Fields)
        {
            if (there.Fields.FirstOrDefault(found => found.Name.Text == field.Name.Text) is { } other) Compare($"{where}.{field.Name.Text}", field, other);
            else Add($"{where}.{field.Name.Text}", "is there", Nothing);
        }

        var fields = here.Fields.Select(static field => field.Name.Text).ToHashSet();
        Add(where, "further fields", null, Join(there.Fields.Select(static field => field.Name.Text).Where(name => !fields.Contains(name))));
        Add(where, "order of fields", Join(fields), Join(there.Fields.Select(static field => field.Name.Text).Where(fields.Contains)));
    }

    private void Compare(string where, FieldDeclaration here, FieldDeclaration there)
    {
        Add(where, "value", FieldTests.Describe(Unnamed(here.Value, shipped)), FieldTests.Describe(Unnamed(there.Value, imported)));
        Add(where, "x-wix-name", here.ChosenName?.Text, there.ChosenName?.Text);
        Add(where, "readOnly", here.IsReadOnly ? "true" : null, there.IsReadOnly ? "true" : null);
        Add(where, "deprecated", Describe(here.Deprecation), Describe(there.Deprecation));
        Add(where, "default", here.Default, there.Default);
        Add(where, "demands", Join(here.Demands.Select(static demand => Join(demand.Path))), Join(there.Demands.Select(static demand => Join(demand.Path))));
        if (ReferenceOf(here.Value) is { } mine && ReferenceOf(there.Value) is { } other) Compare(mine, other);
    }

    /// <summary>The value with a named object or enumeration as such: its name is compared where it is declared.</summary>
    private static ValueShape Unnamed(ValueShape value, IReadOnlyList<SchemaDocument> documents) => value switch
    {
        ReferenceShape reference => reference with { Name = KindOf(Find(documents, reference).Shape) },
        ListShape list => list with { Item = Unnamed(list.Item, documents) },
        MapShape map => map with { Value = Unnamed(map.Value, documents) },
        _ => value,
    };

    private static ReferenceShape? ReferenceOf(ValueShape value) => value switch
    {
        ReferenceShape reference => reference,
        ListShape list => ReferenceOf(list.Item),
        MapShape map => ReferenceOf(map.Value),
        _ => null,
    };

    private static TypeDeclaration Find(IReadOnlyList<SchemaDocument> documents, ReferenceShape reference) =>
        documents.Single(document => document.Path == reference.File).Types.Single(type => type.Name.Text == reference.Name);

    private static string FileOf(ReferenceShape reference) => reference.File.EndsWith("/types.schema.json", StringComparison.Ordinal) ? "types" : "its own";

    private static string KindOf(TypeShape shape) => shape switch
    {
        EnumShape { IsOpen: false } => "closed enumeration",
        EnumShape => "enumeration",
        FilterShape => "filter",
        AliasShape => "alias",
        _ => "object",
    };

    private static string Status(ErrorDeclaration? error) => error is null or { Status: 0 } ? Nothing : error.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Describe(GroupDeclaration group) => $"{group.Name.Text}{(group.IsRequired ? "!" : "")}({Join(group.Cases.Select(static word => word.Text))})";

    private static string? Describe(PagingDeclaration? paging) => paging is null ? null : $"{paging.Items.Text} {paging.Next.Text} {paging.Cursor.Text}";

    private static string? Describe(Deprecation? deprecation) => deprecation is null ? null : $"{deprecation.ReplacedBy ?? Nothing} {deprecation.Removal ?? Nothing}";

    private static string Join(IEnumerable<string> texts) => string.Join(", ", texts);

    private void Add(string where, string what, string? here, string? there)
    {
        if ((here ?? "") == (there ?? "")) return;
        _differences.Add($"{where}: {what} | {(string.IsNullOrEmpty(here) ? Nothing : here)} | {(string.IsNullOrEmpty(there) ? Nothing : there)}");
    }

    private void Add(string where, string here, string there) => _differences.Add($"{where} | {here} | {there}");
}
