using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Codegen.Schema;

/// <summary>
/// Reads <c>x-wix-oneOf</c>, and holds it against the standard <c>oneOf</c> that other tools check: a branch for each case, and a
/// last one where the group may be absent. Several groups stand in several parts of <c>allOf</c>.
/// </summary>
internal sealed class GroupReader(DiagnosticBag diagnostics)
{
    public EquatableArray<GroupDeclaration> Read(KeywordReader type, EquatableArray<FieldDeclaration> fields)
    {
        var standard = ReadStandardForms(type);
        if (type.Object(Keywords.Group) is not { } named)
        {
            foreach (var form in standard) diagnostics.Report(Ids.Unsupported, form.Span, "'oneOf' without 'x-wix-oneOf'", "name the group");
            return [];
        }

        var groups = new List<GroupDeclaration>();
        var forms = standard.ToLookup(static form => StandardForm.KeyOf(form.Names));
        var free = new HashSet<string>(fields.Select(static field => field.Name.Text));
        var taken = new HashSet<string>();
        foreach (var member in named.Node.Members)
        {
            var name = new Word(member.Name, member.NameSpan);
            var cases = named.Words(member.Name).Where(word => IsCase(name, word, fields, free, taken)).ToEquatableArray();
            if (cases.Count == 0)
            {
                if (member.Value is not JsonMissing) diagnostics.Report(Ids.BrokenGroup, member.NameSpan, name.Text, "has no cases");
                continue;
            }

            groups.Add(new GroupDeclaration(name, cases, IsRequired(name, cases, forms)));
        }

        foreach (var form in standard.Where(static form => !form.IsNamed))
            diagnostics.Report(Ids.Unsupported, form.Span, "A 'oneOf' that is no group of 'x-wix-oneOf'", "name the group");
        return groups.ToEquatableArray();
    }

    private bool IsCase(Word group, Word word, EquatableArray<FieldDeclaration> fields, HashSet<string> free, HashSet<string> taken)
    {
        if (free.Remove(word.Text)) return taken.Add(word.Text);
        var problem = taken.Contains(word.Text)
            ? $"names '{word.Text}', which another group has"
            : $"names '{word.Text}', which is no field of the type{diagnostics.Suggest(word.Text, fields.Select(static field => field.Name.Text))}";
        diagnostics.Report(Ids.BrokenGroup, word.Span, group.Text, problem);
        return false;
    }

    private bool IsRequired(Word group, EquatableArray<Word> cases, ILookup<string, StandardForm> forms)
    {
        foreach (var form in forms[StandardForm.KeyOf(cases.Select(static word => word.Text))])
        {
            form.IsNamed = true;
            if (form.Absent is null) return true;
            if (form.Absent.SetEquals(form.Names)) return false;
        }

        diagnostics.Report(
            Ids.BrokenGroup,
            group.Span,
            group.Text,
            "needs the standard form beside it: a 'oneOf' with a branch { \"required\": [case] } for each case, and, if it may be absent, a last one { \"not\": { \"anyOf\": [ all those branches ] } }");
        return false;
    }

    private List<StandardForm> ReadStandardForms(KeywordReader type)
    {
        var forms = new List<StandardForm>();
        if (type.Array(Keywords.OneOf) is { } single) forms.Add(ReadStandardForm(single));
        foreach (var part in type.Array(Keywords.AllOf)?.Items ?? [])
        {
            if (part is not JsonObject node) continue;
            var keywords = new KeywordReader(node, diagnostics);
            keywords.RefuseOthers("part of 'allOf'", [Keywords.OneOf]);
            if (keywords.Array(Keywords.OneOf) is { } form) forms.Add(ReadStandardForm(form));
        }

        return forms;
    }

    private StandardForm ReadStandardForm(JsonArray branches)
    {
        var form = new StandardForm(branches.Span);
        foreach (var branch in branches.Items)
        {
            if (branch is not JsonObject node) continue;
            var keywords = new KeywordReader(node, diagnostics);
            keywords.RefuseOthers("branch of 'oneOf'", [Keywords.Required, Keywords.Not]);
            if (keywords.Object(Keywords.Not) is not { } not)
            {
                form.Names.UnionWith(NameOf(keywords));
                continue;
            }

            not.RefuseOthers("'not'", [Keywords.AnyOf]);
            form.Absent = [];
            foreach (var nested in not.Array(Keywords.AnyOf)?.Items ?? [])
                if (nested is JsonObject inner) form.Absent.UnionWith(NameOf(new KeywordReader(inner, diagnostics)));
        }

        return form;
    }

    /// <summary>The one name of a branch. Two would mean that both must be there.</summary>
    private IEnumerable<string> NameOf(KeywordReader branch)
    {
        var names = branch.Words(Keywords.Required);
        if (names.Count == 1) return [names[0].Text];
        diagnostics.Report(Ids.WrongValue, branch.Span, "oneOf", "a list of branches { \"required\": [case] } with one case each");
        return [];
    }

    private sealed class StandardForm(SourceSpan span)
    {
        public SourceSpan Span { get; } = span;

        public HashSet<string> Names { get; } = [];

        public HashSet<string>? Absent { get; set; }

        /// <summary>Whether a group of <c>x-wix-oneOf</c> says the same.</summary>
        public bool IsNamed { get; set; }

        /// <summary>The same for the same names in any order.</summary>
        public static string KeyOf(IEnumerable<string> names) => string.Join("\n", names.OrderBy(static name => name, StringComparer.Ordinal));
    }
}
