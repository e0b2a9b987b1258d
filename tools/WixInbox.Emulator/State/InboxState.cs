using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace WixInbox.Emulator.State;

/// <summary>
/// The inbox of one site, in memory. Whatever changes it is a change that a journal keeps: made by playing it, so that a restart plays
/// the same. Thread-safe.
/// </summary>
internal sealed class InboxState : IDisposable
{
    private static readonly TimeSpan MediaUrlsHold = TimeSpan.FromHours(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Conversation> _conversations = [];
    private readonly Dictionary<(string Kind, string Id), Conversation> _byParticipant = [];
    private readonly Dictionary<Guid, JsonObject> _contacts = [];
    private readonly EmulatorOptions _options;
    private readonly Journal? _journal;
    private long _lastSequence;

    public InboxState(EmulatorOptions options)
    {
        _options = options;
        if (options.DataFile is { } path) _journal = Journal.Open(path, Play);
        SigningKey ??= NewSigningKey();
    }

    /// <summary>The key that webhooks are signed with: PEM.</summary>
    public string SigningKey { get; private set; }

    /// <summary>The conversation with a participant, opened if there is none.</summary>
    public (Conversation Conversation, bool IsNew) GetOrCreate(string kind, string id)
    {
        lock (_lock)
        {
            if (_byParticipant.TryGetValue((kind, id), out var known)) return (known, false);
            var opened = Guid.NewGuid();
            Record(new JsonObject { ["change"] = "open", ["id"] = opened.ToString(), ["kind"] = kind, ["participant"] = id });
            return (_conversations[opened], true);
        }
    }

    /// <summary>Merges conversations into another: their messages go there, in order, and so does whoever asks for them by participant.</summary>
    /// <returns>Whether all are there, and different.</returns>
    public bool TryMerge(IReadOnlyCollection<Guid> old, Guid target)
    {
        lock (_lock)
        {
            if (!_conversations.ContainsKey(target) || old.Count == 0 || old.Contains(target) || !old.All(_conversations.ContainsKey)) return false;
            Record(new JsonObject { ["change"] = "merge", ["old"] = new JsonArray([.. old.Distinct().Select(static id => JsonValue.Create(id.ToString()))]), ["target"] = target.ToString() });
            return true;
        }
    }

    /// <summary>Adds a contact, whose id must be new.</summary>
    public bool TryAddContact(JsonObject contact)
    {
        lock (_lock)
        {
            if (_contacts.ContainsKey(Guid.Parse(contact["id"]!.GetValue<string>()))) return false;
            Record(new JsonObject { ["change"] = "contact", ["contact"] = contact.DeepClone() });
            return true;
        }
    }

    /// <summary>The contacts, in the order in which they were added.</summary>
    public IReadOnlyList<JsonObject> Contacts()
    {
        lock (_lock) return [.. _contacts.Values.Select(static contact => (JsonObject)contact.DeepClone())];
    }

    public Conversation? Find(Guid id)
    {
        lock (_lock) return _conversations.GetValueOrDefault(id);
    }

    /// <summary>Adds a message, and what the service adds to it.</summary>
    /// <param name="conversation">Where to.</param>
    /// <param name="message">The message as it was sent, without what only the service sets.</param>
    /// <param name="sender">Who shows as the sender.</param>
    /// <param name="appId">The app that sent it, if one did.</param>
    public JsonObject Add(Conversation conversation, JsonObject message, JsonObject sender, Guid? appId)
    {
        lock (_lock)
        {
            var now = _options.Time.GetUtcNow();
            var next = Math.Max(_lastSequence + 1, (now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
            var sequence = next.ToString(System.Globalization.CultureInfo.InvariantCulture);
            message["id"] = sequence;
            message["sequence"] = sequence;
            message["sender"] = sender;
            if (appId is { } app) message["appId"] = app.ToString();
            message["createdDate"] ??= Timestamps.Write(now);
            Default(message, "badges", new JsonArray());
            Default(message, "targetChannels", new JsonArray());
            Default(message, "targetChannelIds", new JsonArray());
            Default(message, "sourceChannel", "UNKNOWN_CHANNEL_TYPE");
            Default(message, "visibility", "UNKNOWN_VISIBILITY");
            Default(message, "direction", "UNKNOWN_DIRECTION");
            Default(message, "silent", false);
            AddContentType(message);
            LimitMediaUrls(message, now + MediaUrlsHold);
            Record(new JsonObject { ["change"] = "message", ["conversation"] = conversation.Id.ToString(), ["message"] = message.DeepClone() });
            return (JsonObject)message.DeepClone();
        }
    }

    /// <summary>The messages of a conversation, oldest first.</summary>
    public IReadOnlyList<JsonObject> MessagesOf(Conversation conversation)
    {
        lock (_lock) return [.. conversation.Messages.Select(static message => (JsonObject)message.Json.DeepClone())];
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

    public void Dispose() => _journal?.Dispose();

    private void Record(JsonObject change)
    {
        Play(change);
        _journal?.Append(change);
    }

    private void Play(JsonObject change)
    {
        switch (change["change"]!.GetValue<string>())
        {
            case "key": SigningKey = change["pem"]!.GetValue<string>(); break;
            case "open": PlayOpen(Guid.Parse(change["id"]!.GetValue<string>()), change["kind"]!.GetValue<string>(), change["participant"]!.GetValue<string>()); break;
            case "message": PlayMessage(_conversations[Guid.Parse(change["conversation"]!.GetValue<string>())], (JsonObject)change["message"]!.DeepClone()); break;
            case "merge": PlayMerge([.. change["old"]!.AsArray().Select(static id => Guid.Parse(id!.GetValue<string>()))], _conversations[Guid.Parse(change["target"]!.GetValue<string>())]); break;
            case "contact": _contacts.Add(Guid.Parse(change["contact"]!["id"]!.GetValue<string>()), (JsonObject)change["contact"]!.DeepClone()); break;
            case var unknown: throw new InvalidOperationException($"'{unknown}' is no change that this version knows.");
        }
    }

    private void PlayOpen(Guid id, string kind, string participant)
    {
        var opened = new Conversation(id, kind, participant, _conversations.Count + 1);
        _conversations.Add(id, opened);
        _byParticipant.Add((kind, participant), opened);
    }

    private void PlayMessage(Conversation conversation, JsonObject message)
    {
        _lastSequence = long.Parse(message["sequence"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
        conversation.Messages.Add(new StoredMessage(_lastSequence, message["visibility"]!.GetValue<string>() == "BUSINESS_AND_PARTICIPANT", message));
    }

    private void PlayMerge(IReadOnlyList<Guid> old, Conversation target)
    {
        var gone = old.Select(id => _conversations[id]).ToList();
        foreach (var id in old) _conversations.Remove(id);
        foreach (var (participant, conversation) in _byParticipant.ToList())
            if (gone.Contains(conversation)) _byParticipant[participant] = target;
        target.Messages.AddRange(gone.SelectMany(static conversation => conversation.Messages));
        target.Messages.Sort(static (left, right) => left.Sequence.CompareTo(right.Sequence));
    }

    private string NewSigningKey()
    {
        using var key = RSA.Create(2048);
        Record(new JsonObject { ["change"] = "key", ["pem"] = key.ExportPkcs8PrivateKeyPem() });
        return SigningKey!;
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
            if (name is "image" or "file" && value is JsonObject media && media.ContainsKey("url")) media["urlExpiration"] = Timestamps.Write(until);
        }
    }
}
