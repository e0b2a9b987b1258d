using System.Text.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>System.Text.Json's own generator over the model that keeps the same as generated types do.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Kept.SendMessageRequest))]
[JsonSerializable(typeof(Kept.ListMessagesResponse))]
internal sealed partial class KeptContext : JsonSerializerContext;
