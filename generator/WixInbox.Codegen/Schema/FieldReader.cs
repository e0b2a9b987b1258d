using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Codegen.Schema;

/// <summary>Reads the fields of an object: what each holds, and what the schema says about the field itself.</summary>
internal sealed class FieldReader(ValueReader values, DiagnosticBag diagnostics)
{
    private const int MaxDefaultLength = 100;

    public EquatableArray<FieldDeclaration> Read(KeywordReader type)
    {
        if (type.Object(Keywords.Properties) is not { } properties) return [];
        var fields = new List<FieldDeclaration>();
        foreach (var member in properties.Node.Members)
            if (properties.Object(member.Name) is { } keywords) fields.Add(Read(new Word(member.Name, member.NameSpan), keywords));
        return fields.ToEquatableArray();
    }

    private FieldDeclaration Read(Word name, KeywordReader keywords)
    {
        if (keywords.Has(Keywords.AllOf)) keywords.RefuseOthers("field with 'allOf'", Keywords.OfOverlay);
        else keywords.RefuseOthers("field", Keywords.OfField);
        var (value, demands) = keywords.Has(Keywords.AllOf) ? ReadOverlay(keywords) : (values.Read(keywords), []);
        return new FieldDeclaration(name, keywords.Word(Keywords.Name), keywords.Description, value)
        {
            IsReadOnly = keywords.Flag(Keywords.ReadOnly),
            Deprecation = ReadDeprecation(keywords),
            Default = ReadDefault(keywords, value),
            Source = keywords.Source,
            Demands = demands,
        };
    }

    private Deprecation? ReadDeprecation(KeywordReader keywords)
    {
        if (keywords.Object(Keywords.Deprecated) is not { } deprecated) return null;
        deprecated.RefuseOthers("deprecation", ["replacedBy", "removal"]);
        var removal = deprecated.Word("removal");
        if (removal is { } word && !DeprecationDates.TryParse(word.Text, out _))
            diagnostics.Report(Ids.WrongValue, word.Span, "removal", DeprecationDates.Wanted);
        return new Deprecation(deprecated.Text("replacedBy"), removal?.Text);
    }

    private string? ReadDefault(KeywordReader keywords, ValueShape shape)
    {
        if (keywords.Node.Find(Keywords.Default)?.Value is not { } value) return null;
        if (shape is ScalarShape scalar && !CanHold(scalar.Kind, value))
            diagnostics.Report(Ids.WrongValue, value.Span, Keywords.Default, "a value that the field can have");
        return value switch
        {
            JsonString text when text.Value.Length <= MaxDefaultLength => text.Value,
            JsonNumber number => number.Text,
            JsonBoolean flag => flag.Value ? "true" : "false",
            _ => null,
        };
    }

    /// <summary>Whether a value of JSON can be one of a kind, as far as the kind of JSON goes.</summary>
    internal static bool CanHold(ScalarKind kind, JsonNode value) => value is JsonMissing || kind switch
    {
        ScalarKind.Boolean => value is JsonBoolean,
        ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double => value is JsonNumber,
        _ => value is JsonString,
    };

    /// <summary><c>allOf</c>: one named type, and objects that demand members of it.</summary>
    private (ValueShape Value, EquatableArray<Demand> Demands) ReadOverlay(KeywordReader keywords)
    {
        ValueShape? value = null;
        var demands = new List<Demand>();
        foreach (var item in keywords.Array(Keywords.AllOf)?.Items ?? [])
        {
            if (item is not JsonObject node)
            {
                if (item is not JsonMissing) diagnostics.Report(Ids.WrongValue, item.Span, Keywords.AllOf, "a list of objects");
                continue;
            }

            var part = new KeywordReader(node, diagnostics);
            if (!part.Has(Keywords.Ref))
            {
                ReadDemands(part, [], demands);
                continue;
            }

            part.RefuseOthers("reference", [Keywords.Ref]);
            if (value is null) value = values.Read(part);
            else diagnostics.Report(Ids.Unsupported, part.SpanOf(Keywords.Ref), "A second '$ref' in 'allOf'", "a field has one type");
        }

        if (value is not null) return (value, demands.ToEquatableArray());
        diagnostics.Report(Ids.MissingKeyword, keywords.SpanOf(Keywords.AllOf), "field with 'allOf'", Keywords.Ref);
        return (new AnyShape(IsObject: false, keywords.Span), []);
    }

    private static void ReadDemands(KeywordReader part, string[] path, List<Demand> demands)
    {
        part.RefuseOthers("part of 'allOf'", [Keywords.Required, Keywords.Properties]);
        foreach (var name in part.Words(Keywords.Required))
            demands.Add(new Demand(path.Append(name.Text).ToEquatableArray(), name.Span));
        if (part.Object(Keywords.Properties) is not { } properties) return;
        foreach (var member in properties.Node.Members)
            if (properties.Object(member.Name) is { } nested) ReadDemands(nested, [.. path, member.Name], demands);
    }
}
