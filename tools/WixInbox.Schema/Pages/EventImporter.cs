using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>
/// Makes documents of an event. Its page prints the body; what kind of entity it happens to stands in the sample below it alone.
/// </summary>
internal sealed class EventImporter(PageHead head, KnownSchemas known, PageOptions options, PageNotes notes)
{
    /// <summary>Where the body stands in each form of event; some pages say that it is JSON in a text.</summary>
    private static readonly (string Form, string Event, string[] Bodies)[] Forms =
    [
        ("action", "actionEvent", ["body", "bodyAsJson"]),
        ("created", "createdEvent", ["entity", "entityAsJson"]),
        ("updated", "updatedEvent", ["currentEntity", "currentEntityAsJson"]),
        ("deleted", "deletedEvent", ["deletedEntity", "deletedEntityAsJson"]),
    ];

    public IReadOnlyList<SchemaDocument> Import(string text, PageBlock block)
    {
        var lost = LostNesting.Find(block);
        var lines = BlockLines.Read(lost is null ? block : CollapsedLines.Part(block), notes);
        var keys = MethodBlockReader.Keys(lines);
        if (!keys.TryGetValue(BlockLines.Webhook, out var key) || PageNames.PascalOf(lines[key].Text) is not { } name)
            return Refuse(head.Line, "The schema of the page has no 'Webhook:' with the event's name.");
        var document = known.FindEvent(name);
        if (lost is { } line) return ImportCollapsed(document, name, line);
        if (!keys.TryGetValue(BlockLines.EventBody, out var body)) return Refuse(lines[key].Number, "The schema of the page has no 'Event body:'.");
        var nodes = new MethodBlockReader(notes).ReadFields(lines, body).Nodes;
        if (FindBody(nodes) is not { } found)
            return Refuse(
                lines[body].Number,
                $"The page does not print the body of '{name}': a named type in actionEvent.body, createdEvent.entity, updatedEvent.currentEntity or deletedEvent.deletedEntity.");
        if (Identify(text, name, found.Form, document?.Event) is not { } happening)
            return Refuse(
                lines[key].Number,
                $"The page does not print what '{name}' happens to: its sample has no 'entityFqdn' and 'slug', and no schema of the event is there.");
        var file = document?.Path ?? PageNames.FileOf(FolderOf(happening.EntityFqdn), name);
        return Import(file, happening, found.Form, found.Body, lines.FirstOrDefault(static line => line.Key == BlockLines.Description)?.Text);
    }

    private IReadOnlyList<SchemaDocument> Import(string file, EventDeclaration happening, string form, PageField body, string? description)
    {
        new TypeResolver(SdkTypes.Read(null, file), known, notes).Resolve([body], happening.Name.Text, null);
        var types = new PageTypes();
        types.Gather([body], isResponse: true);
        var name = body.Type.TypeName!;
        var places = new TypePlaces(types, known, file);
        if (form == "action" || happening.Body is not null) places.Own(name, happening.Body);
        if (places.Find(name) is not { } place || (types.Find(name) is null && known.Find(place) is null))
            return Refuse(
                body.Line,
                $"The page does not print what is in '{name}'.");
        var documents = new DocumentSet(known);
        var builder = new TypeBuilder(known, places, Requirements.None, options, notes);
        foreach (var entry in types.All)
            if (places.Find(entry.Name) is { } where) documents.Add(where, builder.Build(entry, where));
        return documents.Documents(file, null, happening with { Body = place, Description = happening.Description ?? (options.WithDescriptions ? description : null) });
    }

    private IReadOnlyList<SchemaDocument> ImportCollapsed(SchemaDocument? document, string name, int line)
    {
        if (document is null)
            return Refuse(
                line,
                $"Whitespace was collapsed, so that it is lost what is a member of what, and no schema of '{name}' is there to take it from. Nothing is imported.");
        notes.Ambiguous(line, $"Whitespace was collapsed, so that it is lost what is a member of what: it is that of {document.Path}.");
        return [document with { Event = document.Event! with { Scopes = document.Event.Scopes.Union(head.Scopes).ToEquatableArray() } }];
    }

    private static (string Form, PageField Body)? FindBody(IReadOnlyList<PageNode> nodes)
    {
        foreach (var (form, happening, bodies) in Forms)
        {
            var field = nodes.Fields().FirstOrDefault(field => field.Name == happening);
            var body = field?.Members.Fields().FirstOrDefault(member => bodies.Contains(member.Name) && member.Type.Kind == PageTypeKind.Named);
            if (body is not null) return (form, body);
        }

        return null;
    }

    private EventDeclaration? Identify(string text, string name, string form, EventDeclaration? declared)
    {
        if (declared is not null) return declared with { Form = form, Scopes = declared.Scopes.Union(head.Scopes).ToEquatableArray() };
        if (SampleText.Find(text, "entityFqdn") is not { } fqdn || SampleText.Find(text, "slug") is not { } slug) return null;
        string[] types = [$"{fqdn}_{slug.Replace('-', '_')}", $"{fqdn}_{slug.Replace('_', '-')}"];
        notes.NotCarried(head.Line, $"Pages do not print the type of an event: '{types[0]}' is made of its entity and slug as the vendor makes it.");
        return new EventDeclaration(new Word(name, default), new Word(UnionOf(fqdn), default), types.Distinct().Select(static type => new Word(type, default)).ToEquatableArray(), fqdn, slug, form)
        {
            Scopes = head.Scopes.ToEquatableArray(),
        };
    }

    private string UnionOf(string fqdn)
    {
        var folder = FolderOf(fqdn);
        var sibling = known.Documents.FirstOrDefault(document => document.Event is not null && PageNames.FolderOf(document.Path) == folder);
        return sibling?.Event!.Union.Text ?? $"{PageNames.PascalOf(folder.Split('/')[0]) ?? "Vendor"}Event";
    }

    /// <summary>An entity such as <c>wix.crm.inbox.v2.message</c> belongs to <c>inbox/v2</c>.</summary>
    private string FolderOf(string fqdn)
    {
        var segments = fqdn.Split('.');
        var version = Array.FindIndex(segments, PageNames.IsVersion);
        return PageNames.FolderOf(version > 0 ? $"/{segments[version - 1]}/{segments[version]}" : "/", head.Package);
    }

    private IReadOnlyList<SchemaDocument> Refuse(int line, string why)
    {
        notes.NotUnderstood(line, why);
        return [];
    }
}
