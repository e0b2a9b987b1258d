using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers.Model;

/// <summary>
/// A message as one writes it by hand for System.Text.Json: plain classes with setters (init-only properties and constructors are read
/// by slower converters), lists (arrays are read into lists first), each case of a one-of a property that may be null. The limits of
/// the schema for what is sent stand as attributes, which only DataAnnotations looks at.
/// </summary>
internal sealed class Message
{
    public string? Id { get; set; }

    public MessageContent? Content { get; set; }

    public MessageSender? Sender { get; set; }

    [MaxLength(1)]
    public List<Badge>? Badges { get; set; }

    public List<ChannelType>? TargetChannels { get; set; }

    public ChannelType? SourceChannel { get; set; }

    public Guid? AppId { get; set; }

    public MessageVisibility? Visibility { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public long? Sequence { get; set; }

    public MessageDirection? Direction { get; set; }

    public DateTimeOffset? CreatedDate { get; set; }

    [MaxLength(100)]
    [EachMaxLength(100)]
    public List<string>? TargetChannelIds { get; set; }

    [MaxLength(100)]
    public string? SourceChannelId { get; set; }

    public bool? Silent { get; set; }
}

internal sealed class MessageContent
{
    [MaxLength(256)]
    public string? PreviewText { get; set; }

    public string? Title { get; set; }

    public BasicMessagePayload? Basic { get; set; }

    public TemplateMessagePayload? Template { get; set; }

    public MinimalMessagePayload? Minimal { get; set; }

    public FormMessagePayload? Form { get; set; }

    public SystemMessagePayload? System { get; set; }
}

internal sealed class MessageSender
{
    public Guid? AnonymousVisitorId { get; set; }

    public Guid? MemberId { get; set; }

    public Guid? WixUserId { get; set; }

    public Guid? AppId { get; set; }

    public Guid? ContactId { get; set; }
}

internal sealed class Badge
{
    public string? Text { get; set; }

    [Url]
    public string? IconUrl { get; set; }

    public BadgeVisibility? BadgeVisibility { get; set; }
}
