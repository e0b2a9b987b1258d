using System.Net;

namespace WixInbox.Testing;

/// <summary>What a request is answered.</summary>
internal sealed record FakeReply(HttpStatusCode Status, byte[] Body)
{
    internal string MediaType { get; init; } = "application/json";

    internal string? RetryAfter { get; init; }

    internal TimeSpan Latency { get; init; }

    internal WixFault? Fault { get; init; }
}
