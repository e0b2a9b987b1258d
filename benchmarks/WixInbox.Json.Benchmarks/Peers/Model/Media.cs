using System.ComponentModel.DataAnnotations;

namespace WixInbox.Json.Benchmarks.Peers.Model;

internal sealed class MediaItem
{
    public ImageMessage? Image { get; set; }

    public FileMessage? File { get; set; }
}

internal sealed class ImageMessage
{
    [MaxLength(2_000)]
    public string? Id { get; set; }

    [MaxLength(2_000)]
    public string? Url { get; set; }

    [MaxLength(255)]
    public string? Filename { get; set; }

    public int? Width { get; set; }

    public int? Height { get; set; }

    public DateTimeOffset? UrlExpiration { get; set; }
}

internal sealed class FileMessage
{
    [MaxLength(2_000)]
    public string? Id { get; set; }

    [MaxLength(2_000)]
    public string? Url { get; set; }

    [MaxLength(255)]
    public string? Filename { get; set; }

    [MaxLength(100)]
    public string? MimeType { get; set; }

    public DateTimeOffset? UrlExpiration { get; set; }
}
