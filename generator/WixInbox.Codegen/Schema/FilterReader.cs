using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

/// <summary>Reads <c>x-wix-filter</c>: the fields that a query can be filtered by, and the operators that the service documents for each.</summary>
internal sealed class FilterReader(ValueReader values, DiagnosticBag diagnostics)
{
    private const string What = "field of a filter";
    private const string Operators = "operators";

    /// <summary>How many fields a filter may have: each is a class.</summary>
    private const int MaxFields = 200;

    private static readonly string[] Known = [Keywords.Type, Keywords.Format, Operators, .. Keywords.Notes];

    public EquatableArray<FilterFieldDeclaration> Read(KeywordReader type)
    {
        if (type.Object(Keywords.Filter) is not { } filter) return [];
        var fields = new List<FilterFieldDeclaration>();
        foreach (var member in filter.Node.Members)
        {
            if (filter.Object(member.Name) is not { } field) continue;
            if (fields.Count == MaxFields)
            {
                diagnostics.Report(Ids.Unsupported, member.NameSpan, $"A filter of more than {MaxFields} fields", "any other can be filtered by as raw JSON");
                break;
            }

            if (ReadField(new Word(member.Name, member.NameSpan), field) is { } read) fields.Add(read);
        }

        return fields.ToEquatableArray();
    }

    private FilterFieldDeclaration? ReadField(Word name, KeywordReader field)
    {
        field.RefuseOthers(What, Known);
        field.Require(Operators, What);
        var operators = new List<string>();
        foreach (var word in field.Words(Operators))
        {
            if (FilterOperators.All.Contains(word.Text)) operators.Add(word.Text);
            else diagnostics.Report(Ids.WrongValue, word.Span, Operators, $"a list of {string.Join(", ", FilterOperators.All)}{diagnostics.Suggest(word.Text, FilterOperators.All)}");
        }

        if (values.Read(field) is ScalarShape { Kind: not ScalarKind.Bytes } scalar) return new FilterFieldDeclaration(name, scalar.Kind, operators.ToEquatableArray(), field.Description);
        diagnostics.Report(Ids.WrongValue, field.OpeningSpan, "type", "that of a string, number or boolean: a filter compares scalars");
        return null;
    }
}
