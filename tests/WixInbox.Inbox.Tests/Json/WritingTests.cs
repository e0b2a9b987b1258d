using WixInbox.Json;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Json;

/// <summary>The two ways of writing.</summary>
public class WritingTests
{
    private const string Received = """
        {
          "id": "1", "sequence": "7", "sender": { "appId": "c0ffee00-6666-4a2b-8c3d-000000000006", "newId": 5 },
          "appId": "c0ffee00-6666-4a2b-8c3d-000000000006",
          "content": {
            "basic": { "items": [ { "image": { "url": "u", "urlExpiration": "2025-03-04T15:06:05.903Z", "new": [ 1.0 ] } } ] },
            "contentType": "BASIC"
          },
          "visibility": "SOMETHING_NEW",
          "createdDate": "2025-03-04T05:06:05.903Z",
          "futureField": { "a": 1 }
        }
        """;

    [Fact]
    public void Whole_WritesEverythingThatWasRead() => JsonAssert.Same(Received, WixJson.Serialize(WixJson.Deserialize<Message>(Received)));

    [Fact]
    public void Request_LeavesOutReadOnlyMembers_AtEveryDepth_AndKeepsUnknownFields() => JsonAssert.Same(
        """
        {
          "content": {
            "basic": { "items": [ { "image": { "url": "u", "new": [1.0] } } ] },
            "contentType": "BASIC"
          },
          "visibility": "SOMETHING_NEW",
          "createdDate": "2025-03-04T05:06:05.903Z",
          "futureField": { "a": 1 }
        }
        """,
        WixJson.Serialize(WixJson.Deserialize<Message>(Received), JsonWriteMode.Request));

    [Fact]
    public void Request_LeavesOutACaseThatOnlyTheServiceSends()
    {
        MessageContent content = new() { Payload = new SystemMessagePayload { Text = "a" }, Title = "t" };
        Assert.Equal("""{"system":{"text":"a"},"title":"t"}""", WixJson.Serialize(content));
        Assert.Equal("""{"title":"t"}""", WixJson.Serialize(content, JsonWriteMode.Request));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"messages":[]}""")]
    public void AbsentAndEmpty_StayApart_ThoughBothReadAsEmpty(string json)
    {
        var page = WixJson.Deserialize<ListMessagesResponse>(json);
        Assert.Empty(page.Messages);
        Assert.Equal(json, WixJson.Serialize(page));
    }

    [Fact]
    public void OnlyWhatJsonDemands_IsEscaped() =>
        Assert.Equal("""{"text":"é <b> & 'x' \" \\ \n \u0000"}""", WixJson.Serialize(new MinimalMessagePayload { Text = "é <b> & 'x' \" \\ \n \0" }));

    [Fact]
    public void HtmlSafe_EscapesWhatHtmlAndScriptsCouldTakeForSomethingElse()
    {
        var message = new MinimalMessagePayload
        {
            Text = "</script> & 'x' \u2028\u2029 \u2027 é \u20ac",
            UnknownFields = UnknownFields.Empty.With("raw<", RawJson.Parse("""{"a":["<b>",1e+5]}""")),
        };
        var json = WixJson.Serialize(message, escaping: WixInbox.Json.JsonEscaping.HtmlSafe);
        Assert.Equal("""{"text":"\u003C/script\u003E \u0026 \u0027x\u0027 \u2028\u2029 @ é €","raw\u003C":{"a":["\u003Cb\u003E",1e+5]}}""".Replace('@', '\u2027'), json);
        Assert.Equal(message.Text, WixJson.Deserialize<MinimalMessagePayload>(json).Text);
        Assert.Equal(json, System.Text.Encoding.UTF8.GetString(WixJson.SerializeToUtf8Bytes(message, escaping: WixInbox.Json.JsonEscaping.HtmlSafe)));
    }

    [Fact]
    public void Int64_IsWrittenAsText()
    {
        Assert.Equal("""{"sequence":"-9223372036854775808"}""", WixJson.Serialize(new Message { Sequence = long.MinValue }));
    }

    [Fact]
    public void Nesting_IsLimitedInWritingToo()
    {
        var deep = RawJson.Parse(new string('[', 64) + new string(']', 64));
        var message = new Message { UnknownFields = UnknownFields.Empty.With("deep", deep) };
        Assert.StartsWith("{\"deep\":[", WixJson.Serialize(message), StringComparison.Ordinal);
    }
}
