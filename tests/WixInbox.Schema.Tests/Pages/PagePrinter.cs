using System.Globalization;
using System.Text;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Pages;

/// <summary>
/// Prints a method as a page in the vendor's notation, with its columns: the other way of the importer, written from the same facts and
/// with none of its code.
/// </summary>
internal sealed class PagePrinter(IReadOnlyList<SchemaDocument> documents)
{
    private readonly Dictionary<ReferenceShape, TypeDeclaration> _types = documents
        .SelectMany(static document => document.Types.Select(type => (Place: new ReferenceShape(document.Path, type.Name.Text, default), Type: type)))
        .ToDictionary(static entry => entry.Place, static entry => entry.Type);

    private readonly StringBuilder _text = new();

    private readonly HashSet<ReferenceShape> _expanded = [];

    /// <summary>The SDK section has the types of parameters, and dates.</summary>
    private bool _isSdk;

    /// <summary>The newest pages have limits.</summary>
    public bool HasValidation { get; init; }

    /// <summary>Older pages have no note on required parameters, and lists of paths all the same.</summary>
    public bool HasNote { get; init; } = true;

    /// <summary>Whether a type that was printed in the tree before is printed without its members.</summary>
    public bool ExpandsOnce { get; init; }

    public string Print(SchemaDocument document)
    {
        var method = document.Method!;
        var request = Shape(method.Request!);
        Line(0, $"# {method.Name.Text}").Blank();
        Line(0, $"# Package: {document.Path.Split('/')[0]}").Blank();
        Line(0, $"# Namespace: {method.Service.Text}Service").Blank();
        Line(0, $"# Method link: https://docs.example/{method.Name.Text}.md").Blank();
        Line(0, "## Permission Scopes:");
        foreach (var scope in method.Scopes) Line(0, $"Some scope: {scope}");
        Blank().Line(0, "## Introduction").Blank().Line(0, "What it does.").Blank().Line(0, "---").Blank();
        Line(0, "## REST API").Blank().Line(0, "### Schema").Blank().Line(0, "```");
        Line(1, $"Method: {Camel(method.Name.Text)}").Line(1, "Description: Does something. ");
        Line(1, $"URL: https://www.wixapis.com{method.Path.Text}").Line(1, $"Method: {method.Verb}");
        var required = RequiredPaths(request).ToList();
        if (required.Count > 0 && HasNote) Line(0, "# Note: If the parameter `a.b` is listed under required parameters, `b` is only required if `a` is also present.");
        if (required.Count > 0) Line(1, $"Required parameters: {string.Join(", ", required)}");
        Line(1, "Method parameters: ");
        foreach (var field in request.Fields.OrderBy(static field => field.Name.Text, StringComparer.Ordinal)) PrintParam(field, required);
        _expanded.Clear();
        Line(1, $"Return type: {method.Response!.Name}");
        if (Shape(method.Response).Fields.Count == 0) Line(1, "EMPTY-OBJECT {}");
        PrintFields(Shape(method.Response), 2, isRequest: false, [], "", []);
        if (method.Errors.Count > 0) Blank().Line(1, "Possible Errors:");
        foreach (var error in method.Errors) Line(3, $"HTTP Code: {error.Status} | Status Code: SOME | Application Code: {error.Code.Text} | Description: Some | thing: went - wrong.");
        Line(0, "```").Blank().Line(0, "### Examples").Blank().Line(0, "---").Blank();
        PrintSdk(method, request);
        return _text.ToString();
    }

    private void PrintSdk(MethodDeclaration method, ObjectShape request)
    {
        _isSdk = true;
        _expanded.Clear();
        Line(0, "## JavaScript SDK").Blank().Line(0, "### Schema").Blank().Line(0, "```");
        Line(1, $"Method: wixClientAdmin.some.Thing.{Camel(method.Name.Text)}(args)").Line(1, "Description: Does something. ");
        Line(1, "Method parameters: ");
        foreach (var field in request.Fields) PrintParam(field, []);
        _expanded.Clear();
        Line(1, $"Return type: PROMISE<{method.Response!.Name}>");
        PrintFields(Shape(method.Response), 2, isRequest: false, [], "", []);
        Line(0, "```");
    }

    private static IEnumerable<string> RequiredPaths(ObjectShape request)
    {
        var top = request.Required.Select(static word => word.Text).ToHashSet();
        foreach (var field in request.Fields)
        {
            if (top.Contains(field.Name.Text)) yield return field.Name.Text;
            foreach (var demand in field.Demands) yield return $"{field.Name.Text}.{string.Join('.', demand.Path)}";
        }
    }

    private void PrintParam(FieldDeclaration field, List<string> required)
    {
        var value = Resolve(field.Value);
        // A parameter that is a scalar or map has its own name for a type, and so has a list of anything.
        var type = value switch
        {
            _ when _isSdk => TypeName(value),
            ReferenceShape reference => reference.Name,
            ListShape => $"array<{field.Name.Text}>",
            _ => field.Name.Text,
        };
        var mark = required.Contains(field.Name.Text) ? "| required: true" : "";
        Line(3, $"param name: {field.Name.Text} | type: {type} | description: A thing. {mark}");
        var isList = value is ListShape;
        var target = isList ? Resolve(((ListShape)value).Item) : value;
        if (target is not ReferenceShape place || !Expands(place)) return;
        if (_types[place].Shape is ObjectShape shape) PrintRoot(shape, isList ? 14 : 8, [place], field.Name.Text + ".", required);
        else PrintValues((EnumShape)_types[place].Shape, 9);
    }

    /// <summary>The fields of a parameter, where a one-of has columns of its own.</summary>
    private void PrintRoot(ObjectShape shape, int column, HashSet<ReferenceShape> open, string path, List<string> required)
    {
        var printed = new HashSet<string>();
        foreach (var field in shape.Fields.Where(static field => !field.IsReadOnly))
        {
            if (!printed.Add(field.Name.Text)) continue;
            if (GroupOf(shape, field.Name.Text) is not { } group)
            {
                PrintField(field, column, isRequest: true, open, path, required, Marked(shape, field, path, required));
                continue;
            }

            var cases = CasesOf(shape, group, isRequest: true);
            if (cases.Count > 1) Line(column - 4, group.IsRequired ? "- ONE-OF: - required: true" : "- ONE-OF: ");
            foreach (var item in cases)
            {
                printed.Add(item.Name.Text);
                PrintField(item, column - 3, isRequest: true, open, path, required, isMarked: false);
            }
        }
    }

    private void PrintFields(ObjectShape shape, int column, bool isRequest, HashSet<ReferenceShape> open, string path, List<string> required)
    {
        var printed = new HashSet<string>();
        foreach (var field in shape.Fields.Where(field => !isRequest || !field.IsReadOnly))
        {
            if (!printed.Add(field.Name.Text)) continue;
            if (GroupOf(shape, field.Name.Text) is not { } group)
            {
                PrintField(field, column, isRequest, open, path, required, Marked(shape, field, path, isRequest ? required : []));
                continue;
            }

            var cases = CasesOf(shape, group, isRequest);
            if (cases.Count > 1 || !isRequest) Line(column, group.IsRequired ? "- ONE-OF: - required: true" : "- ONE-OF: ");
            foreach (var item in cases)
            {
                printed.Add(item.Name.Text);
                PrintField(item, column + 3, isRequest, open, path, required, isMarked: false);
            }
        }
    }

    private void PrintField(FieldDeclaration field, int column, bool isRequest, HashSet<ReferenceShape> open, string path, List<string> required, bool isMarked)
    {
        var value = Resolve(field.Value);
        var name = _isSdk && field.Name.Text is "id" or "createdDate" or "updatedDate" ? "_" + field.Name.Text : field.Name.Text;
        var validation = HasValidation && !_isSdk && Validation(value) is { Length: > 0 } limits ? $"| validation: {limits}" : "";
        Line(column, $"- name: {name} | type: {TypeName(value)} | description: One | two - three: `four`. {(isMarked ? "| required: true" : "")}{validation}");
        if (TargetOf(value) is not { } place || (!open.Contains(place) && !Expands(place))) return;
        if (_types[place].Shape is EnumShape values) PrintValues(values, 9 + (4 * ((column - 5) / 3)));
        else if (open.Add(place))
        {
            PrintFields((ObjectShape)_types[place].Shape, column + 3, isRequest, open, $"{path}{field.Name.Text}.", required);
            open.Remove(place);
        }
    }

    private bool Expands(ReferenceShape place) => _expanded.Add(place) || !ExpandsOnce;

    private void PrintValues(EnumShape values, int column)
    {
        if (values.Values.Count % 2 == 0)
        {
            Line(column, $"- enum: {string.Join(", ", values.Values.Select(static value => value.Text))}");
            return;
        }

        Line(column, "- enum:");
        foreach (var value in values.Values) Line(column, $"-     {value.Text}: What it means, as far as - it does.");
    }

    private static bool Marked(ObjectShape shape, FieldDeclaration field, string path, List<string> required) =>
        shape.Required.Any(word => word.Text == field.Name.Text) || required.Contains(path + field.Name.Text);

    private static GroupDeclaration? GroupOf(ObjectShape shape, string name) => shape.Groups.FirstOrDefault(group => group.Cases.Any(word => word.Text == name));

    private static List<FieldDeclaration> CasesOf(ObjectShape shape, GroupDeclaration group, bool isRequest) =>
        [.. group.Cases.Select(word => shape.Fields.First(field => field.Name.Text == word.Text)).Where(field => !isRequest || !field.IsReadOnly)];

    private string TypeName(ValueShape value) => Resolve(value) switch
    {
        ScalarShape { Kind: ScalarKind.DateTime } when _isSdk => "Date",
        ScalarShape { Kind: ScalarKind.Boolean } => "boolean",
        ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.Int64 } => "integer",
        ScalarShape { Kind: ScalarKind.Double } => "number",
        ScalarShape => "string",
        ListShape list => Resolve(list.Item) is ReferenceShape || _isSdk ? $"array<{TypeName(list.Item)}>" : "array",
        ReferenceShape reference => reference.Name,
        _ => "object",
    };

    private static string Validation(ValueShape value)
    {
        var limits = value switch { ScalarShape scalar => scalar.Limits, ListShape list => list.Limits, _ => Limits.None };
        (string Name, object? Value)[] all =
        [
            ("minLength", limits.MinLength), ("maxLength", limits.MaxLength), ("minItems", limits.MinItems), ("maxItems", limits.MaxItems), ("minimum", limits.Minimum),
            ("maximum", limits.Maximum), ("format", limits.IsUri ? "uri" : value is ScalarShape { Kind: ScalarKind.Guid } ? "GUID" : null),
        ];
        return string.Join(", ", all.Where(static limit => limit.Value is not null).Select(static limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Name}: {limit.Value}")));
    }

    private ReferenceShape? TargetOf(ValueShape value) => Resolve(value) switch
    {
        ListShape list => TargetOf(list.Item),
        ReferenceShape reference => reference,
        _ => null,
    };

    private ValueShape Resolve(ValueShape value)
    {
        while (value is ReferenceShape reference && _types[reference with { Span = default }].Shape is AliasShape alias) value = alias.Target;
        return value is ReferenceShape found ? found with { Span = default } : value;
    }

    private ObjectShape Shape(ReferenceShape place) => (ObjectShape)_types[place with { Span = default }].Shape;

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private PagePrinter Line(int column, string text)
    {
        _text.Append(' ', column).Append(text).Append('\n');
        return this;
    }

    private PagePrinter Blank()
    {
        _text.Append('\n');
        return this;
    }
}
