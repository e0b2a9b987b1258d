using System.ComponentModel.DataAnnotations;

namespace WixInbox.Json.Benchmarks.Peers.Model;

internal sealed class SendMessageRequest
{
    public Guid ConversationId { get; set; }

    [Required]
    public Message? Message { get; set; }

    public bool? SendNotifications { get; set; }

    public bool? Silent { get; set; }

    public OverrideSenderOptions? SendAs { get; set; }
}

internal sealed class SendMessageResponse
{
    public Message? Message { get; set; }
}

internal sealed class ListMessagesResponse
{
    public List<Message>? Messages { get; set; }

    public PagingMetadata? PagingMetadata { get; set; }
}

internal sealed class PagingMetadata
{
    public int? Count { get; set; }

    public int? Offset { get; set; }

    public int? Total { get; set; }

    public bool? TooManyToCount { get; set; }

    public Cursors? Cursors { get; set; }
}

internal sealed class Cursors
{
    public string? Next { get; set; }

    public string? Prev { get; set; }
}
