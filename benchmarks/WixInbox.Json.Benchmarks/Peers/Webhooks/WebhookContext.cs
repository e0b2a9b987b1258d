using System.Text.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers.Webhooks;

/// <summary>System.Text.Json's own generator over webhooks.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(Identity))]
[JsonSerializable(typeof(DomainEvent))]
[JsonSerializable(typeof(MessageSentToBusiness))]
internal sealed partial class WebhookContext : JsonSerializerContext;
