using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace AotSmoke;

/// <summary>Conversations and their messages, and what three methods do with them. It works on JSON nodes, and knows no generated type.</summary>
internal sealed class InboxState
{
    private const int DefaultLimit = 30;

    private readonly Dictionary<string, Guid> _conversations = [];
    private readonly Dictionary<Guid, List<JsonObject>> _messages = [];

    public Answer GetOrCreateConversation(JsonObject request)
    {
        var participant = request["participantId"]!.ToJsonString();
        var isNew = _conversations.TryAdd(participant, Guid.NewGuid());
        var id = _conversations[participant];
        if (isNew) _messages.Add(id, []);
        return Answer.Ok(new JsonObject { ["conversation"] = new JsonObject { ["id"] = id }, ["newConversation"] = isNew });
    }

    public Answer SendMessage(JsonObject request)
    {
        if (!_messages.TryGetValue(request["conversationId"]!.GetValue<Guid>(), out var messages)) return ConversationNotFound();
        var message = (JsonObject)request["message"]!.DeepClone();
        var sequence = (messages.Count + 1).ToString(CultureInfo.InvariantCulture);
        message["id"] = $"message-{sequence}";
        message["sequence"] = sequence;
        message["createdDate"] = DateTimeOffset.UtcNow;
        messages.Add(message);
        return Answer.Ok(new JsonObject { ["message"] = message.DeepClone() });
    }

    /// <summary>A page in ascending or descending order; a cursor is how many messages stand before its page.</summary>
    public Answer ListMessages(NameValueCollection query)
    {
        if (!_messages.TryGetValue(Guid.Parse(query["conversationId"]!), out var messages)) return ConversationNotFound();
        var ordered = query["sorting.order"] == "ASC" ? messages : Enumerable.Reverse(messages);
        var from = Number(query["paging.cursor"]) ?? 0;
        var page = ordered.Skip(from).Take(Number(query["paging.limit"]) ?? DefaultLimit).Select(static message => message.DeepClone()).ToArray();
        var cursors = new JsonObject();
        if (from + page.Length < messages.Count) cursors["next"] = (from + page.Length).ToString(CultureInfo.InvariantCulture);
        return Answer.Ok(new JsonObject
        {
            ["messages"] = new JsonArray(page),
            ["pagingMetadata"] = new JsonObject { ["count"] = page.Length, ["cursors"] = cursors },
        });
    }

    private static Answer ConversationNotFound() => Answer.Error(HttpStatusCode.NotFound, "CONVERSATION_NOT_FOUND");

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
