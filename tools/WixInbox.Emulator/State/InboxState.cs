using System.Text.Json.Nodes;

namespace WixInbox.Emulator.State;

/// <summary>The inbox of one site, in memory. Thread-safe.</summary>
internal sealed class InboxState(EmulatorOptions options)
{
    private static readonly TimeSpan MediaUrlsHold = TimeSpan.FromHours(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Conversation> _conversations = [];
    private readonly Dictionary<(string Kind, string Id), Conversation> _byParticipant = [];
    private long _lastSequence;

    /// <summary>The conversation with a participant, opened if there is none.</summary>
    public (Conversation Conversation, bool IsNew) GetOrCreate(string kind, string id)
    {
        lock (_lock)
        {
            if (_byParticipant.TryGetValue((kind, id), out var known)) return (known, false);
            var opened = new Conversation(Guid.NewGuid(), kind, id, _conversations.Count + 1);
            _conversations.Add(opened.Id, opened);
            _byParticipant.Add((kind, id), opened);
            return (opened, true);
        }
    }

    public Conversation? Find(Guid id)
    {
        lock (_lock) return _conversations.GetValueOrDefault(id);
    }

    /// <summary>Adds a message, and what the service adds to it.</summary>
    /// <param name="conversation">Where to.</param>
    /// <param name="message">The message as it was sent, without what only the service sets.</param>
    /// <param name="sender">Who shows as the sender.</param>
    public JsonObject Add(Conversation conversation, JsonObject message, JsonObject sender)
    {
        lock (_lock)
        {
            var now = options.Time.GetUtcNow();
            _lastSequence = Math.Max(_lastSequence + 1, (now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
            var sequence = _lastSequence.ToString(System.Globalization.CultureInfo.InvariantCulture);
            message["id"] = sequence;
            message["sequence"] = sequence;
            message["sender"] = sender;
            message["appId"] = options.AppId.ToString();
            message["createdDate"] ??= Timestamp(now);
            Default(message, "badges", new JsonArray());
            Default(message, "targetChannels", new JsonArray());
            Default(message, "targetChannelIds", new JsonArray());
            Default(message, "sourceChannel", "UNKNOWN_CHANNEL_TYPE");
            Default(message, "visibility", "UNKNOWN_VISIBILITY");
            Default(message, "direction", "UNKNOWN_DIRECTION");
            Default(message, "silent", false);
            AddContentType(message);
            LimitMediaUrls(message, now + MediaUrlsHold);
            conversation.Messages.Add(new StoredMessage(_lastSequence, message["visibility"]!.GetValue<string>() == "BUSINESS_AND_PARTICIPANT", message));
            return (JsonObject)message.DeepClone();
        }
    }

    /// <summary>One page of a conversation.</summary>
    public MessagePage List(Conversation conversation, PageQuery query)
    {
        lock (_lock)
        {
            var all = conversation.Messages.Where(message => !query.OnlyForParticipant || message.IsForParticipant);
            var ordered = (query.IsAscending ? all : all.Reverse()).ToList();
            var (start, end) = Bounds(ordered, query);
            var page = ordered[start..end];
            return new MessagePage(
                new JsonArray([.. page.Select(static message => message.Json.DeepClone())]),
                page.Count,
                end < ordered.Count && page.Count > 0 ? page[^1].Sequence : null,
                start > 0 && page.Count > 0 ? page[0].Sequence : null);
        }
    }

    private static (int Start, int End) Bounds(List<StoredMessage> ordered, PageQuery query)
    {
        if (query.Before is { } before)
        {
            var end = IndexOf(message => message.Sequence == before);
            return (Math.Max(0, end - query.Limit), end);
        }

        var start = query.After is { } after ? IndexOf(message => query.IsAscending ? message.Sequence > after : message.Sequence < after) : 0;
        return (start, Math.Min(ordered.Count, start + query.Limit));

        int IndexOf(Predicate<StoredMessage> isWanted) => ordered.FindIndex(isWanted) is var at and >= 0 ? at : ordered.Count;
    }

    private static void Default(JsonObject message, string name, JsonNode value)
    {
        if (message[name] is null) message[name] = value;
    }

    // The service answers with a member of the content that its documentation does not have.
    private static void AddContentType(JsonObject message)
    {
        if (message["content"] is not JsonObject content) return;
        foreach (var payload in new[] { "basic", "template", "minimal", "form" })
            if (content.ContainsKey(payload)) content["contentType"] = payload.ToUpperInvariant();
    }

    private static void LimitMediaUrls(JsonNode? node, DateTimeOffset until)
    {
        if (node is JsonArray items)
            foreach (var item in items) LimitMediaUrls(item, until);
        if (node is not JsonObject members) return;
        foreach (var (name, value) in members.ToList())
        {
            LimitMediaUrls(value, until);
            if (name is "image" or "file" && value is JsonObject media && media.ContainsKey("url")) media["urlExpiration"] = Timestamp(until);
        }
    }

    // Six fractional digits, as the service's own timestamps have.
    private static string Timestamp(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
