using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

/// <summary>Reads the types of <c>definitions</c>.</summary>
internal sealed class TypeReader(ValueReader values, DiagnosticBag diagnostics)
{
    private readonly FieldReader _fields = new(values, diagnostics);
    private readonly GroupReader _groups = new(diagnostics);

    public EquatableArray<TypeDeclaration> Read(KeywordReader file)
    {
        if (file.Object(Keywords.Definitions) is not { } definitions) return [];
        var types = new List<TypeDeclaration>();
        foreach (var member in definitions.Node.Members)
        {
            if (definitions.Object(member.Name) is not { } keywords) continue;
            var name = new Word(member.Name, member.NameSpan);
            types.Add(new TypeDeclaration(name, keywords.Word(Keywords.Name), keywords.Text(Keywords.Description), ReadShape(keywords)));
        }

        return types.ToEquatableArray();
    }

    private TypeShape ReadShape(KeywordReader keywords)
    {
        keywords.RefuseOthers("type", Keywords.OfType);
        if (keywords.Has(Keywords.Enum)) return ReadEnum(keywords);
        return keywords.Has(Keywords.Properties) ? ReadObject(keywords) : new AliasShape(values.Read(keywords));
    }

    private ObjectShape ReadObject(KeywordReader keywords)
    {
        if (keywords.Has(Keywords.Ref))
            diagnostics.Report(Ids.AssertionBesideReference, keywords.SpanOf(Keywords.Properties), Keywords.Properties);
        if (keywords.Has(Keywords.AdditionalProperties))
            diagnostics.Report(
                Ids.Unsupported,
                keywords.SpanOf(Keywords.AdditionalProperties),
                "'additionalProperties' beside 'properties'",
                "what a type does not name is kept as unknown fields");
        keywords.OneOf(Keywords.Type, "object");
        var fields = _fields.Read(keywords);
        var names = new HashSet<string>(fields.Select(static field => field.Name.Text));
        var required = keywords.Words(Keywords.Required).Where(name => IsField(name, names)).ToEquatableArray();
        return new ObjectShape(fields, required, _groups.Read(keywords, fields));
    }

    private bool IsField(Word name, HashSet<string> fields)
    {
        if (fields.Contains(name.Text)) return true;
        diagnostics.Report(Ids.MissingField, name.Span, Keywords.Required, name.Text, "the type", diagnostics.Suggest(name.Text, fields));
        return false;
    }

    private EnumShape ReadEnum(KeywordReader keywords)
    {
        if (keywords.OneOf(Keywords.Type, "string") is null && !keywords.Has(Keywords.Type))
            diagnostics.Report(Ids.MissingKeyword, keywords.OpeningSpan, "type with 'enum'", Keywords.Type);
        var values = keywords.Words(Keywords.Enum);
        if (values.Count == 0) diagnostics.Report(Ids.WrongValue, keywords.SpanOf(Keywords.Enum), Keywords.Enum, "a list of at least one string");
        return new EnumShape(values, keywords.Flag(Keywords.OpenEnum, otherwise: true));
    }
}
