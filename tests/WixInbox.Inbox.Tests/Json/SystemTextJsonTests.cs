using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WixInbox.Tests.Json;

/// <summary>Generated types in models that System.Text.Json reads and writes.</summary>
public class SystemTextJsonTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly JsonSerializerOptions WithoutReflection = new() { TypeInfoResolver = InboxJsonResolver.Instance };

    [Fact]
    public void GeneratedTypes_StandInAModel()
    {
        const string Json = """{"message":{"id":"1","future":1.0},"item":{"text":"a"},"visibility":"NEW","payload":{"minimal":{"text":"m"}},"byChannel":{"CHAT":1},"raw":{"a":[1.0]}}""";
        var model = JsonSerializer.Deserialize<Model>(Json, Web)!;
        Assert.Equal("1", model.Message!.Id);
        Assert.Equal("a", Assert.IsType<BasicMessageData.Text>(model.Item).Value);
        Assert.Equal(1, model.ByChannel![ChannelType.Chat]);
        Assert.Equal(Json, JsonSerializer.Serialize(model, Web));
    }

    [Fact]
    public void Error_HasThePathOfTheModel_AndTheOneWithin()
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Model>("""{"message":{"content":{"title":5}}}""", Web));
        Assert.Equal("$.message", failure.Path);
        Assert.Contains("Expected a string, found a number. At $.content.title of Message.", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.LineNumber);
    }

    [Theory]
    [InlineData(typeof(Message), """{"id":"1"}""")]
    [InlineData(typeof(BasicMessageData), """{"text":"a"}""")]
    [InlineData(typeof(MessageVisibility), "\"BUSINESS\"")]
    [InlineData(typeof(MessageVisibility?), "null")]
    [InlineData(typeof(ListMessagesResponse), """{"messages":[]}""")]
    public void Resolver_NeedsNoReflection(Type type, string json)
    {
        var value = JsonSerializer.Deserialize(json, type, WithoutReflection);
        Assert.Equal(json, JsonSerializer.Serialize(value, type, WithoutReflection));
    }

    [Fact]
    public void Resolver_StandsBesideOthers()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(InboxJsonResolver.Instance, new DefaultJsonTypeInfoResolver()) };
        Assert.Equal("""[{"id":"1"}]""", JsonSerializer.Serialize(new[] { new Message { Id = "1" } }, options));
        Assert.Null(InboxJsonResolver.Instance.GetTypeInfo(typeof(string), options));
    }

    [Fact]
    public void Resolver_KnowsEveryGeneratedType()
    {
        var generated = typeof(Message).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(Message).Namespace && !type.IsNested && type.GetCustomAttributes(typeof(JsonConverterAttribute), inherit: false).Length > 0);
        Assert.All(generated, type => Assert.NotNull(InboxJsonResolver.Instance.GetTypeInfo(type, WithoutReflection)));
    }

    [Fact]
    public async Task Stream_IsReadInPieces()
    {
        var json = $$"""[{{string.Join(',', Enumerable.Repeat("""{"content":{"basic":{"items":[{"text":"\u00e9 a"},{"image":{"url":"u","x":[1,{"y":2}]}}]}},"sequence":"12"}""", 2_000))}}]""";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var messages = await JsonSerializer.DeserializeAsync<Message[]>(stream, new JsonSerializerOptions { DefaultBufferSize = 17 }, TestContext.Current.CancellationToken);
        Assert.Equal(2_000, messages!.Length);
        Assert.All(messages, message => Assert.Equal(messages[0], message));
    }

    private sealed record Model
    {
        public Message? Message { get; init; }

        public BasicMessageData? Item { get; init; }

        public MessageVisibility Visibility { get; init; }

        public MessageContentPayload? Payload { get; init; }

        public Dictionary<ChannelType, int>? ByChannel { get; init; }

        public RawJson Raw { get; init; }
    }
}
