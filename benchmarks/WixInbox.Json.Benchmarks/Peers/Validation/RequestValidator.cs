using System.Text.Json;

namespace WixInbox.Json.Benchmarks.Peers.Validation;

/// <summary>One way of holding a request of SendMessage to the limits of its schema.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Graph">What it looks at, made of a text.</param>
/// <param name="Count">How many violations there are.</param>
internal sealed record RequestValidator(string Name, Func<byte[], object> Graph, Func<object, int> Count)
{
    public const string Ours = "WixInbox";
    public const string Annotations = "DataAnnotations";
    public const string Schema = "NJsonSchema on a parsed token";

    /// <summary>All of them. A variant is one entry here.</summary>
    public static IReadOnlyList<RequestValidator> All { get; } =
    [
        new(Ours, static utf8 => WixJson.Deserialize<SendMessageRequest>(utf8), static graph => ((SendMessageRequest)graph).Validate().Count),
        new(Annotations, ReadModel, static graph => AnnotationValidator.Validate(graph).Count),
        new(Schema, SchemaValidator.Parse, static graph => SchemaValidator.Count((Newtonsoft.Json.Linq.JToken)graph, SchemaValidator.Request)),
    ];

    private static Model.SendMessageRequest ReadModel(byte[] utf8) => JsonSerializer.Deserialize(utf8, ModelContext.Default.SendMessageRequest)!;
}
