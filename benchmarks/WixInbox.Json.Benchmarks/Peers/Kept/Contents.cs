namespace WixInbox.Json.Benchmarks.Peers.Kept;

internal sealed class MessageContent : Keeping
{
    public string? PreviewText { get; set; }

    public string? Title { get; set; }

    public BasicMessagePayload? Basic { get; set; }

    public TemplateMessagePayload? Template { get; set; }

    public MinimalMessagePayload? Minimal { get; set; }

    public FormMessagePayload? Form { get; set; }

    public SystemMessagePayload? System { get; set; }
}

internal sealed class BasicMessagePayload : Keeping
{
    public List<BasicMessageData>? Items { get; set; }
}

internal sealed class BasicMessageData : Keeping
{
    public string? Text { get; set; }

    public ImageMessage? Image { get; set; }

    public FileMessage? File { get; set; }
}

internal sealed class ImageMessage : Keeping
{
    public string? Id { get; set; }

    public string? Url { get; set; }

    public string? Filename { get; set; }

    public int? Width { get; set; }

    public int? Height { get; set; }

    public DateTimeOffset? UrlExpiration { get; set; }
}

internal sealed class FileMessage : Keeping
{
    public string? Id { get; set; }

    public string? Url { get; set; }

    public string? Filename { get; set; }

    public string? MimeType { get; set; }

    public DateTimeOffset? UrlExpiration { get; set; }
}

internal sealed class TemplateMessagePayload : Keeping
{
    public string? Title { get; set; }

    public List<Button>? Buttons { get; set; }

    public string? Orientation { get; set; }

    public List<string>? TextLines { get; set; }

    public string? ImageUrl { get; set; }
}

internal sealed class Button : Keeping
{
    public string? Label { get; set; }

    public string? LaunchUrl { get; set; }

    public PostbackProperties? PostbackProperties { get; set; }
}

internal sealed class PostbackProperties : Keeping
{
    public Guid? AppId { get; set; }

    public string? InteractionId { get; set; }
}

internal sealed class MinimalMessagePayload : Keeping
{
    public string? Text { get; set; }

    public string? IconUrl { get; set; }

    public string? Url { get; set; }
}

internal sealed class FormMessagePayload : Keeping
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public List<FormField>? Fields { get; set; }

    public List<MediaItem>? Media { get; set; }
}

internal sealed class FormField : Keeping
{
    public string? Name { get; set; }

    public string? Value { get; set; }
}

internal sealed class MediaItem : Keeping
{
    public ImageMessage? Image { get; set; }

    public FileMessage? File { get; set; }
}

internal sealed class SystemMessagePayload : Keeping
{
    public string? Text { get; set; }

    public List<Button>? Buttons { get; set; }

    public string? ImageUrl { get; set; }
}
