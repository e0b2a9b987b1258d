using System.Text.Json.Nodes;
using WixInbox.Emulator.Schemas;
using WixInbox.Emulator.State;
using WixInbox.Emulator.Webhooks;

namespace WixInbox.Emulator.Http;

/// <summary>What the methods of Inbox do. Requests are valid when they come here; responses are checked when they leave.</summary>
internal sealed class InboxEndpoints(EmulatorOptions options, InboxState state, WebhookSender webhooks)
{
    private const int DefaultLimit = 30;
    private const int MostDestinations = 1;

    private static readonly string[] ParticipantKinds = ["contactId", "anonymousVisitorId", "memberId"];
    private static readonly string[] SortableFields = ["sequence", "message_sequence"];

    public JsonObject GetOrCreateConversation(JsonObject request, string site)
    {
        RequireSite(site, 404, "INBOX_INSTANCE_NOT_FOUND");
        var participant = request["participantId"]!.AsObject();
        var kind = ParticipantKinds.First(kind => participant[kind] is not null);
        var (conversation, isNew) = state.GetOrCreate(kind, participant[kind]!.GetValue<string>());
        return new JsonObject { ["conversation"] = conversation.ToJson(options.BusinessName), ["newConversation"] = isNew };
    }

    public JsonObject GetConversation(JsonObject request, string site)
    {
        RequireSite(site, 403, "NOT_OWNED_BY_BUSINESS");
        return new JsonObject { ["conversation"] = RequireConversation(request).ToJson(options.BusinessName) };
    }

    public JsonObject SendMessage(JsonObject request, string site)
    {
        RequireSite(site, 404, "INBOX_INSTANCE_NOT_FOUND");
        var conversation = RequireConversation(request);
        var message = (JsonObject)request["message"]!.DeepClone();
        RefuseUnusableMedia(message);
        if (message["targetChannels"] is JsonArray { Count: > MostDestinations })
            throw ServiceException.Invalid([new Violation("message.targetChannels", "MAX_SIZE", "must have at most 1 items")]);
        if (request["silent"]?.GetValue<bool>() == true) message["silent"] = true;
        var sent = state.Add(conversation, message, Sender(request, conversation), options.AppId);
        Raise(conversation, sent);
        return new JsonObject { ["message"] = sent };
    }

    private void Raise(Conversation conversation, JsonObject message)
    {
        var direction = message["direction"]!.GetValue<string>();
        if (direction is "PARTICIPANT_TO_BUSINESS" or "BUSINESS_TO_PARTICIPANT")
            webhooks.Raise(EmulatedEvent.MessageSent(conversation.Id, message, direction == "PARTICIPANT_TO_BUSINESS", Identities.OfApp(options.AppId), options.Time.GetUtcNow()));
    }

    public JsonObject ListMessages(JsonObject request, string site)
    {
        RequireSite(site, 401, "NO_INBOX_INSTANCE");
        var conversation = RequireConversation(request);
        var onlyForParticipant = request["visibility"]!.GetValue<string>() == "BUSINESS_AND_PARTICIPANT";
        var isAscending = request["sorting"]?["order"]?.GetValue<string>() == "ASC";
        RequireSortable(request["sorting"]?["fieldName"]?.GetValue<string>());
        var limit = request["paging"]?["limit"]?.GetValue<long>() is { } asked and > 0 ? (int)asked : DefaultLimit;
        var cursor = ReadCursor(request, conversation, onlyForParticipant, isAscending);
        var page = state.List(conversation, new PageQuery(onlyForParticipant, isAscending, limit)
        {
            After = cursor is { IsForward: true } ? cursor.Sequence : null,
            Before = cursor is { IsForward: false } ? cursor.Sequence : null,
        });

        var cursors = new JsonObject();
        AddCursor("next", page.Next, isForward: true);
        AddCursor("prev", page.Previous, isForward: false);
        return new JsonObject
        {
            ["messages"] = page.Messages,
            ["pagingMetadata"] = new JsonObject { ["count"] = page.Count, ["cursors"] = cursors },
        };

        void AddCursor(string name, long? sequence, bool isForward)
        {
            if (sequence is { } at) cursors[name] = new Cursor(conversation.Id, onlyForParticipant, isAscending, isForward, at).ToText(options.CursorLength);
        }
    }

    private void RequireSite(string site, int status, string code)
    {
        if (site != options.SiteId) throw ServiceException.Application(status, code, $"There is no inbox for the site {site}.");
    }

    private Conversation RequireConversation(JsonObject request) =>
        state.Find(Guid.Parse(request["conversationId"]!.GetValue<string>()))
        ?? throw ServiceException.Application(404, "CONVERSATION_NOT_FOUND", "There is no such conversation.");

    private JsonObject Sender(JsonObject request, Conversation conversation) => request["sendAs"]?.GetValue<string>() switch
    {
        "PARTICIPANT" => conversation.Participant(),
        "BUSINESS_USER" => throw ServiceException.Application(403, "IDENTITY_DOES_NOT_MATCH", "An app is no business user."),
        _ => new JsonObject { ["appId"] = options.AppId.ToString() },
    };

    private static void RequireSortable(string? field)
    {
        if (field is not (null or "") && !SortableFields.Contains(field))
            throw ServiceException.Invalid([new Violation("sorting.fieldName", "OTHER", "only the sequence can be sorted by")]);
    }

    private static Cursor? ReadCursor(JsonObject request, Conversation conversation, bool onlyForParticipant, bool isAscending)
    {
        if (request["paging"]?["cursor"]?.GetValue<string>() is not { Length: > 0 } text) return null;
        if (Cursor.Parse(text) is { } cursor
            && (cursor.ConversationId, cursor.OnlyForParticipant, cursor.IsAscending) == (conversation.Id, onlyForParticipant, isAscending)) return cursor;
        throw ServiceException.Invalid([new Violation("paging.cursor", "OTHER", "is no cursor of this conversation, visibility and sorting")]);
    }

    private static void RefuseUnusableMedia(JsonNode? node)
    {
        if (node is JsonArray items)
            foreach (var item in items) RefuseUnusableMedia(item);
        if (node is not JsonObject members) return;
        foreach (var (name, value) in members)
        {
            RefuseUnusableMedia(value);
            if (name is "image" or "file" && (value as JsonObject)?["url"] is JsonValue media && media.TryGetValue(out string? url) && !IsWeb(url))
                throw ServiceException.Application(400, "INVALID_MEDIA_URL", $"'{url}' is no address that media can be fetched from.");
        }
    }

    private static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
