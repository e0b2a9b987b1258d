using System.Text.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers.Unions;

/// <summary>The model with one-ofs that can hold one case only, as generated types have them. What has no one-of in it is shared with the model.</summary>
internal sealed class SendMessageRequest
{
    public Guid ConversationId { get; set; }

    public Message? Message { get; set; }

    public bool? SendNotifications { get; set; }

    public bool? Silent { get; set; }

    public Model.OverrideSenderOptions? SendAs { get; set; }
}

internal sealed class ListMessagesResponse
{
    public List<Message>? Messages { get; set; }

    public Model.PagingMetadata? PagingMetadata { get; set; }
}

internal sealed class Message
{
    public string? Id { get; set; }

    public MessageContent? Content { get; set; }

    public MessageSender? Sender { get; set; }

    public List<Model.Badge>? Badges { get; set; }

    public List<Model.ChannelType>? TargetChannels { get; set; }

    public Model.ChannelType? SourceChannel { get; set; }

    public Guid? AppId { get; set; }

    public Model.MessageVisibility? Visibility { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public long? Sequence { get; set; }

    public Model.MessageDirection? Direction { get; set; }

    public DateTimeOffset? CreatedDate { get; set; }

    public List<string>? TargetChannelIds { get; set; }

    public string? SourceChannelId { get; set; }

    public bool? Silent { get; set; }
}

internal sealed class BasicMessagePayload
{
    public List<BasicMessageData>? Items { get; set; }
}

internal sealed class FormMessagePayload
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public List<Model.FormField>? Fields { get; set; }

    public List<MediaItem>? Media { get; set; }
}
