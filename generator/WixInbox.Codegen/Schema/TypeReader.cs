using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

/// <summary>Reads the types of <c>definitions</c>.</summary>
internal sealed class TypeReader(ValueReader values, DiagnosticBag diagnostics)
{
    /// <summary>How many fields or values a type may have: with more the compiler takes its time over the code that reads it.</summary>
    private const int MaxMembers = 2_000;

    /// <summary>How many cases a group may have: the compiler's time for a one-of grows with their square.</summary>
    private const int MaxCases = 500;

    /// <summary>How many types a file may have.</summary>
    private const int MaxTypes = 2_000;

    private readonly FieldReader _fields = new(values, diagnostics);
    private readonly GroupReader _groups = new(diagnostics);
    private readonly FilterReader _filters = new(values, diagnostics);
    private readonly ExpectedReader _expected = new(diagnostics);

    public EquatableArray<TypeDeclaration> Read(KeywordReader file)
    {
        if (file.Object(Keywords.Definitions) is not { } definitions) return [];
        var types = new List<TypeDeclaration>();
        foreach (var member in definitions.Node.Members)
        {
            if (definitions.Object(member.Name) is not { } keywords) continue;
            if (types.Count == MaxTypes)
            {
                diagnostics.Report(Ids.Unsupported, member.NameSpan, $"A file of more than {MaxTypes} types", "part it");
                break;
            }

            var name = new Word(member.Name, member.NameSpan);
            types.Add(new TypeDeclaration(name, keywords.Word(Keywords.Name), keywords.Description, ReadShape(keywords)) { Source = keywords.Source });
        }

        return types.ToEquatableArray();
    }

    private TypeShape ReadShape(KeywordReader keywords)
    {
        if (keywords.Has(Keywords.Enum)) return ReadEnum(keywords);
        if (keywords.Has(Keywords.Properties)) return ReadObject(keywords);
        if (keywords.Has(Keywords.Filter)) return ReadFilter(keywords);
        keywords.RefuseOthers("type without 'properties' and 'enum'", [.. Keywords.OfValue, Keywords.Name]);
        return new AliasShape(values.Read(keywords));
    }

    private FilterShape ReadFilter(KeywordReader keywords)
    {
        keywords.RefuseOthers("type with 'x-wix-filter'", Keywords.OfFilter);
        keywords.OneOf(Keywords.Type, "object");
        return new FilterShape(new AnyShape(IsObject: true, keywords.Span), _filters.Read(keywords));
    }

    private ObjectShape ReadObject(KeywordReader keywords)
    {
        keywords.RefuseOthers("type with 'properties'", Keywords.OfObject);
        keywords.OneOf(Keywords.Type, "object");
        var fields = Bounded(_fields.Read(keywords), static field => field.Name, "fields", MaxMembers);
        var names = new HashSet<string>(fields.Select(static field => field.Name.Text));
        var required = keywords.Words(Keywords.Required).Where(name => IsField(name, names)).ToEquatableArray();
        var groups = _groups.Read(keywords, fields).Select(group => group with { Cases = Bounded(group.Cases, static word => word, "cases", MaxCases) }).ToEquatableArray();
        RefuseRequiredCases(required, groups);
        return new ObjectShape(fields, required, groups) { Expected = _expected.Read(keywords, fields, required, groups) };
    }

    /// <summary>A case that must be there leaves nothing to choose; whether one must be there is said by the last branch.</summary>
    private void RefuseRequiredCases(EquatableArray<Word> required, EquatableArray<GroupDeclaration> groups)
    {
        var cases = new HashSet<string>(groups.SelectMany(static group => group.Cases).Select(static word => word.Text));
        foreach (var name in required.Where(name => cases.Contains(name.Text)))
            diagnostics.Report(Ids.Unsupported, name.Span, $"'required' of '{name.Text}', a case of a one-of,", "leave out the last branch of 'oneOf' if one case must be there");
    }

    private EquatableArray<T> Bounded<T>(EquatableArray<T> members, Func<T, Word> wordOf, string what, int most) where T : IEquatable<T>
    {
        if (members.Count <= most) return members;
        diagnostics.Report(Ids.Unsupported, wordOf(members[most]).Span, $"A type of more than {most} {what}", "part it");
        return members.Take(most).ToEquatableArray();
    }

    private bool IsField(Word name, HashSet<string> fields)
    {
        if (fields.Contains(name.Text)) return true;
        diagnostics.Report(Ids.MissingField, name.Span, Keywords.Required, name.Text, "the type", diagnostics.Suggest(name.Text, fields));
        return false;
    }

    private EnumShape ReadEnum(KeywordReader keywords)
    {
        keywords.RefuseOthers("type with 'enum'", Keywords.OfEnum);
        if (keywords.OneOf(Keywords.Type, "string") is null && !keywords.Has(Keywords.Type))
            diagnostics.Report(Ids.MissingKeyword, keywords.OpeningSpan, "type with 'enum'", Keywords.Type);
        var values = Bounded(keywords.Words(Keywords.Enum), static word => word, "values", MaxMembers);
        return new EnumShape(values, keywords.Flag(Keywords.OpenEnum, otherwise: true));
    }
}
