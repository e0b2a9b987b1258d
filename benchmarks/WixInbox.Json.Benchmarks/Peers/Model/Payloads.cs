using System.ComponentModel.DataAnnotations;

namespace WixInbox.Json.Benchmarks.Peers.Model;

internal sealed class BasicMessagePayload
{
    [MinLength(1)]
    public List<BasicMessageData>? Items { get; set; }
}

internal sealed class BasicMessageData
{
    [StringLength(16_384, MinimumLength = 1)]
    public string? Text { get; set; }

    public ImageMessage? Image { get; set; }

    public FileMessage? File { get; set; }
}

internal sealed class TemplateMessagePayload
{
    public string? Title { get; set; }

    [MaxLength(10)]
    public List<Button>? Buttons { get; set; }

    public Orientation? Orientation { get; set; }

    [MaxLength(10)]
    [EachMaxLength(512)]
    public List<string>? TextLines { get; set; }

    [Url]
    [MaxLength(2_000)]
    public string? ImageUrl { get; set; }
}

internal sealed class Button
{
    [StringLength(16_384, MinimumLength = 1)]
    public string? Label { get; set; }

    [Url]
    [MaxLength(16_384)]
    public string? LaunchUrl { get; set; }

    public PostbackProperties? PostbackProperties { get; set; }
}

internal sealed class PostbackProperties
{
    public Guid? AppId { get; set; }

    [StringLength(256, MinimumLength = 1)]
    public string? InteractionId { get; set; }
}

internal sealed class MinimalMessagePayload
{
    [StringLength(16_384, MinimumLength = 1)]
    public string? Text { get; set; }

    [Url]
    [MaxLength(2_000)]
    public string? IconUrl { get; set; }

    [Url]
    [MaxLength(2_000)]
    public string? Url { get; set; }
}

internal sealed class FormMessagePayload
{
    [StringLength(256, MinimumLength = 1)]
    public string? Title { get; set; }

    [StringLength(16_384, MinimumLength = 1)]
    public string? Description { get; set; }

    [MinLength(1)]
    [MaxLength(15)]
    public List<FormField>? Fields { get; set; }

    [MaxLength(15)]
    public List<MediaItem>? Media { get; set; }
}

internal sealed class FormField
{
    [MaxLength(8_192)]
    public string? Name { get; set; }

    [MaxLength(8_192)]
    public string? Value { get; set; }
}

internal sealed class SystemMessagePayload
{
    [MaxLength(16_384)]
    public string? Text { get; set; }

    [MaxLength(10)]
    public List<Button>? Buttons { get; set; }

    [Url]
    [MaxLength(2_000)]
    public string? ImageUrl { get; set; }
}
