using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Tests.Json;

/// <summary>What the wire wobbles on is read; what is wrong is an error that says where.</summary>
public class ReadingTests
{
    [Theory]
    [InlineData("1200", 1200)]
    [InlineData("1200.0", 1200)]
    [InlineData("1.2e3", 1200)]
    [InlineData("\"1200\"", 1200)]
    [InlineData("-0", 0)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648.0", int.MinValue)]
    public void Integer_IsRead(string text, int expected) => Assert.Equal(expected, WixJson.Deserialize<ImageMessage>($$"""{"width":{{text}}}""").Width);

    [Theory]
    [InlineData("1200.5")]
    [InlineData("2147483648")]
    [InlineData("1e400")]
    [InlineData("1e-30")]
    [InlineData("0.99999999999999999999999999999999")]
    [InlineData("\"+5\"")]
    [InlineData("\"5.\"")]
    [InlineData("\"\"")]
    [InlineData("\"12x\"")]
    [InlineData("\" 12\"")]
    [InlineData("true")]
    [InlineData("{}")]
    public void OtherThanAnInteger_IsRefused(string text) => Assert.Throws<JsonException>(() => WixJson.Deserialize<ImageMessage>($$"""{"width":{{text}}}"""));

    [Fact]
    public void HalfOfASurrogatePair_IsRefused_WhereverItStands()
    {
        Assert.Throws<JsonException>(() => WixJson.Deserialize<Message>("""{"appId":"c0ffee00-1111-4a2b-8c3d-00000000000\ud800"}"""));
        Assert.Throws<JsonException>(() => WixJson.Deserialize<Message>("{\"appId\":\"\ud800\"}"));
        Assert.Throws<JsonException>(() => RawJson.Parse("\"\ud800\""));
        Assert.Throws<ArgumentException>(() => RawJson.String("\ud800"));
        Assert.Throws<ArgumentException>(() => WixJson.Serialize(new Message { Visibility = new("\ud800") }));
        Assert.Throws<ArgumentException>(() => WixJson.Serialize(new Message { UnknownFields = UnknownFields.Empty.With("\ud800", RawJson.Null) }));
        Assert.Throws<ArgumentException>(() => WixJson.Serialize(new MessageContent { Payload = new MessageContentPayload.Unknown("\ud800", RawJson.Null) }));
    }

    [Theory]
    [InlineData("\"1640851963799825\"", 1640851963799825)]
    [InlineData("1640851963799825", 1640851963799825)]
    [InlineData("\"9223372036854775807\"", long.MaxValue)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("5.0", 5)]
    public void Int64_IsReadAsTextOrNumber(string text, long expected) => Assert.Equal(expected, WixJson.Deserialize<Message>($$"""{"sequence":{{text}}}""").Sequence);

    [Theory]
    [InlineData("null")]
    [InlineData("\"UNKNOWN_VISIBILITY\"")]
    [InlineData("\"BRAND_NEW\"")]
    [InlineData("\"\"")]
    public void EnumText_Survives(string text)
    {
        var message = WixJson.Deserialize<Message>($$"""{"visibility":{{text}}}""");
        Assert.Equal(text == "null" ? "{}" : $$"""{"visibility":{{text}}}""", WixJson.Serialize(message));
    }

    public static TheoryData<string, string, string> Broken => new()
    {
        { """{"message":{"content":{"basic":{"items":[{"text":"a"},{"text":5}]}}}}""", "$.message.content.basic.items[1].text", "Expected a string, found a number." },
        { """{"message":{"createdDate":"yesterday"}}""", "$.message.createdDate", "The value is not a date and time such as 2025-03-04T05:06:05.903Z." },
        { """{"message":{"appId":"c0ffee0011114a2b8c3d000000000001"}}""", "$.message.appId", "The value is not a GUID such as" },
        { """{"message":{"silent":"true"}}""", "$.message.silent", "Expected true or false, found a string." },
        { """{"message":{"badges":{}}}""", "$.message.badges", "Expected an array, found an object." },
        { """{"message":{"badges":[{},null]}}""", "$.message.badges[1]", "Expected an item, found null." },
        { """{"message":{"targetChannelIds":["a",["b"]]}}""", "$.message.targetChannelIds[1]", "Expected a string, found an array." },
        { """{"message":{"visibility":1}}""", "$.message.visibility", "Expected a string, found a number." },
        { """{"message":[]}""", "$.message", "Expected an object, found an array." },
        { """{"other":1}""", "$.message", "The member 'message' is required and missing." },
        { """{"message":{"content":{"previewText":"\ud800"}}}""", "$.message.content.previewText", "The value is not valid Unicode text." },
        { """{"message":{"id":"1",}}""", "$.message.id", "The JSON object contains a trailing comma" },
        { """{"message":{"id":"1"}""", "$.message", "Expected depth to be zero at the end of the JSON payload." },
        { """{"message":{"id":"1"}} x""", "$", "'x' is invalid after a single JSON value." },
        { """{"message":{"weird name":{"x":tru}}}""", "$.message['weird name'].x", "'tru}}}' is an invalid JSON literal." },
        { "[]", "$", "Expected an object, found an array." },
        { "", "$", "The input does not contain any JSON tokens." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void BrokenText_IsAnErrorWithThePath(string json, string path, string reason)
    {
        var failure = Assert.Throws<JsonException>(() => WixJson.Deserialize<SendMessageResponse>(json));
        Assert.Equal(path, failure.Path);
        Assert.StartsWith(reason, failure.Message, StringComparison.Ordinal);
        Assert.Contains($"Path: {path} | LineNumber: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Position_IsThatOfTheToken()
    {
        var failure = Assert.Throws<JsonException>(() => WixJson.Deserialize<SendMessageResponse>("{\n  \"message\": {\n    \"id\": 5\n  }\n}"));
        Assert.Equal((2, 10), (failure.LineNumber, failure.BytePositionInLine));
    }

    [Fact]
    public void MissingId_IsAnErrorWithThePath()
    {
        var failure = Assert.Throws<JsonException>(() => WixJson.Deserialize<GetOrCreateConversationResponse>("""{"conversation":{"channels":[]}}"""));
        Assert.Equal("$.conversation.id", failure.Path);
    }

    [Fact]
    public void Nesting_IsLimited()
    {
        static string Nested(int levels) => $$"""{"x":{{new string('[', levels)}}{{new string(']', levels)}}}""";
        Assert.Single(WixJson.Deserialize<Message>(Nested(63)).UnknownFields);
        Assert.Throws<JsonException>(() => WixJson.Deserialize<Message>(Nested(64)));
        Assert.Throws<JsonException>(() => WixJson.Deserialize<Message>(Nested(100_000)));
    }

    [Fact]
    public void ByteOrderMark_IsSkipped() => Assert.Equal("1", WixJson.Deserialize<Message>([0xEF, 0xBB, 0xBF, .. """{"id":"1"}"""u8]).Id);

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"a":"\udc00"}""")]
    public void UnknownFieldThatIsNoUnicode_IsKeptOrRefused_NeverChanged(string json)
    {
        try
        {
            Assert.Equal(json, WixJson.Serialize(WixJson.Deserialize<Message>(json)));
        }
        catch (JsonException failure)
        {
            Assert.NotNull(failure.Path);
        }
    }

    [Fact]
    public void InvalidUtf8_IsRefused()
    {
        Assert.Throws<JsonException>(() => WixJson.Deserialize<Message>([.. "{\"id\":\""u8, 0xFF, .. "\"}"u8]));
        Assert.Throws<JsonException>(() => WixJson.Deserialize<Message>([.. "{\"id"u8, 0xC0, 0x80, .. "\":1}"u8]));
    }

    [Fact]
    public void KnownEnum_AllocatesNothing()
    {
        var json = """["BUSINESS","BUSINESS_AND_PARTICIPANT","UNKNOWN_VISIBILITY"]"""u8;
        Read(json);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++) Read(json);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void Read(ReadOnlySpan<byte> json)
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                if (!JsonRead.OpenEnum<MessageVisibility>(ref reader).IsKnown) throw new InvalidOperationException();
        }
    }
}
