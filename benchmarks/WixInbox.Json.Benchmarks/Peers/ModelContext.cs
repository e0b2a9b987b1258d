using System.Text.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>What System.Text.Json's own generator makes of the model, with its defaults: metadata for reading, a fast path for writing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Model.SendMessageRequest))]
[JsonSerializable(typeof(Model.SendMessageResponse))]
[JsonSerializable(typeof(Model.ListMessagesResponse))]
internal sealed partial class ModelContext : JsonSerializerContext;
