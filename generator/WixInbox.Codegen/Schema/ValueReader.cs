using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

/// <summary>
/// Reads what a value may be: a scalar, list, map, named type or any JSON. Where that cannot be understood it is any JSON, after a
/// report, so that the field and everything around it survive.
/// </summary>
internal sealed class ValueReader(ReferenceReader references, DiagnosticBag diagnostics)
{
    private static readonly string[] StringFormats = ["uuid", "date-time", "uri", "int64", "decimal", "date", "google-duration", "byte"];

    private readonly LimitsReader _limits = new(diagnostics);

    public ValueShape Read(KeywordReader keywords)
    {
        if (keywords.Has(Keywords.Ref)) return ReadReference(keywords);
        if (!keywords.Has(Keywords.Type)) return ReadUntyped(keywords);
        return keywords.OneOf(Keywords.Type, "string", "integer", "number", "boolean", "array", "object") switch
        {
            "string" => ReadString(keywords),
            "integer" => ReadInteger(keywords),
            "number" => ReadNumber(keywords),
            "boolean" => ReadBoolean(keywords),
            "array" => ReadList(keywords),
            "object" => ReadObject(keywords),
            _ => Any(keywords),
        };
    }

    private static AnyShape Any(KeywordReader keywords) => new(IsObject: false, keywords.Span);

    private ValueShape ReadReference(KeywordReader keywords)
    {
        foreach (var member in keywords.Node.Members)
        {
            if (!Keywords.Annotations.Contains(member.Name) && Keywords.OfValue.Contains(member.Name))
                diagnostics.Report(Ids.AssertionBesideReference, member.NameSpan, member.Name);
        }

        return keywords.Word(Keywords.Ref) is { } reference && references.Read(reference) is { } shape ? shape : Any(keywords);
    }

    private AnyShape ReadUntyped(KeywordReader keywords)
    {
        foreach (var keyword in new[] { Keywords.Format, Keywords.Items, Keywords.AdditionalProperties, Keywords.Enum })
            if (keywords.Has(keyword)) diagnostics.Report(Ids.MissingKeyword, keywords.OpeningSpan, $"value with '{keyword}'", Keywords.Type);
        _limits.ReadNone(keywords, "any JSON");
        return Any(keywords);
    }

    private ScalarShape ReadString(KeywordReader keywords)
    {
        Refuse(keywords, "string", Keywords.Items, Keywords.AdditionalProperties);
        var format = keywords.Has(Keywords.Format) ? keywords.OneOf(Keywords.Format, StringFormats) : null;
        var kind = format switch
        {
            "uuid" => ScalarKind.Guid,
            "date-time" => ScalarKind.DateTime,
            "int64" => ScalarKind.Int64Text,
            "decimal" => ScalarKind.DecimalText,
            "date" => ScalarKind.Date,
            "google-duration" => ScalarKind.Duration,
            "byte" => ScalarKind.Bytes,
            _ => ScalarKind.String,
        };
        if (kind == ScalarKind.String) return new ScalarShape(kind, _limits.ReadText(keywords, format == "uri"), keywords.Span);
        _limits.ReadNone(keywords, $"a string of the format {format}");
        return new ScalarShape(kind, Limits.None, keywords.Span);
    }

    private ScalarShape ReadInteger(KeywordReader keywords)
    {
        Refuse(keywords, "integer", Keywords.Items, Keywords.AdditionalProperties);
        var format = keywords.Has(Keywords.Format) ? keywords.OneOf(Keywords.Format, "int32", "int64") : null;
        return format == "int64"
            ? new ScalarShape(ScalarKind.Int64, _limits.ReadInteger(keywords, long.MinValue, long.MaxValue), keywords.Span)
            : new ScalarShape(ScalarKind.Int32, _limits.ReadInteger(keywords, int.MinValue, int.MaxValue), keywords.Span);
    }

    private ScalarShape ReadNumber(KeywordReader keywords)
    {
        Refuse(keywords, "number", Keywords.Items, Keywords.AdditionalProperties);
        if (keywords.Has(Keywords.Format)) keywords.OneOf(Keywords.Format, "double", "float");
        return new ScalarShape(ScalarKind.Double, _limits.ReadNumber(keywords), keywords.Span);
    }

    private ScalarShape ReadBoolean(KeywordReader keywords)
    {
        Refuse(keywords, "boolean", Keywords.Items, Keywords.AdditionalProperties, Keywords.Format);
        _limits.ReadNone(keywords, "a boolean");
        return new ScalarShape(ScalarKind.Boolean, Limits.None, keywords.Span);
    }

    private ListShape ReadList(KeywordReader keywords)
    {
        Refuse(keywords, "list", Keywords.AdditionalProperties, Keywords.Format);
        var limits = _limits.ReadList(keywords);
        keywords.Require(Keywords.Items, "list");
        var item = keywords.Object(Keywords.Items) is { } items ? ReadNested(items) : Any(keywords);
        return new ListShape(item, limits, keywords.Span);
    }

    private ValueShape ReadObject(KeywordReader keywords)
    {
        Refuse(keywords, "object", Keywords.Items, Keywords.Format);
        _limits.ReadNone(keywords, "an object");
        return keywords.Object(Keywords.AdditionalProperties) is { } values
            ? new MapShape(ReadNested(values), keywords.Span)
            : new AnyShape(IsObject: true, keywords.Span);
    }

    /// <summary>The items of a list or the values of a map: a value, with none of what a field says about itself.</summary>
    private ValueShape ReadNested(KeywordReader keywords)
    {
        keywords.RefuseOthers("value", Keywords.OfValue);
        return Read(keywords);
    }

    private void Refuse(KeywordReader keywords, string what, params string[] refused)
    {
        foreach (var keyword in refused)
            if (keywords.Has(keyword)) diagnostics.Report(Ids.KeywordWithoutEffect, keywords.SpanOf(keyword), keyword, $"a {what}");
    }
}
