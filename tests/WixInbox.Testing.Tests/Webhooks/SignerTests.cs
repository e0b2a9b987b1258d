using System.Text;

namespace WixInbox.Testing.Tests.Webhooks;

/// <summary>What the signer signs, the receiver takes.</summary>
public sealed class SignerTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly WixWebhookSigner _signer;

    public SignerTests() => _signer = new WixWebhookSigner(_time);

    public void Dispose() => _signer.Dispose();

    [Fact]
    public void EveryEvent_ArrivesAsItWasSigned()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            Assert.Equal(Sample.Of<MessageSentToBusiness>(seed), Received<InboxEvent.MessageSentToBusiness>(_signer.SignMessageSentToBusiness(Sample.Of<MessageSentToBusiness>(seed))).Body);
            Assert.Equal(Sample.Of<MessageSentToParticipant>(seed), Received<InboxEvent.MessageSentToParticipant>(_signer.SignMessageSentToParticipant(Sample.Of<MessageSentToParticipant>(seed))).Body);
            Assert.Equal(Sample.Of<ButtonInteracted>(seed), Received<InboxEvent.ButtonInteracted>(_signer.SignButtonInteracted(Sample.Of<ButtonInteracted>(seed))).Body);
            Assert.Equal(Sample.Of<ConversationsMerged>(seed), Received<InboxEvent.ConversationsMerged>(_signer.SignConversationsMerged(Sample.Of<ConversationsMerged>(seed))).Body);
        }
    }

    [Fact]
    public void Metadata_SayByDefault_WhatThePlatformSays()
    {
        var metadata = Received<InboxEvent.ButtonInteracted>(_signer.SignButtonInteracted(Sample.Of<ButtonInteracted>(1))).Metadata;
        Assert.Equal(("wix.crm.inbox.v2.message_button_interacted", "wix.crm.inbox.v2.message", "button_interacted"), (metadata.EventType, metadata.EntityFqdn, metadata.Slug));
        Assert.Equal((_signer.InstanceId.ToString(), _time.GetUtcNow()), (metadata.InstanceId, metadata.EventTime!.Value));
        Assert.NotEqual(metadata.EventId, Received<InboxEvent.ButtonInteracted>(_signer.SignButtonInteracted(Sample.Of<ButtonInteracted>(1))).Metadata.EventId);
    }

    public static TheoryData<WebhookIdentity> Identities =>
    [
        new WebhookIdentity.AnonymousVisitor(Guid.NewGuid()), new WebhookIdentity.Member(Guid.NewGuid()), new WebhookIdentity.WixUser(Guid.NewGuid()),
        new WebhookIdentity.App(Guid.NewGuid()), new WebhookIdentity.Unknown("ROBOT", RawJson.Parse("""{"identityType":"ROBOT"}""")),
    ];

    [Theory]
    [MemberData(nameof(Identities))]
    public void Metadata_ArriveAsTheyWereSigned(WebhookIdentity identity)
    {
        var metadata = new WebhookMetadata
        {
            EventId = "1",
            EventType = "wix.crm.inbox.v2.message_button_interacted",
            InstanceId = "instance",
            Identity = identity,
            EventTime = _time.GetUtcNow().AddTicks(7),
            EntityFqdn = "wix.crm.inbox.v2.message",
            Slug = "button_interacted",
            EntityId = "2",
            EntityEventSequence = 3,
            OriginatedFrom = "import",
            TriggeredByAnonymizeRequest = true,
            Account = new() { AccountId = "a", ParentAccountId = "b", SiteId = "c" },
            UnknownFields = new([new("more", RawJson.Number(1))]),
        };
        var received = Received<InboxEvent.ButtonInteracted>(_signer.SignButtonInteracted(Sample.Of<ButtonInteracted>(1), metadata)).Metadata;
        Assert.Equal(metadata with { UnknownFields = received.UnknownFields }, received);
        Assert.Equal("1", received.UnknownFields["more"].ToString());
    }

    [Fact]
    public void UnknownEvent_IsReceivedAsOne()
    {
        var received = Received<InboxEvent.Unknown>(_signer.SignUnknown(new() { EventId = "", EventType = "wix.new_event" }, RawJson.Parse("""{"id":"9","news":"é"}""")));
        Assert.Equal(("wix.new_event", "9"), (received.Metadata.EventType, received.Metadata.EventId));
        Assert.Throws<ArgumentException>(() => _signer.Sign<InboxEvent, ButtonInteracted>("Nothing", Sample.Of<ButtonInteracted>(1)));
    }

    [Fact]
    public void OtherKey_AndOldToken_AreRefused()
    {
        using var stranger = new WixWebhookSigner(_time);
        Assert.Equal(WebhookCheck.Signature, Refused(stranger.SignButtonInteracted(Sample.Of<ButtonInteracted>(1))));
        var token = _signer.SignButtonInteracted(Sample.Of<ButtonInteracted>(1));
        _time.Advance(TimeSpan.FromHours(49));
        Assert.Equal(WebhookCheck.Expiration, Refused(token));
    }

    [Fact]
    public void AudienceAndIssuer_AreClaimed()
    {
        using var signer = new WixWebhookSigner(_time) { Audience = "app", Issuer = "wix.com", Lifetime = TimeSpan.FromMinutes(1) };
        var options = new WebhookReceiverOptions { PublicKeys = [signer.PublicKey], Audience = "app", Issuer = "wix.com", Time = _time };
        Assert.IsType<WebhookReceipt<InboxEvent>.Received>(new WebhookReceiver<InboxEvent>(options).Receive(Encoding.ASCII.GetBytes(signer.SignButtonInteracted(Sample.Of<ButtonInteracted>(1)))));
    }

    [Fact]
    public async Task Content_IsTheToken() => Assert.Equal("a.b.c", await WixWebhookSigner.ToContent("a.b.c").ReadAsStringAsync(TestContext.Current.CancellationToken));

    private T Received<T>(string token) where T : InboxEvent => Assert.IsType<T>(Assert.IsType<WebhookReceipt<InboxEvent>.Received>(Receive(token)).Event);

    private WebhookCheck Refused(string token) => Assert.IsType<WebhookReceipt<InboxEvent>.Refused>(Receive(token)).Check;

    private WebhookReceipt<InboxEvent> Receive(string token) =>
        new WebhookReceiver<InboxEvent>(new() { PublicKeys = [_signer.PublicKey], Time = _time }).Receive(Encoding.ASCII.GetBytes(token));
}
