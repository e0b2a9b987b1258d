using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace WixInbox.Tests.Webhooks;

/// <summary>What the receiver accepts, and what becomes of it.</summary>
public class ReceiverTests
{
    [Theory]
    [InlineData("wix.crm.inbox.v2.message_button_interacted")]
    [InlineData("wix.crm.inbox.v2.message_button-interacted")]
    public void BothSpellingsOfAType_AreThatType(string spelling)
    {
        var button = Assert.IsType<InboxEvent.ButtonInteracted>(Receive(Token.Event(), envelope => envelope["eventType"] = spelling));
        Assert.Equal(("yes", spelling), (button.Body.InteractionId, button.Metadata.EventType));
    }

    [Theory]
    [InlineData("something else")]
    [InlineData("")]
    [InlineData(null)]
    public void TypeThatIsNotKnown_IsFoundByEntityAndSlug(string? spelling) =>
        Assert.IsType<InboxEvent.ButtonInteracted>(Receive(Token.Event(), envelope => envelope["eventType"] = spelling));

    [Fact]
    public void UnknownEvent_KeepsAllThatItSays()
    {
        var happening = Token.Event();
        happening["slug"] = "typing";
        var unknown = Assert.IsType<InboxEvent.Unknown>(Receive(happening, static envelope => envelope["eventType"] = "wix.crm.inbox.v2.message_typing"));
        Assert.Equal(happening.ToJsonString(), unknown.Data.ToString());
        Assert.Equal(("wix.crm.inbox.v2.message_typing", "typing", null), (unknown.Metadata.EventType, unknown.Metadata.Slug, unknown.Problem));
    }

    /// <summary>It is signed, so it came from the platform: refused it would come again for two days, and be lost.</summary>
    [Fact]
    public void KnownEventWhoseBodyCannotBeRead_IsUnknown_AndSaysWhy()
    {
        var happening = Token.Event();
        happening["actionEvent"]!["body"]!["conversationId"] = "none";
        var unknown = Assert.IsType<InboxEvent.Unknown>(Receive(happening));
        Assert.StartsWith("ButtonInteracted: The value is not a GUID", unknown.Problem, StringComparison.Ordinal);
        Assert.Contains("$.conversationId", unknown.Problem, StringComparison.Ordinal);
        happening.Remove("actionEvent");
        Assert.Equal("ButtonInteracted: The event has no actionEvent.body.", Assert.IsType<InboxEvent.Unknown>(Receive(happening)).Problem);
    }

    [Theory]
    [InlineData("""{"bodyAsJson":"{\"conversationId\":\"c0ffee00-1111-4a2b-8c3d-000000000001\"}"}""")]
    [InlineData("""{"bodyAsJson":{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001"}}""")]
    [InlineData("""{"body":null,"other":[1],"bodyAsJson":{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001"}}""")]
    public void BodyAsJson_IsABodyToo(string holder)
    {
        var happening = Token.Event();
        happening["actionEvent"] = JsonNode.Parse(holder);
        Assert.Equal(Guid.Parse("c0ffee00-1111-4a2b-8c3d-000000000001"), Assert.IsType<InboxEvent.ButtonInteracted>(Receive(happening)).Body.ConversationId);
    }

    [Fact]
    public void Metadata_IsComplete_AndWhatIsUnknownIsKept()
    {
        var happening = Token.Event();
        happening["entityEventSequence"] = "18446";
        happening["originatedFrom"] = "import";
        happening["triggeredByAnonymizeRequest"] = true;
        happening["later"] = new JsonArray(1, 2);
        happening["eventTime"] = "2021-12-29T09:50:01.965971319Z";
        var metadata = Receive(happening, static envelope => envelope["accountInfo"] = new JsonObject { ["accountId"] = "a", ["parentAccountId"] = "p", ["siteId"] = "s", ["more"] = 1 }).Metadata;
        Assert.Equal((18446L, "import", true), (metadata.EntityEventSequence, metadata.OriginatedFrom, metadata.TriggeredByAnonymizeRequest));
        Assert.Equal(new WebhookAccount { AccountId = "a", ParentAccountId = "p", SiteId = "s" }, metadata.Account);
        Assert.Equal("[1,2]", metadata.UnknownFields["later"].ToString());
        Assert.Equal(new DateTimeOffset(2021, 12, 29, 9, 50, 1, TimeSpan.Zero).AddTicks(9659713), metadata.EventTime);
        Assert.Equal(new WebhookIdentity.App(Guid.Parse("33333333-3333-4333-8333-333333333333")), metadata.Identity);
    }

    [Fact]
    public void MetadataOfTheWrongKind_IsKeptAsItCame()
    {
        var happening = Token.Event();
        happening["eventTime"] = "yesterday";
        happening["entityEventSequence"] = "many";
        happening["entityId"] = new JsonObject();
        var button = Assert.IsType<InboxEvent.ButtonInteracted>(Receive(happening));
        Assert.Null(button.Metadata.EventTime);
        Assert.Equal("\"yesterday\" \"many\" {}", $"{button.Metadata.UnknownFields["eventTime"]} {button.Metadata.UnknownFields["entityEventSequence"]} {button.Metadata.UnknownFields["entityId"]}");
    }

    /// <summary>A signed event is not refused for what its envelope says around it.</summary>
    [Theory]
    [InlineData("identity", "\"\"", null)]
    [InlineData("identity", "{\"identityType\":\"APP\",\"appId\":\"33333333-3333-4333-8333-333333333333\"}", null)]
    [InlineData("identity", "\"me\"", "\"me\"")]
    [InlineData("identity", "\"null\"", "\"null\"")]
    [InlineData("identity", "[1]", "[1]")]
    [InlineData("accountInfo", "\"a\"", "\"a\"")]
    [InlineData("accountInfo", "{\"siteId\":5}", "{\"siteId\":5}")]
    [InlineData("instanceId", "7", "7")]
    [InlineData("eventType", "{\"a\":[]}", "{\"a\":[]}")]
    [InlineData("later", "1", null)]
    public void EnvelopeThatCannotBeRead_IsKeptAsItCame(string member, string value, string? kept)
    {
        var button = Assert.IsType<InboxEvent.ButtonInteracted>(Receive(Token.Event(), envelope => envelope[member] = JsonNode.Parse(value)));
        Assert.Equal(kept, button.Metadata.UnknownFields.TryGetValue(member, out var found) ? found.ToString() : null);
        Assert.Equal(kept is null ? 0 : 1, button.Metadata.UnknownFields.Count);
        Assert.Equal(Token.EventId, button.Metadata.EventId);
    }

    [Theory]
    [InlineData("""{"identityType":"ANONYMOUS_VISITOR","anonymousVisitorId":"c0ffee00-1111-4a2b-8c3d-000000000001"}""", typeof(WebhookIdentity.AnonymousVisitor))]
    [InlineData("""{"identityType":"MEMBER","memberId":"c0ffee00-1111-4a2b-8c3d-000000000001"}""", typeof(WebhookIdentity.Member))]
    [InlineData("""{"identityType":"WIX_USER","wixUserId":"c0ffee00-1111-4a2b-8c3d-000000000001"}""", typeof(WebhookIdentity.WixUser))]
    [InlineData("""{"appId":"c0ffee00-1111-4a2b-8c3d-000000000001"}""", typeof(WebhookIdentity.App))]
    [InlineData("""{"identityType":"ROBOT","robotId":"7"}""", typeof(WebhookIdentity.Unknown))]
    [InlineData("""{"identityType":"APP","appId":"no GUID"}""", typeof(WebhookIdentity.Unknown))]
    [InlineData("{}", typeof(WebhookIdentity.Unknown))]
    public void Identity_IsOneOfFive(string identity, Type expected)
    {
        var found = Receive(Token.Event(), envelope => envelope["identity"] = identity).Metadata.Identity;
        Assert.IsType(expected, found);
        if (found is WebhookIdentity.Unknown unknown) Assert.Equal(identity, unknown.Data.ToString());
    }

    [Fact]
    public void EventWithoutId_HasOneThatEachDeliveryShares()
    {
        var happening = Token.Event();
        happening.Remove("id");
        var (first, second) = (Receive(happening), Receive(happening, static envelope => envelope["instanceId"] = "other"));
        Assert.StartsWith("sha256-", first.Metadata.EventId, StringComparison.Ordinal);
        Assert.Equal(first.Metadata.EventId, second.Metadata.EventId);
    }

    [Fact]
    public void Envelope_ReadAgain_IsTheSameEvent()
    {
        var received = Assert.IsType<WebhookReceipt<InboxEvent>.Received>(Token.Receiver().Receive(new Token().ToBytes()));
        Assert.Equal(received.Event, WebhookEnvelope.Read<InboxEvent>(received.Envelope.Span));
        Assert.True(WebhookEnvelope.Read<InboxEvent>(received.Envelope.Span, isOutOfOrder: true).Metadata.IsOutOfOrder);
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(59, 0, true)]
    [InlineData(60, 0, false)]
    [InlineData(600, 15, true)]
    [InlineData(900, 15, false)]
    public void Expiration_HasASkew_OfAMinuteUnlessSaid(int secondsLate, int skewMinutes, bool isAccepted)
    {
        var time = new FixedTime(DateTimeOffset.FromUnixTimeSeconds(2_000_000_000 + secondsLate));
        var receiver = Token.Receiver(options => new() { PublicKeys = options.PublicKeys, Time = time, ClockSkew = skewMinutes == 0 ? options.ClockSkew : TimeSpan.FromMinutes(skewMinutes) });
        var receipt = receiver.Receive(new Token { Claims = Token.ClaimsOf(Token.EnvelopeOf(Token.Event()), "\"exp\":2000000000") }.ToBytes());
        Assert.Equal(isAccepted, receipt is WebhookReceipt<InboxEvent>.Received);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void NotBefore_HasTheSameSkew(int secondsEarly, bool isAccepted)
    {
        var time = new FixedTime(DateTimeOffset.FromUnixTimeSeconds(2_000_000_000 - secondsEarly));
        var receiver = Token.Receiver(options => new() { PublicKeys = options.PublicKeys, Time = time });
        var receipt = receiver.Receive(new Token { Claims = Token.ClaimsOf(Token.EnvelopeOf(Token.Event()), "\"nbf\":2000000000.0") }.ToBytes());
        Assert.Equal(isAccepted, receipt is WebhookReceipt<InboxEvent>.Received);
    }

    [Theory]
    [InlineData("\"aud\":\"app\",\"iss\":\"wix.com\"", null)]
    [InlineData("\"aud\":[\"other\",\"app\"],\"iss\":\"wix.com\"", null)]
    [InlineData("\"aud\":\"other\",\"iss\":\"wix.com\"", WebhookCheck.Audience)]
    [InlineData("\"aud\":[],\"iss\":\"wix.com\"", WebhookCheck.Audience)]
    [InlineData("\"iss\":\"wix.com\"", WebhookCheck.Audience)]
    [InlineData("\"aud\":\"app\",\"iss\":\"wix.org\"", WebhookCheck.Issuer)]
    [InlineData("\"aud\":\"app\"", WebhookCheck.Issuer)]
    [InlineData("\"aud\":{\"app\":1},\"iss\":\"wix.com\"", WebhookCheck.Audience)]
    [InlineData("\"aud\":[1,[\"app\"],null],\"iss\":\"wix.com\"", WebhookCheck.Audience)]
    [InlineData("\"aud\":null,\"iss\":\"wix.com\"", WebhookCheck.Audience)]
    [InlineData("\"aud\":\"app\",\"iss\":1", WebhookCheck.Issuer)]
    public void AudienceAndIssuer_AreCheckedWhenAsked(string claims, WebhookCheck? failed)
    {
        var body = new Token { Claims = Token.ClaimsOf(Token.EnvelopeOf(Token.Event()), claims) }.ToBytes();
        Assert.IsType<WebhookReceipt<InboxEvent>.Received>(Token.Receiver().Receive(body));
        var receipt = Token.Receiver(static options => new() { PublicKeys = options.PublicKeys, Audience = "app", Issuer = "wix.com" }).Receive(body);
        Assert.Equal(failed, (receipt as WebhookReceipt<InboxEvent>.Refused)?.Check);
    }

    [Fact]
    public void WhileKeysRotate_BothAreAccepted()
    {
        using var next = RSA.Create(3072);
        var receiver = Token.Receiver(options => new() { PublicKeys = [next.ExportRSAPublicKeyPem(), .. options.PublicKeys] });
        Assert.IsType<WebhookReceipt<InboxEvent>.Received>(receiver.Receive(new Token().ToBytes()));
        Assert.IsType<WebhookReceipt<InboxEvent>.Received>(receiver.Receive(new Token { Key = next }.ToBytes()));
    }

    [Fact]
    public async Task ManyThreads_ShareAReceiver()
    {
        var receiver = Token.Receiver();
        var (right, wrong) = (new Token().ToBytes(), new Token { Header = "{}" }.ToBytes());
        await Parallel.ForAsync(0, 500, (at, _) =>
        {
            Assert.Equal(at % 2 == 0, receiver.Receive(at % 2 == 0 ? right : wrong) is WebhookReceipt<InboxEvent>.Received);
            return ValueTask.CompletedTask;
        });
    }

    public static TheoryData<string, string> UnusableKeys => new()
    {
        { " ", "it is empty" },
        { "nonsense!", "neither PEM ('-----BEGIN PUBLIC KEY-----' …) nor base64" },
        { Convert.ToBase64String(Encoding.ASCII.GetBytes("nonsense")), "base64, but not of PEM" },
        { "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----", "no RSA key that can be read" },
        { ECDsa.Create().ExportSubjectPublicKeyInfoPem(), "no RSA key that can be read" },
        { Token.Platform.ExportPkcs8PrivateKeyPem(), "it is a private key" },
        { RSA.Create(1024).ExportSubjectPublicKeyInfoPem(), "1024 bits" },
    };

    [Theory]
    [MemberData(nameof(UnusableKeys))]
    public void UnusableKey_SaysWhy_AndIsNotRepeated(string key, string why)
    {
        var failure = Assert.Throws<ArgumentException>(() => new WebhookReceiver<InboxEvent>(new() { PublicKeys = [key] }));
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
        if (key.Length > 20) Assert.DoesNotContain(key[^20..], failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyWithEscapedLineEnds_AsEnvironmentFilesHaveThem_IsRead()
    {
        var key = Token.Platform.ExportSubjectPublicKeyInfoPem().Replace("\n", "\\n", StringComparison.Ordinal);
        Assert.IsType<WebhookReceipt<InboxEvent>.Received>(Token.Receiver(_ => new() { PublicKeys = [key] }).Receive(new Token().ToBytes()));
    }

    [Fact]
    public void UnusableOptions_AreNamed()
    {
        string[] keys = [Token.Platform.ExportSubjectPublicKeyInfoPem()];
        foreach (var (options, named) in new (WebhookReceiverOptions, string)[]
        {
            (new() { PublicKeys = [] }, "PublicKeys"),
            (new() { PublicKeys = [.. Enumerable.Repeat(keys[0], 17)] }, "PublicKeys"),
            (new() { PublicKeys = keys, ClockSkew = TimeSpan.FromHours(2) }, "ClockSkew"),
            (new() { PublicKeys = keys, MaxBodyLength = 0 }, "MaxBodyLength"),
        })
        {
            Assert.Contains(named, Assert.Throws<ArgumentException>(() => new WebhookReceiver<InboxEvent>(options)).Message, StringComparison.Ordinal);
        }
    }

    private static InboxEvent Receive(JsonObject happening, Action<JsonObject>? change = null)
    {
        var envelope = Token.EnvelopeOf(happening);
        change?.Invoke(envelope);
        return Assert.IsType<WebhookReceipt<InboxEvent>.Received>(Token.Receiver().Receive(new Token { Claims = Token.ClaimsOf(envelope) }.ToBytes())).Event;
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
