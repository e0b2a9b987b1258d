using System.Text.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>System.Text.Json's own generator over the model with closed one-ofs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Unions.SendMessageRequest))]
[JsonSerializable(typeof(Unions.ListMessagesResponse))]
[JsonSerializable(typeof(Unions.BasicMessagePayload))]
[JsonSerializable(typeof(Unions.FormMessagePayload))]
[JsonSerializable(typeof(Model.TemplateMessagePayload))]
[JsonSerializable(typeof(Model.MinimalMessagePayload))]
[JsonSerializable(typeof(Model.SystemMessagePayload))]
[JsonSerializable(typeof(Model.ImageMessage))]
[JsonSerializable(typeof(Model.FileMessage))]
internal sealed partial class UnionsContext : JsonSerializerContext;
