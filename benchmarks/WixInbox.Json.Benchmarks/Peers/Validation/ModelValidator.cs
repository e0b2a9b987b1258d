using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace WixInbox.Json.Benchmarks.Peers.Validation;

/// <summary>
/// One way of holding what was read to the limits of its schema. An answer has none of its own, but its messages have, since requests
/// are made of them: they are validated one by one.
/// </summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Request">Validates requests of SendMessage.</param>
/// <param name="Messages">Validates all messages of answers of ListMessages.</param>
internal sealed record ModelValidator(string Name, ModelValidation Request, ModelValidation Messages)
{
    public const string Ours = "WixInbox";
    public const string Annotations = "DataAnnotations";
    public const string Schema = "NJsonSchema on a parsed token";

    /// <summary>All of them. A variant is one entry here.</summary>
    public static IReadOnlyList<ModelValidator> All { get; } =
    [
        new(Ours,
            new(static utf8 => WixJson.Deserialize<SendMessageRequest>(utf8), static request => ((SendMessageRequest)request).Validate().Count),
            new(static utf8 => WixJson.Deserialize<ListMessagesResponse>(utf8), static answer => Count((ListMessagesResponse)answer))),
        new(Annotations,
            new(static utf8 => JsonSerializer.Deserialize(utf8, ModelContext.Default.SendMessageRequest)!, static request => AnnotationValidator.Validate(request).Count),
            new(static utf8 => JsonSerializer.Deserialize(utf8, ModelContext.Default.ListMessagesResponse)!, static answer => Count((Model.ListMessagesResponse)answer))),
        new(Schema,
            new(SchemaValidator.Parse, static request => SchemaValidator.Count((JToken)request, SchemaValidator.Request)),
            new(static utf8 => SchemaValidator.Parse(utf8)["messages"]!.ToArray(), static messages => Count((JToken[])messages))),
    ];

    /// <summary>How many violations all messages of an answer have together.</summary>
    public static int Count(ListMessagesResponse answer)
    {
        var (messages, count) = (answer.Messages ?? [], 0);
        for (var at = 0; at < messages.Count; at++) count += messages[at].Validate().Count;
        return count;
    }

    private static int Count(Model.ListMessagesResponse answer)
    {
        var count = 0;
        foreach (var message in answer.Messages!) count += AnnotationValidator.Validate(message).Count;
        return count;
    }

    private static int Count(JToken[] messages)
    {
        var count = 0;
        foreach (var message in messages) count += SchemaValidator.Count(message, SchemaValidator.Message);
        return count;
    }
}
