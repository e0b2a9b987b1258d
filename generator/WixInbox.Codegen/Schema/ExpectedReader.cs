using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

/// <summary>
/// Reads <c>x-wix-expected</c>: the fields and groups that the vendor's prose requires and its service does not. A build refuses nothing
/// for them; who makes an object without one is told.
/// </summary>
internal sealed class ExpectedReader(DiagnosticBag diagnostics)
{
    public EquatableArray<Word> Read(
        KeywordReader type, EquatableArray<FieldDeclaration> fields, EquatableArray<Word> required, EquatableArray<GroupDeclaration> groups) =>
        type.Words(Keywords.Expected).Where(name => IsMember(name, fields, groups) && HasEffect(name, fields, required, groups)).ToEquatableArray();

    private bool IsMember(Word name, EquatableArray<FieldDeclaration> fields, EquatableArray<GroupDeclaration> groups)
    {
        if (groups.Any(group => group.Name.Text == name.Text)) return true;
        if (groups.FirstOrDefault(group => group.Cases.Any(word => word.Text == name.Text)) is { } owner)
        {
            diagnostics.Report(Ids.Unsupported, name.Span, $"'{Keywords.Expected}' of '{name.Text}', a case of a one-of,", $"name the group, '{owner.Name.Text}'");
            return false;
        }

        if (fields.Any(field => field.Name.Text == name.Text)) return true;
        var names = groups.Select(static group => group.Name.Text).Concat(fields.Select(static field => field.Name.Text));
        diagnostics.Report(Ids.MissingField, name.Span, Keywords.Expected, name.Text, "the type", diagnostics.Suggest(name.Text, names));
        return false;
    }

    /// <summary>What must be there is required by more than prose, and what the service sets cannot be.</summary>
    private bool HasEffect(Word name, EquatableArray<FieldDeclaration> fields, EquatableArray<Word> required, EquatableArray<GroupDeclaration> groups)
    {
        var isRequired = required.Any(word => word.Text == name.Text) || groups.Any(group => group.Name.Text == name.Text && group.IsRequired);
        var isReadOnly = fields.Any(field => field.Name.Text == name.Text && field.IsReadOnly);
        if (!isRequired && !isReadOnly) return true;
        diagnostics.Report(Ids.KeywordWithoutEffect, name.Span, Keywords.Expected, $"'{name.Text}', which {(isRequired ? "is required anyway" : "the service sets")}");
        return false;
    }
}
