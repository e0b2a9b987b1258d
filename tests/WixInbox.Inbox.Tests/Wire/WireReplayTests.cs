using System.Net;
using System.Text.Json.Nodes;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Wire;

/// <summary>The samples of the wire, replayed through generated types and the generated client.</summary>
public class WireReplayTests
{
    private const string AnyConversation = """{"conversation":{"id":"c0ffee00-1111-4a2b-8c3d-000000000001"}}""";
    private const string AnyMessage = """{"message":{}}""";

    private static readonly string[] OurMethods = ["sendMessage", "listMessages", "getConversation", "getOrCreateConversation", "queryContacts"];

    public static TheoryData<string> Requests => WireSamples.Names("requests.json", static sample => IsWithApiKey(sample) && OurMethods.Contains(sample["call"]!["method"]!.GetValue<string>()));

    public static TheoryData<string> Responses => WireSamples.Names("responses.json", static sample => OurMethods.Contains(sample["method"]!.GetValue<string>()));

    public static TheoryData<string> Errors => WireSamples.Names("errors.json", static sample => OurMethods.Contains(sample["method"]!.GetValue<string>()));

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Request_GoesOutAsTheSdkSendsIt(string name)
    {
        var sample = WireSamples.Find("requests.json", name);
        var arguments = sample["call"]!["args"]!.ToJsonString();
        using var handler = StubHandler.Answering("");
        var sent = await Send(handler, sample["call"]!["method"]!.GetValue<string>(), arguments);
        var expected = sample["request"]!;
        Assert.Equal(expected["method"]!.GetValue<string>(), sent.Method);
        Assert.Equal(expected["host"]!.GetValue<string>(), sent.Address.Host);
        Assert.Equal(expected["path"]!.GetValue<string>(), sent.Address.AbsolutePath);
        Assert.Equal(QueryOf(sample), sent.Address.Query.TrimStart('?'));
        foreach (var (header, value) in expected["headers"]!.AsObject().Where(static header => header.Key != "content-type"))
            Assert.Equal(value!.GetValue<string>(), sent.Headers[header]);
        Assert.Equal(expected["headers"]!["content-type"]?.GetValue<string>(), sent.ContentType);
        if (expected["body"] is null) Assert.Null(sent.Body);
        else JsonAssert.Same(expected["body"]!.ToJsonString(), sent.Body);
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public void Response_IsRead_AndWrittenBackWhole(string name)
    {
        var sample = WireSamples.Find("responses.json", name);
        var body = sample["response"]!["body"]!.GetValue<string>();
        var written = sample["method"]!.GetValue<string>() switch
        {
            "sendMessage" => WixJson.Serialize(WixJson.Deserialize<SendMessageResponse>(body)),
            "listMessages" => WixJson.Serialize(WixJson.Deserialize<ListMessagesResponse>(body)),
            "getConversation" => WixJson.Serialize(WixJson.Deserialize<GetConversationResponse>(body)),
            "queryContacts" => WixJson.Serialize(WixJson.Deserialize<QueryContactsResponse>(body)),
            _ => WixJson.Serialize(WixJson.Deserialize<GetOrCreateConversationResponse>(body)),
        };
        var expected = JsonNode.Parse(body)!;
        Normalise(expected);
        JsonAssert.Same(expected.ToJsonString(), written);
    }

    [Fact]
    public void FullMessage_IsReadToTheLastMember()
    {
        var message = WixJson.Deserialize<SendMessageResponse>(WireSamples.Find("responses.json", "sendMessage/full")["response"]!["body"]!.GetValue<string>()).Message;
        Assert.Equal("1700000000000001", message.Id);
        Assert.Equal(1700000000000001, message.Sequence);
        Assert.Equal(Guid.Parse("c0ffee00-5555-4a2b-8c3d-000000000005"), Assert.IsType<MessageSenderId.WixUserId>(message.Sender!.Id).Value);
        Assert.Equal(Guid.Parse("c0ffee00-2222-4a2b-8c3d-000000000002"), message.Sender.ContactId);
        Assert.Equal(MessageDirection.BusinessToParticipant, message.Direction);
        Assert.Equal(DateTimeOffset.Parse("2025-03-04T05:06:05.903770Z", System.Globalization.CultureInfo.InvariantCulture), message.CreatedDate);
        Assert.Equal(["CHAT"], message.TargetChannelIds!);
        Assert.Null(message.SourceChannelId);
        Assert.False(message.Silent);
        Assert.Equal("BASIC", message.Content!.UnknownFields["contentType"].ToString().Trim('"'));
        var items = Assert.IsType<MessageContentPayload.Basic>(message.Content.Payload).Value.Items!;
        Assert.Equal(1200, Assert.IsType<BasicMessageData.Image>(items[0]).Value.Width);
        Assert.Equal("See you soon 💬", Assert.IsType<BasicMessageData.Text>(items[1]).Value);
        Assert.Equal("application/pdf", Assert.IsType<BasicMessageData.File>(items[2]).Value.MimeType);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Error_BecomesAnException_WithAllThatTheServiceSaid(string name)
    {
        var sample = WireSamples.Find("errors.json", name);
        var response = sample["response"]!;
        var headers = response["headers"]?.AsObject().Where(static header => header.Key != "content-type").Select(static header => (header.Key, header.Value!.GetValue<string>())).ToArray() ?? [];
        var status = (HttpStatusCode)response["status"]!.GetValue<int>();
        using var handler = StubHandler.Answering(response["body"]!.GetValue<string>(), status, headers);
        var method = sample["method"]!.GetValue<string>();
        var request = method switch { "listMessages" => "list/cursor-plus", "getConversation" => "get/guid", _ => "send/basic-text" };
        var failure = await Assert.ThrowsAsync<WixApiException>(() => Call(handler, method, WireSamples.Find("requests.json", request)["call"]!["args"]!.ToJsonString()));
        Assert.Equal(status, failure.Status);
        Assert.Equal(response["headers"]?["x-wix-request-id"]?.GetValue<string>(), failure.RequestId);
        Assert.Equal(response["body"]!.GetValue<string>(), failure.Error.Body);
        if (name.EndsWith("several-unsorted", StringComparison.Ordinal))
            Assert.Equal(["sendAs", "conversationId", "message.content"], failure.Violations.Select(static violation => violation.Field));
        if (name.EndsWith("404-conversation-not-found", StringComparison.Ordinal)) Assert.Equal("CONVERSATION_NOT_FOUND", failure.ApplicationCode);
        if (name.EndsWith("429-retry-after", StringComparison.Ordinal)) Assert.Equal("RESOURCE_EXHAUSTED", failure.ApplicationCode);
    }

    private static bool IsWithApiKey(JsonObject sample) => !sample["case"]!.GetValue<string>().StartsWith("auth/", StringComparison.Ordinal);

    /// <summary>The query in its flat form. What travels in the path the SDK says there again, which nobody needs.</summary>
    private static string QueryOf(JsonObject sample) => sample["call"]!["method"]!.GetValue<string>() == "getConversation"
        ? ""
        : (sample["flatRawQuery"] ?? sample["request"]!["rawQuery"])?.GetValue<string>() ?? "";

    private static async Task<SentRequest> Send(StubHandler handler, string method, string arguments)
    {
        using var answering = method switch
        {
            "sendMessage" => StubHandler.Answering(AnyMessage),
            "listMessages" or "queryContacts" => StubHandler.Answering("{}"),
            _ => StubHandler.Answering(AnyConversation),
        };
        await Call(answering, method, arguments);
        handler.Requests.AddRange(answering.Requests);
        return Assert.Single(handler.Requests);
    }

    private static async Task Call(StubHandler handler, string method, string arguments)
    {
        using var inbox = handler.Client();
        switch (method)
        {
            case "sendMessage": await inbox.Messages.SendMessageAsync(WixJson.Deserialize<SendMessageRequest>(arguments)); break;
            case "listMessages": await inbox.Messages.ListMessagesAsync(WixJson.Deserialize<ListMessagesRequest>(arguments)); break;
            case "queryContacts": await inbox.Contacts.QueryContactsAsync(WixJson.Deserialize<QueryContactsRequest>(arguments)); break;
            case "getConversation": await inbox.Conversations.GetConversationAsync(WixJson.Deserialize<GetConversationRequest>(arguments)); break;
            default: await inbox.Conversations.GetOrCreateConversationAsync(WixJson.Deserialize<GetOrCreateConversationRequest>(arguments)); break;
        }
    }

    /// <summary>The wire's wobbles, as they are written back: null for absent, 1200.0 for 1200, 0 to 9 fractional digits.</summary>
    private static void Normalise(JsonNode? node)
    {
        if (node is JsonArray items)
            foreach (var item in items) Normalise(item);
        if (node is not JsonObject members) return;
        foreach (var (name, value) in members.ToList())
        {
            if (value is null) members.Remove(name);
            else if (name is "width" or "height") members[name] = (int)value.GetValue<double>();
            else if (name == "urlExpiration" && value.GetValue<string>().EndsWith("00Z", StringComparison.Ordinal)) members[name] = value.GetValue<string>().Replace("00Z", "00.000Z", StringComparison.Ordinal);
            else Normalise(value);
        }
    }
}
