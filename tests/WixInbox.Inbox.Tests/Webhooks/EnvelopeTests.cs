using System.Text;
using System.Text.Json;

namespace WixInbox.Tests.Webhooks;

/// <summary>Envelopes that no JSON library writes.</summary>
public class EnvelopeTests
{
    private const string Yes = """{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","interactionId":"yes"}""";
    private const string No = """{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","interactionId":"no"}""";
    private const string YesInString = "\"{\\\"conversationId\\\":\\\"c0ffee00-1111-4a2b-8c3d-000000000001\\\",\\\"interactionId\\\":\\\"yes\\\"}\"";
    private const string Half = """{"\ud800":1}""";

    [Fact]
    public void NameThatIsNoUnicode_InAnUnknownMember_IsKeptWithIt()
    {
        var button = Assert.IsType<InboxEvent.ButtonInteracted>(Read($$$"""{"id":"1","extra":{{{Half}}},"actionEvent":{"body":{{{Yes}}}}}"""));
        Assert.Equal(("yes", Half), (button.Body.InteractionId, button.Metadata.UnknownFields["extra"].ToString()));
    }

    [Theory]
    [InlineData("accountInfo", Half)]
    [InlineData("identity", Half)]
    public void NameThatIsNoUnicode_InTheEnvelope_LosesNoEvent(string member, string value)
    {
        var button = Assert.IsType<InboxEvent.ButtonInteracted>(Read($$$"""{"id":"1","actionEvent":{"body":{{{Yes}}}}}""", $",\"{member}\":{value}"));
        Assert.Equal(value, button.Metadata.UnknownFields[member].ToString());
    }

    [Fact]
    public void NameThatIsNoUnicode_BesideTheBody_MakesTheEventUnknown_AndKeepsIt()
    {
        var data = $$$"""{"id":"1","actionEvent":{"\udc00":1,"body":{{{Yes}}}}}""";
        var unknown = Assert.IsType<InboxEvent.Unknown>(Read(data));
        Assert.Equal((data, "ButtonInteracted: The event has no actionEvent.body."), (unknown.Data.ToString(), unknown.Problem));
    }

    [Theory]
    [InlineData($$$"""{"actionEvent":{"body":{{{No}}}},"actionEvent":{"body":{{{Yes}}}}}""")]
    [InlineData($$$"""{"actionEvent":{"body":{{{Yes}}}},"actionEvent":null}""")]
    [InlineData($$$"""{"actionEvent":{"body":{{{No}}},"body":{{{Yes}}}}}""")]
    [InlineData($$$"""{"actionEvent":{"body":{{{Yes}}},"body":null}}""")]
    [InlineData($$$"""{"actionEvent":{"body":{{{Yes}}},"bodyAsJson":{{{No}}}}}""")]
    [InlineData($$$"""{"actionEvent":{"bodyAsJson":{{{No}}},"body":{{{Yes}}}}}""")]
    [InlineData($$$"""{"actionEvent":{"bodyAsJson":{{{YesInString}}}}}""")]
    [InlineData($$$"""{"\u0061ctionEvent" : {"\u0062ody" : {{{Yes}}} }}""")]
    public void Body_IsTheLastThatIsThere(string data) => Assert.Equal("yes", Assert.IsType<InboxEvent.ButtonInteracted>(Read(data)).Body.InteractionId);

    [Theory]
    [InlineData($$$"""{"actionEvent":{"body":{{{Yes}}}},"actionEvent":{}}""")]
    [InlineData($$$"""{"actionEvent":{"body":{{{Yes}}}},"actionEvent":"body"}""")]
    public void BodyOfAnEarlierHolder_IsNotTaken(string data) => Assert.Equal("ButtonInteracted: The event has no actionEvent.body.", Assert.IsType<InboxEvent.Unknown>(Read(data)).Problem);

    [Theory]
    [InlineData("\"later\":\"?\"")]
    [InlineData("\"?\":1")]
    [InlineData("\"accountInfo\":{\"more\":\"?\"}")]
    public void BytesThatAreNoUtf8_AreRefused_WhereverTheyStand(string member)
    {
        var envelope = Encoding.UTF8.GetBytes($$"""{"data":"{}",{{member}}}""");
        Assert.IsType<InboxEvent.Unknown>(WebhookEnvelope.Read<InboxEvent>(envelope));
        envelope[envelope.AsSpan().IndexOf((byte)'?')] = 0xFF;
        Assert.Throws<JsonException>(() => WebhookEnvelope.Read<InboxEvent>(envelope));
    }

    private static InboxEvent Read(string data, string more = "") =>
        WebhookEnvelope.Read<InboxEvent>(Encoding.UTF8.GetBytes($$"""{"data":{{JsonSerializer.Serialize(data)}},"eventType":"wix.crm.inbox.v2.message_button_interacted"{{more}}}"""));
}
