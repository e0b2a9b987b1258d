using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares the events of two sets: those that came and went, and each with what it was.</summary>
internal sealed class EventComparer(ComparedSets sets)
{
    private const string Pointer = "#/x-wix-event";

    public void Compare(EventPairs events)
    {
        var unions = new HashSet<string>(sets.Old.Documents.Where(static document => document.Event is not null).Select(static document => document.Event!.Union.Text));
        foreach (var document in events.Members.Removed)
        {
            var place = MemberPlaces.OfRemoved(document, document.Event!.Name.Span, Pointer, sets.New);
            sets.Log.Add(ChangeKind.EventRemoved, ChangeDirections.Event, place, $"The event '{NameOf(document)}' is gone");
        }

        foreach (var document in events.Members.Added)
        {
            var kind = unions.Contains(document.Event!.Union.Text) ? ChangeKind.EventAdded : ChangeKind.EventUnionAdded;
            ScopeOf(document).Report(kind, document.Event.Name.Span, $"The event '{NameOf(document)}' is new");
        }

        foreach (var (old, @new) in events.Members.All) Compare(old, @new);
    }

    private static string NameOf(SchemaDocument document) => $"{document.Event!.Union.Text}.{document.Event.Name.Text}";

    private ChangeScope ScopeOf(SchemaDocument document) => new(document, Pointer, ChangeDirections.Event, sets.Log);

    private void Compare(SchemaDocument old, SchemaDocument @new)
    {
        var (before, after, subject) = (old.Event!, @new.Event!, new Subject(NameOf(@new), @new.Event!.Name.Span, ScopeOf(@new)));
        if (before.Name.Text != after.Name.Text) subject.Report(ChangeKind.EventRenamed, $"The event '{subject.Name}' was called '{before.Name.Text}'");
        if (before.Union.Text != after.Union.Text)
            subject.Report(ChangeKind.EventUnionChanged, after.Union.Span, $"The event '{subject.Name}' belonged to the union '{before.Union.Text}'", "/union");
        if (old.Path != @new.Path) subject.Report(ChangeKind.EventMoved, $"The event '{subject.Name}' stood in {old.Path}");
        if (before.EntityFqdn != after.EntityFqdn)
            subject.Report(ChangeKind.EventEntityChanged, $"'{subject.Name}' happens to '{after.EntityFqdn}', and happened to '{before.EntityFqdn}'", "/fqdn");
        if (before.Slug != after.Slug)
            subject.Report(ChangeKind.EventSlugChanged, $"'{subject.Name}' has the slug '{after.Slug}', and had '{before.Slug}'", "/slug");
        if (before.Form != after.Form)
            subject.Report(ChangeKind.EventFormChanged, $"'{subject.Name}' has the form '{after.Form}', and had '{before.Form}'", "/form");
        if (!sets.Pairs.AreSame(before.Body, after.Body))
            subject.Report(ChangeKind.EventBodyChanged, after.Body?.Span ?? subject.Span, $"The body of '{subject.Name}' is '{after.Body?.Name ?? "nothing"}', and was '{before.Body?.Name ?? "nothing"}'", "/body");
        CompareTypes(before, after, subject);
        AccessComparer.Compare(before.Permission, before.Scopes, after.Permission, after.Scopes, subject);
        Descriptions.Compare(before.Description, after.Description, after.Name.Span, subject.Scope, $"The event '{subject.Name}'");
    }

    private static void CompareTypes(EventDeclaration old, EventDeclaration @new, Subject subject)
    {
        var (before, after) = (new HashSet<string>(old.Types.Select(static word => word.Text)), new HashSet<string>(@new.Types.Select(static word => word.Text)));
        foreach (var type in @new.Types.Where(word => !before.Contains(word.Text)))
            subject.Report(ChangeKind.EventTypeAdded, type.Span, $"'{subject.Name}' has the type '{type.Text}'", "/types");
        foreach (var type in before.Where(text => !after.Contains(text)))
            subject.Report(ChangeKind.EventTypeRemoved, $"'{subject.Name}' has the type '{type}' no longer", "/types");
    }
}
