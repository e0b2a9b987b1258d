using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>An event.</summary>
/// <param name="Type">Its type, as the client knows it.</param>
/// <param name="Declaration">The event, without its body.</param>
/// <param name="Body">The type of its body, by name; null where it brings none.</param>
internal sealed record MappedEvent(string Type, EventDeclaration Declaration, string? Body);

/// <summary>Makes events of the client's functions that take a handler: <c>onMessageSentToBusiness(handler: (event: Envelope) => void)</c>.</summary>
internal sealed class EventMapper(TypingsPackage package, WireTypes types, TypingsOptions options, List<ImportNote> notes)
{
    private readonly ScriptNotes _notes = new(package.Client.Name, notes);
    private readonly HashSet<string> _names = [];

    public IEnumerable<MappedEvent> Map(string union)
    {
        foreach (var function in package.Client.Functions)
            if (function.Comment.Has("webhook") && Map(function, union) is { } happening) yield return happening;
    }

    private MappedEvent? Map(FunctionScript function, string union)
    {
        if (function.Comment.Find("eventType")?.Text is not { Length: > 0 } type || function.Comment.Find("slug")?.Text is not { Length: > 0 } slug)
        {
            if (options.IsWanted(null)) _notes.NotUnderstood(function.Line, $"the event of '{function.Name}', which has no type or slug");
            return null;
        }

        // 'wix.crm.inbox.v2.message_button_interacted' happens to 'wix.crm.inbox.v2.message'.
        if (!type.EndsWith("_" + slug, StringComparison.Ordinal) || type.Length == slug.Length + 1)
        {
            if (options.IsWanted(null)) _notes.NotCarried(function.Line, $"the event '{type}': it is none of an entity, and comes in no form that the format has");
            return null;
        }

        var entity = type[..^(slug.Length + 1)];
        var name = NameOf(entity, slug);
        if (!options.IsWanted(name)) return null;
        FunctionTags.NoteOthers(function, _notes);
        if (EnvelopeOf(function) is not { } envelope)
        {
            _notes.NotUnderstood(function.Line, $"the event '{type}', whose handler takes no envelope");
            return null;
        }

        IReadOnlyList<FunctionScript> functions = [function];
        var declaration = new EventDeclaration(new Word(name, default), new Word(union, default), SpellingsOf(entity, slug), entity, slug, FormOf(envelope, slug))
        {
            Description = options.WithDescriptions ? function.Comment.Text : null,
            Permission = FunctionTags.Permission(functions, _notes),
            Scopes = FunctionTags.Scopes(functions).ToEquatableArray(),
        };
        return new MappedEvent(type, declaration, BodyOf(envelope, type));
    }

    private InterfaceScript? EnvelopeOf(FunctionScript function) =>
        function.Parameters is [{ Type: FunctionExpression { Parameters: [{ Type: NamedExpression envelope }, ..] } }, ..] ? package.Client.FindType(envelope.Name) as InterfaceScript : null;

    /// <summary>By underscores and by hyphens: the vendor's pages and its client spell it differently.</summary>
    private static EquatableArray<Word> SpellingsOf(string entity, string slug) =>
        new[] { slug.Replace('-', '_'), slug.Replace('_', '-') }.Distinct().Select(spelling => new Word($"{entity}_{spelling}", default)).ToEquatableArray();

    /// <summary>What happened, with what it happened to where that is one word: <c>ButtonInteracted</c>, <c>ContactCreated</c>.</summary>
    private string NameOf(string entity, string slug)
    {
        var full = WireText.Pascal(entity[(entity.LastIndexOf('.') + 1)..]) + WireText.Pascal(slug);
        var name = slug.Contains('_') || slug.Contains('-') ? WireText.Pascal(slug) : full;
        return _names.Add(name) ? name : WireText.Unique(full, _names);
    }

    private static MemberScript? Find(InterfaceScript envelope, string name) => envelope.Members.FirstOrDefault(member => member.Name == name);

    private static string FormOf(InterfaceScript envelope, string slug)
    {
        if (Find(envelope, "data") is not null) return "action";
        return slug is "created" or "updated" or "deleted" ? slug : "action";
    }

    private string? BodyOf(InterfaceScript envelope, string type)
    {
        if ((Find(envelope, "data") ?? Find(envelope, "entity")) is not { } body) return null;
        if (Types.WithoutNull(body.Type) is NamedExpression { Arguments.Count: 0 } named && types.FindInterface(named.Name) is not null) return named.Name;
        _notes.Fallback(body.Line, $"the body of the event '{type}' has no fields: its type is no interface");
        return null;
    }
}
