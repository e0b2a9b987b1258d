using System.Text.Json;
using System.Text.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers.Kept;

/// <summary>
/// The model again, as it has to be to keep what the schema does not know, which generated types always do: members without a
/// property are kept on every level, and enumerations are text.
/// </summary>
internal abstract class Keeping
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? UnknownFields { get; set; }
}

internal sealed class SendMessageRequest : Keeping
{
    public Guid ConversationId { get; set; }

    public Message? Message { get; set; }

    public bool? SendNotifications { get; set; }

    public bool? Silent { get; set; }

    public string? SendAs { get; set; }
}

internal sealed class ListMessagesResponse : Keeping
{
    public List<Message>? Messages { get; set; }

    public PagingMetadata? PagingMetadata { get; set; }
}

internal sealed class PagingMetadata : Keeping
{
    public int? Count { get; set; }

    public int? Offset { get; set; }

    public int? Total { get; set; }

    public bool? TooManyToCount { get; set; }

    public Cursors? Cursors { get; set; }
}

internal sealed class Cursors : Keeping
{
    public string? Next { get; set; }

    public string? Prev { get; set; }
}

internal sealed class Message : Keeping
{
    public string? Id { get; set; }

    public MessageContent? Content { get; set; }

    public MessageSender? Sender { get; set; }

    public List<Badge>? Badges { get; set; }

    public List<string>? TargetChannels { get; set; }

    public string? SourceChannel { get; set; }

    public Guid? AppId { get; set; }

    public string? Visibility { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public long? Sequence { get; set; }

    public string? Direction { get; set; }

    public DateTimeOffset? CreatedDate { get; set; }

    public List<string>? TargetChannelIds { get; set; }

    public string? SourceChannelId { get; set; }

    public bool? Silent { get; set; }
}

internal sealed class MessageSender : Keeping
{
    public Guid? AnonymousVisitorId { get; set; }

    public Guid? MemberId { get; set; }

    public Guid? WixUserId { get; set; }

    public Guid? AppId { get; set; }

    public Guid? ContactId { get; set; }
}

internal sealed class Badge : Keeping
{
    public string? Text { get; set; }

    public string? IconUrl { get; set; }

    public string? BadgeVisibility { get; set; }
}
