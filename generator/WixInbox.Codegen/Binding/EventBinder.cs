using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>Binds the event of a file.</summary>
internal sealed class EventBinder(SchemaIndex index, DiagnosticBag diagnostics)
{
    public EventModel? Bind(SchemaDocument document, EventDeclaration happening)
    {
        if (index.Event(document.Path) is not { } entry) return null;
        var (name, union) = (happening.Name.Text, happening.Union.Text);
        if (entry.Conflict is { } conflict)
        {
            diagnostics.Report(Ids.DuplicateName, happening.Name.Span, "event", name, conflict.Name, conflict.Owner, "name");
            return null;
        }

        if (ReservedNames.OfEvents.Contains(name) || ReservedNames.OfEveryType.Contains(name) || name == union)
        {
            diagnostics.Report(Ids.WrongValue, happening.Name.Span, "name", "another name: every union of events has this one");
            return null;
        }

        CheckTypes(happening, entry);
        if (new ValueBinder(index, diagnostics).FindObject(happening.Body, "A body") is not { } body) return null;
        return new EventModel(name, union, body)
        {
            Description = happening.Description,
            Origin = Origin.OfFile(document.Path).At(Keywords.Event),
            Permission = happening.Permission,
            Scopes = happening.Scopes,
            Types = happening.Types.Select(static type => type.Text).ToEquatableArray(),
            EntityFqdn = happening.EntityFqdn,
            Slug = happening.Slug,
            Form = happening.Form,
        };
    }

    private void CheckTypes(EventDeclaration happening, EventEntry entry)
    {
        if (entry.TakenType is not { } taken) return;
        var place = happening.Types.First(type => type.Text == taken.Spelling).Span;
        diagnostics.Report(Ids.WrongValue, place, "types", $"a list of types that no other event of {happening.Union.Text} has: {taken.Owner} has this one");
    }
}
