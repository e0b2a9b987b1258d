using System.Globalization;
using System.Text;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Pages;

/// <summary>Prints all that documents declare, a line for each thing, so that a test can show what it expects.</summary>
internal static class DocumentText
{
    public static string Print(ImportResult result)
    {
        var text = new StringBuilder();
        foreach (var document in result.Documents) text.Append(Print(document)).Append('\n');
        foreach (var note in result.Notes) text.Append(CultureInfo.InvariantCulture, $"{note.File}({note.Line}) {note.Kind}: {note.Text}\n");
        return text.ToString();
    }

    public static string Print(SchemaDocument document)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"== {document.Path}\n");
        if (document.Method is { } method) text.Append(Print(method));
        if (document.Event is { } happening) text.Append(Print(happening));
        foreach (var type in document.Types) text.Append(Print(type));
        return text.ToString();
    }

    public static string Print(MethodDeclaration method)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"method {method.Service.Text}.{method.Name.Text} {method.Verb} {method.Path.Text} {method.Safety}{Described(method.Description)}\n");
        if (method.Permission is not null) text.Append(CultureInfo.InvariantCulture, $"  permission {method.Permission}\n");
        if (method.Scopes.Count > 0) text.Append(CultureInfo.InvariantCulture, $"  scopes {string.Join(' ', method.Scopes)}\n");
        foreach (var error in method.Errors) text.Append(CultureInfo.InvariantCulture, $"  error {error.Status} {error.Code.Text}\n");
        if (method.Params.Count > 0) text.Append(CultureInfo.InvariantCulture, $"  params {string.Join(' ', method.Params.Select(static param => $"{param.Field.Text}:{param.Way}"))}\n");
        if (method.Paging is { } paging) text.Append(CultureInfo.InvariantCulture, $"  list {paging.Items.Text} {paging.Next.Text} {paging.Cursor.Text}\n");
        if (method.Outcome is { } outcome) text.Append(CultureInfo.InvariantCulture, $"  outcome {outcome.Text}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {Print(method.Request)} -> {Print(method.Response)}\n");
        return text.ToString();
    }

    public static string Print(TypeDeclaration type)
    {
        var text = new StringBuilder();
        var name = type.Name.Text + (type.ChosenName is { } chosen ? $" as {chosen.Text}" : "");
        switch (type.Shape)
        {
            case EnumShape values:
                return $"enum {name}{(values.IsOpen ? "" : " closed")} {string.Join(' ', values.Values.Select(static value => value.Text))}{Described(type.Description)}\n";
            case AliasShape alias:
                return $"alias {name} = {Print(alias.Target)}{(alias is FilterShape ? " (filter)" : "")}{Described(type.Description)}\n";
        }

        var shape = (ObjectShape)type.Shape;
        text.Append(CultureInfo.InvariantCulture, $"type {name}{Described(type.Description)}\n");
        var required = shape.Required.Select(static word => word.Text).ToHashSet();
        foreach (var field in shape.Fields) text.Append(Print(field, required.Contains(field.Name.Text)));
        foreach (var group in shape.Groups)
            text.Append(CultureInfo.InvariantCulture, $"  one-of {group.Name.Text}{(group.IsRequired ? " required" : "")}: {string.Join(' ', group.Cases.Select(static word => word.Text))}\n");
        return text.ToString();
    }

    private static string Print(EventDeclaration happening) =>
        $"event {happening.Union.Text}.{happening.Name.Text} {happening.Form} {happening.EntityFqdn} {happening.Slug}{Described(happening.Description)}\n"
        + $"  types {string.Join(' ', happening.Types.Select(static type => type.Text))}\n"
        + (happening.Scopes.Count > 0 ? $"  scopes {string.Join(' ', happening.Scopes)}\n" : "")
        + $"  {Print(happening.Body)}\n";

    private static string Print(FieldDeclaration field, bool isRequired)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"  {field.Name.Text}{(isRequired ? "!" : "")}: {Print(field.Value)}");
        if (field.IsReadOnly) text.Append(" read-only");
        if (field.Demands.Count > 0) text.Append(CultureInfo.InvariantCulture, $" demands {string.Join(", ", field.Demands.Select(static demand => string.Join('.', demand.Path)))}");
        if (field.Default is not null) text.Append(CultureInfo.InvariantCulture, $" default {field.Default}");
        if (field.Deprecation is { } deprecation) text.Append(CultureInfo.InvariantCulture, $" deprecated {deprecation.ReplacedBy} {deprecation.Removal}");
        return text.Append(Described(field.Description)).Append('\n').ToString();
    }

    private static string Print(ValueShape? shape) => shape switch
    {
        ScalarShape scalar => scalar.Kind.ToString() + Print(scalar.Limits),
        ListShape list => $"[{Print(list.Item)}]{Print(list.Limits)}",
        MapShape map => $"map of {Print(map.Value)}",
        AnyShape any => any.IsObject ? "any object" : "any",
        ReferenceShape reference => reference.File.Length == 0 ? reference.Name : $"{Path.GetFileName(reference.File)}#{reference.Name}",
        _ => "?",
    };

    private static string Print(Limits limits)
    {
        (string Name, object? Value)[] all =
        [
            ("length>=", limits.MinLength), ("length<=", limits.MaxLength), ("items>=", limits.MinItems), ("items<=", limits.MaxItems), (">=", limits.Minimum),
            ("<=", limits.Maximum), ("uri", limits.IsUri ? "" : null),
        ];
        var stated = all.Where(static limit => limit.Value is not null).Select(static limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Name}{limit.Value}")).ToArray();
        return stated.Length == 0 ? "" : $"({string.Join(' ', stated)})";
    }

    private static string Described(string? description) => description is null ? "" : $" // {description}";
}
