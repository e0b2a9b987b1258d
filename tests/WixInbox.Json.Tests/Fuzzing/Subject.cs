using System.Text.Json;
using WixInbox.Json.Tests.Documents;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>A generated type, with its two readers and two writers.</summary>
internal abstract class Subject(string file, string type)
{
    public static IReadOnlyList<Subject> All { get; } =
    [
        new Subject<SendMessageRequest>("inbox/v2/SendMessage.schema.json"),
        new Subject<SendMessageResponse>("inbox/v2/SendMessage.schema.json"),
        new Subject<ListMessagesResponse>("inbox/v2/ListMessages.schema.json"),
        new Subject<GetOrCreateConversationResponse>("inbox/v2/GetOrCreateConversation.schema.json"),
        new Subject<QueryContactsRequest>("contacts/v4/QueryContacts.schema.json"),
        new Subject<QueryContactsResponse>("contacts/v4/QueryContacts.schema.json"),
        new Subject<MessageContent>("inbox/v2/types.schema.json"),
        new Subject<BasicMessageData>("inbox/v2/types.schema.json"),
        new Subject<KeepRequest>("Everything.schema.json"),
        new Subject<KeepResponse>("Everything.schema.json"),
        new Subject<Scalars>("Everything.schema.json"),
        new Subject<Lists>("Everything.schema.json"),
        new Subject<Maps>("Everything.schema.json"),
        new Subject<Tree>("Everything.schema.json"),
        new Subject<Choice>("Everything.schema.json"),
        new Subject<Groups>("Everything.schema.json"),
        new Subject<Envelope>("Everything.schema.json"),
        new Subject<OddNames>("Names.schema.json"),
        new Subject<OddPick>("Names.schema.json"),
        new Subject<OddPair>("Names.schema.json"),
        new Subject<ManyFixed>("Names.schema.json"),
    ];

    private SchemaType? _type;

    public string Name => type;

    public static Subject Of(string type) => All.Single(subject => subject.Name == type);

    public Schema Schema => Schemas.Find(file, type);

    /// <summary>What the schema says of a value.</summary>
    public SchemaType Type => _type ??= SchemaType.Of(Schema);

    /// <summary>Reads padded text; null where that cannot.</summary>
    /// <param name="buffer">Text and room for padding, anywhere in a larger buffer.</param>
    /// <param name="start">Where the text starts.</param>
    /// <param name="length">How long it is.</param>
    public abstract object? ReadPadded(Span<byte> buffer, int start, int length);

    /// <summary>Reads token by token.</summary>
    /// <exception cref="JsonException">The text is wrong.</exception>
    public abstract object ReadByTokens(ReadOnlySpan<byte> document);

    /// <summary>Reads as users do.</summary>
    /// <exception cref="JsonException">The text is wrong.</exception>
    public abstract object Read(ReadOnlySpan<byte> document);

    /// <summary>Writes raw UTF-8.</summary>
    public abstract byte[] Write(object value, JsonWriteMode mode);

    /// <summary>Writes raw UTF-8 into buffers that are as small as they may be.</summary>
    /// <param name="value">The value.</param>
    /// <param name="more">How many bytes more than asked for each buffer has.</param>
    /// <exception cref="InvalidOperationException">Something was written outside of what was handed out.</exception>
    public abstract byte[] WriteInPieces(object value, int more);

    /// <summary>Writes text that can stand in an HTML page, into such buffers.</summary>
    /// <inheritdoc cref="WriteInPieces"/>
    public abstract byte[] WriteHtmlSafe(object value, int more);

    /// <summary>Writes by <see cref="Utf8JsonWriter"/>.</summary>
    public abstract byte[] WriteByWriter(object value, JsonWriteMode mode);
}
