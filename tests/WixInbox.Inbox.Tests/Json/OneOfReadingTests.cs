using System.Text.Json;
using WixInbox.Json;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Json;

/// <summary>What a reader makes of the members of a one-of, and that none of them is lost.</summary>
public class OneOfReadingTests
{
    [Theory]
    [InlineData("""{"basic":{"items":[]}}""", "Basic")]
    [InlineData("""{"minimal":{"text":"a"},"previewText":"p"}""", "Minimal")]
    [InlineData("""{"basic":null,"form":{}}""", "Form")]
    [InlineData("""{"carousel":{"slides":[1.0]}}""", "Unknown")]
    [InlineData("""{"contentType":"BASIC","carousel":{}}""", "Unknown")]
    public void Case_IsFound(string json, string expected)
    {
        var content = WixJson.Deserialize<MessageContent>(json);
        Assert.Equal(expected, content.Payload!.GetType().Name);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"basic":null}""")]
    [InlineData("""{"contentType":"FORM"}""")]
    [InlineData("""{"carousel":{},"survey":{}}""")]
    public void NoCase_OrNoneThatCanBeTold_IsNull(string json)
    {
        var content = WixJson.Deserialize<MessageContent>(json);
        Assert.Null(content.Payload);
        Assert.Equal(JsonDocument.Parse(json).RootElement.EnumerateObject().Count(static member => member.Value.ValueKind != JsonValueKind.Null), content.UnknownFields.Count);
    }

    /// <summary>Of a repeated key the last value counts, and null is none: what is left is as if the key had never been there.</summary>
    [Theory]
    [InlineData("""{"image":{},"text":"a","image":null}""", """{"text":"a"}""")]
    [InlineData("""{"text":"a","image":{},"text":null}""", """{"image":{}}""")]
    [InlineData("""{"text":"a","image":{},"image":null}""", """{"text":"a"}""")]
    [InlineData("""{"text":"a","image":{},"file":{},"text":null,"image":null}""", """{"file":{}}""")]
    [InlineData("""{"text":"a","image":{},"text":null,"text":"b"}""", """{"image":{},"text":"b"}""")]
    [InlineData("""{"text":null,"image":{},"x":1}""", """{"image":{},"x":1}""")]
    public void RepeatedCase_CountsByItsLastValue(string json, string expected)
    {
        var item = WixJson.Deserialize<BasicMessageData>(json);
        Assert.Equal(expected, WixJson.Serialize(item));
        Assert.Equal(item, WixJson.Deserialize<BasicMessageData>(expected));
    }

    [Fact]
    public void UnknownCase_KeepsNameAndRawText()
    {
        var content = WixJson.Deserialize<MessageContent>("""{"carousel":{"slides": [1.0]},"contentType":"CAROUSEL"}""");
        var unknown = Assert.IsType<MessageContentPayload.Unknown>(content.Payload);
        Assert.Equal("carousel", unknown.Name);
        Assert.Equal("""{"slides": [1.0]}""", unknown.Value.ToString());
        Assert.Equal(["contentType"], content.UnknownFields.Keys);
        Assert.Equal("""{"carousel":{"slides": [1.0]},"contentType":"CAROUSEL"}""", WixJson.Serialize(content));
        Assert.Equal(WixJson.Serialize(content), WixJson.Serialize(content, JsonWriteMode.Request));
    }

    [Fact]
    public void CaseOfAnotherKind_IsNoCandidate()
    {
        var sender = WixJson.Deserialize<MessageSender>("""{"robot":{"a":1},"contactId":"c0ffee00-2222-4a2b-8c3d-000000000002"}""");
        Assert.Null(sender.Id);
        Assert.Equal(["robot"], sender.UnknownFields.Keys);
        Assert.IsType<MessageSenderId.Unknown>(WixJson.Deserialize<MessageSender>("""{"robotId":"r1"}""").Id);
    }

    [Fact]
    public void TwoCases_TheFirstStands_AndTheOtherIsKept()
    {
        const string Json = """{"image":{"url":"u"},"text":"a"}""";
        var item = WixJson.Deserialize<BasicMessageData>(Json);
        Assert.Equal("u", Assert.IsType<BasicMessageData.Image>(item).Value.Url);
        Assert.Equal("\"a\"", item.UnknownFields["text"].ToString());
        JsonAssert.Same(Json, WixJson.Serialize(item));
    }

    [Fact]
    public void RepeatedKey_TheLastWins()
    {
        Assert.Equal("b", Assert.IsType<BasicMessageData.Text>(WixJson.Deserialize<BasicMessageData>("""{"text":"a","text":"b"}""")).Value);
        Assert.Equal("b", Assert.IsType<BasicMessageData.Text>(WixJson.Deserialize<BasicMessageData>("""{"text":"a","image":{},"text":"b"}""")).Value);
        Assert.Equal("q", WixJson.Deserialize<MessageContent>("""{"previewText":"p","previewText":"q"}""").PreviewText);
        Assert.Null(WixJson.Deserialize<MessageContent>("""{"previewText":"p","previewText":null}""").PreviewText);
        Assert.Equal("2", WixJson.Deserialize<MessageContent>("""{"x":1,"x":2}""").UnknownFields["x"].ToString());
    }

    [Theory]
    [InlineData("""{"text":"a","extra":1}""")]
    [InlineData("""{"extra":{"a":[]},"other":{}}""")]
    [InlineData("{}")]
    [InlineData("""{"video":{"url":"u"}}""")]
    [InlineData("""{"flag":true}""")]
    public void PureOneOf_LosesNothing(string json) => JsonAssert.Same(json, WixJson.Serialize(WixJson.Deserialize<BasicMessageData>(json)));

    [Fact]
    public void EscapedKey_IsTheSameKey() =>
        Assert.Equal("a", Assert.IsType<BasicMessageData.Text>(WixJson.Deserialize<BasicMessageData>("""{"\u0074ext":"a"}""")).Value);

    [Fact]
    public void GroupAlone_ReadsAndWrites_AndRefusesWhatItCannotKeep()
    {
        var payload = WixJson.Deserialize<MessageContentPayload>("""{"minimal":{"text":"a"}}""");
        Assert.Equal("""{"minimal":{"text":"a"}}""", WixJson.Serialize(payload));
        var failure = Assert.Throws<JsonException>(() => WixJson.Deserialize<MessageContentPayload>("""{"minimal":{"text":"a"},"previewText":"p"}"""));
        Assert.Contains("'previewText' is none of MessageContentPayload", failure.Message, StringComparison.Ordinal);
    }
}
