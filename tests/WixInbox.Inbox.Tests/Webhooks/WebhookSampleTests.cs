using System.Text;
using System.Text.Json.Nodes;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Webhooks;

/// <summary>Signed samples of webhooks, with what a handler must get of each, or that it must get nothing.</summary>
public class WebhookSampleTests
{
    private static readonly JsonObject File = JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Wire", "webhooks.json")))!.AsObject();

    public static TheoryData<string> Accepted => Names("must-accept");

    public static TheoryData<string> RefusedNames => Names("must-reject");

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Sample_IsAccepted_WithAllItsData(string name)
    {
        var sample = Find(name);
        var received = Assert.IsType<WebhookReceipt<InboxEvent>.Received>(Receive(sample)).Event;
        var body = received.Match(
            static button => WixJson.Serialize(button.Body),
            static merged => WixJson.Serialize(merged.Body),
            static business => WixJson.Serialize(business.Body),
            static participant => WixJson.Serialize(participant.Body),
            static unknown => throw new InvalidOperationException($"{unknown.Problem} {unknown.Data}"));
        JsonAssert.Same(Milliseconds(sample["data"]!).ToJsonString(), Milliseconds(JsonNode.Parse(body)!).ToJsonString());
        AssertSame(sample["metadata"]!.AsObject(), received.Metadata);
        Assert.Equal(sample["eventType"]!.GetValue<string>(), received.Metadata.EventType);
    }

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public void Sample_IsRefused_AtTheRightCheck(string name) => Assert.Equal(
        name switch
        {
            "claims/expired-long-ago" => WebhookCheck.Expiration,
            "attack/wrong-key" or "attack/modified-payload" => WebhookCheck.Signature,
            "attack/alg-none-empty-signature" or "attack/HS256-public-key-pem-as-secret" => WebhookCheck.Algorithm,
            "malformed/truncated-in-payload" => WebhookCheck.TokenShape,
            _ => WebhookCheck.Envelope,
        },
        Assert.IsType<WebhookReceipt<InboxEvent>.Refused>(Receive(Find(name))).Check);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n ")]
    public void WhiteSpaceBehindTheToken_IsIgnored(string space)
    {
        var receiver = new WebhookReceiver<InboxEvent>(new() { PublicKeys = [File["publicKeyPem"]!.GetValue<string>()] });
        Assert.IsType<WebhookReceipt<InboxEvent>.Received>(receiver.Receive(Encoding.UTF8.GetBytes(Find("event/merged")["body"]!.GetValue<string>() + space)));
    }

    [Fact]
    public void KeyAsTheDashboardGivesIt_BeginsWorkingAtOnce()
    {
        var base64 = Convert.ToBase64String(Encoding.ASCII.GetBytes(File["publicKeyPem"]!.GetValue<string>()));
        var receiver = new WebhookReceiver<InboxEvent>(new() { PublicKeys = [base64] });
        Assert.IsType<WebhookReceipt<InboxEvent>.Received>(receiver.Receive(Encoding.UTF8.GetBytes(Find("event/merged")["body"]!.GetValue<string>())));
    }

    private static WebhookReceipt<InboxEvent> Receive(JsonObject sample) =>
        new WebhookReceiver<InboxEvent>(new() { PublicKeys = [File["publicKeyPem"]!.GetValue<string>()] }).Receive(Encoding.UTF8.GetBytes(sample["body"]!.GetValue<string>()));

    private static void AssertSame(JsonObject expected, WebhookMetadata metadata)
    {
        Assert.Equal(expected["id"]!.GetValue<string>(), metadata.EventId);
        Assert.Equal(expected["instanceId"]!.GetValue<string>(), metadata.InstanceId);
        Assert.Equal(expected["entityFqdn"]!.GetValue<string>(), metadata.EntityFqdn);
        Assert.Equal(expected["slug"]!.GetValue<string>(), metadata.Slug);
        Assert.Equal(expected["entityId"]!.GetValue<string>(), metadata.EntityId);
        Assert.Equal(expected["triggeredByAnonymizeRequest"]!.GetValue<bool>(), metadata.TriggeredByAnonymizeRequest);
        Assert.Equal(expected["eventTime"]!.GetValue<string>(), metadata.EventTime!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(new WebhookIdentity.WixUser(expected["identity"]!["wixUserId"]!.GetValue<Guid>()), metadata.Identity);
        Assert.Null(metadata.EntityEventSequence);
        Assert.False(metadata.IsOutOfOrder);
        Assert.Empty(metadata.UnknownFields);
    }

    /// <summary>The samples' data went through the SDK, which cuts times to milliseconds.</summary>
    private static JsonNode Milliseconds(JsonNode node)
    {
        if (node is JsonArray items) return new JsonArray([.. items.Select(static item => Milliseconds(item!))]);
        if (node is JsonObject members) return new JsonObject(members.Select(static member => KeyValuePair.Create(member.Key, (JsonNode?)Milliseconds(member.Value!))));
        return node is JsonValue text && text.TryGetValue<string>(out var time) && time.Length > 24 && time.EndsWith('Z') && time[10] == 'T' ? JsonValue.Create(time[..23] + "Z") : node.DeepClone();
    }

    private static JsonObject Find(string name) => File["cases"]!.AsArray().Select(static sample => sample!.AsObject()).Single(sample => sample["name"]!.GetValue<string>() == name);

    private static TheoryData<string> Names(string conformance) =>
        [.. File["cases"]!.AsArray().Where(sample => sample!["conformance"]!.GetValue<string>() == conformance).Select(static sample => sample!["name"]!.GetValue<string>())];
}
