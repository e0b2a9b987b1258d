using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WixInbox.Emulator;
using WixInbox.Tests.Validation;

namespace WixInbox.Tests.EndToEnd;

/// <summary>The generated client and the emulator, which share no code, over a real socket.</summary>
public class ConversationTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Conversation_IsOpenedOnce()
    {
        foreach (var participant in new ParticipantId[] { new ParticipantId.ContactId(Guid.NewGuid()), new ParticipantId.MemberId(Guid.NewGuid()), new ParticipantId.AnonymousVisitorId(Guid.NewGuid()) })
        {
            var first = await fixture.Inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = participant }, cancellationToken: Token);
            var second = await fixture.Inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = participant }, cancellationToken: Token);
            Assert.True(first.NewConversation);
            Assert.False(second.NewConversation);
            Assert.Equal(first.Conversation, second.Conversation);
            Assert.Equal("Example Bistro", first.Conversation.BusinessDisplayData!.Name);
        }
    }

    [Fact]
    public async Task Message_ComesBackAsItWasSent_WithWhatTheServiceAdds()
    {
        var id = await fixture.OpenAsync();
        var sent = new Message
        {
            Visibility = MessageVisibility.BusinessAndParticipant,
            Direction = MessageDirection.BusinessToParticipant,
            Content = new() { PreviewText = "Preview", Payload = new BasicMessagePayload { Items = ["Grüße 💬", new ImageMessage { Url = "https://example.com/a.png", Width = 3, Height = 4 }] } },
            Badges = [new() { Text = "Badge", IconUrl = "https://example.com/b.svg" }],
            TargetChannelIds = ["CHAT"],
            Silent = true,
        };
        var response = await fixture.Inbox.Messages.SendMessageAsync(new() { ConversationId = id, Message = sent }, cancellationToken: Token);
        var listed = Assert.Single((await fixture.Inbox.Messages.ListMessagesAsync(List(id), cancellationToken: Token)).Messages);
        Assert.Equal(response.Message, listed);
        Assert.Equal(fixture.Emulator.Options.AppId, listed.AppId);
        Assert.Equal(fixture.Emulator.Options.AppId, Assert.IsType<MessageSenderId.AppId>(listed.Sender!.Id).Value);
        Assert.Equal($"{listed.Sequence}", listed.Id);
        Assert.Equal("\"BASIC\"", listed.Content!.UnknownFields["contentType"].ToString());
        var items = Assert.IsType<MessageContentPayload.Basic>(listed.Content.Payload).Value.Items!;
        Assert.Equal(TimeSpan.FromHours(10), Assert.IsType<BasicMessageData.Image>(items[1]).Value.UrlExpiration - listed.CreatedDate);
        Assert.Equal((sent.Visibility, sent.Direction, sent.Badges.Single().Text, sent.Silent), (listed.Visibility, listed.Direction, listed.Badges!.Single().Text, listed.Silent));
    }

    [Fact]
    public async Task SendAs_ShowsTheParticipant()
    {
        var contact = Guid.NewGuid();
        var opened = await fixture.Inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.AnonymousVisitorId(contact) }, cancellationToken: Token);
        var response = await fixture.Inbox.Messages.SendMessageAsync(Send(opened.Conversation.Id) with { SendAs = OverrideSenderOptions.Participant }, cancellationToken: Token);
        Assert.Equal(new MessageSenderId.AnonymousVisitorId(contact), response.Message.Sender!.Id);
        Assert.IsType<SendMessageResult.IdentityDoesNotMatch>(await fixture.Inbox.Messages.TrySendMessageAsync(Send(opened.Conversation.Id) with { SendAs = OverrideSenderOptions.BusinessUser }, cancellationToken: Token));
    }

    [Fact]
    public async Task Page_Has30MessagesByDefault_AndAtMost100()
    {
        var id = await fixture.OpenAsync(messages: 101);
        Assert.Equal(30, (await fixture.Inbox.Messages.ListMessagesAsync(List(id), cancellationToken: Token)).Messages.Count);
        Assert.Equal(30, (await fixture.Inbox.Messages.ListMessagesAsync(List(id) with { Paging = new() { Limit = 0 } }, cancellationToken: Token)).Messages.Count);
        Assert.Equal(100, (await fixture.Inbox.Messages.ListMessagesAsync(List(id) with { Paging = new() { Limit = 100 } }, cancellationToken: Token)).Messages.Count);
        using var careless = fixture.Client(validates: false);
        var failure = await Assert.ThrowsAsync<WixApiException>(() => careless.Messages.ListMessagesAsync(List(id) with { Paging = new() { Limit = 101 } }, cancellationToken: Token));
        Assert.Equal(("paging.limit", ViolatedRule.Max), (failure.Violations[0].Field, failure.Violations[0].Rule));
    }

    [Theory]
    [InlineData("BUSINESS", "ASC", 7)]
    [InlineData("BUSINESS", "DESC", 7)]
    [InlineData("BUSINESS", null, 7)]
    [InlineData("BUSINESS_AND_PARTICIPANT", "ASC", 4)]
    [InlineData("BUSINESS_AND_PARTICIPANT", "DESC", 4)]
    public async Task AllPages_HaveEachMessageOnce_InOrder(string visibility, string? order, int expected)
    {
        var id = await fixture.OpenAsync(messages: 7);
        var request = List(id) with { Visibility = new(visibility), Paging = new() { Limit = 2 }, Sorting = order is null ? null : new() { FieldName = "sequence", Order = new SortOrder(order) } };
        var sequences = new List<long?>();
        await foreach (var message in fixture.Inbox.Messages.ListAllMessagesAsync(request, cancellationToken: Token)) sequences.Add(message.Sequence);
        Assert.Equal(expected, sequences.Distinct().Count());
        Assert.Equal(order == "ASC" ? sequences.Order() : sequences.OrderDescending(), sequences);
    }

    [Fact]
    public async Task Cursors_LeadForwardAndBack()
    {
        var id = await fixture.OpenAsync(messages: 5);
        var pages = new List<ListMessagesResponse>();
        await foreach (var page in fixture.Inbox.Messages.ListMessagesPagesAsync(List(id) with { Paging = new() { Limit = 2 } }, cancellationToken: Token)) pages.Add(page.Response);
        Assert.Equal([2, 2, 1], pages.Select(static page => page.Messages.Count));
        Assert.Null(pages[0].PagingMetadata!.Cursors!.Prev);
        Assert.Null(pages[2].PagingMetadata!.Cursors!.Next);
        var back = await fixture.Inbox.Messages.ListMessagesAsync(List(id) with { Paging = new() { Limit = 2, Cursor = pages[2].PagingMetadata!.Cursors!.Prev } }, cancellationToken: Token);
        Assert.Equal(pages[1].Messages, back.Messages);
    }

    [Fact]
    public async Task Cursor_HoldsForItsListAlone()
    {
        var (id, other) = (await fixture.OpenAsync(messages: 3), await fixture.OpenAsync(messages: 3));
        var paging = new CursorPaging { Limit = 1, Cursor = (await fixture.Inbox.Messages.ListMessagesAsync(List(id) with { Paging = new() { Limit = 1 } }, cancellationToken: Token)).PagingMetadata!.Cursors!.Next };
        foreach (var wrong in new[] { List(other), List(id) with { Visibility = MessageVisibility.BusinessAndParticipant }, List(id) with { Sorting = new() { Order = SortOrder.Asc } }, List(id) with { Paging = new() { Cursor = "nonsense" } } })
        {
            var result = await fixture.Inbox.Messages.TryListMessagesAsync(wrong with { Paging = wrong.Paging ?? paging }, cancellationToken: Token);
            Assert.Equal("paging.cursor", Assert.Single(Assert.IsType<ListMessagesResult.Invalid>(result).Error.Violations).Field);
        }
    }

    [Fact]
    public async Task CursorOf16000Characters_Works()
    {
        await using var emulator = await InboxEmulator.StartAsync(new EmulatorOptions { CursorLength = 16_000 });
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey(emulator.Options.ApiKey, emulator.Options.SiteId), BaseAddress = emulator.BaseAddress });
        var id = (await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(Guid.NewGuid()) }, cancellationToken: Token)).Conversation.Id;
        for (var number = 0; number < 3; number++) await inbox.Messages.SendMessageAsync(Send(id), cancellationToken: Token);
        var pages = new List<ListMessagesResponse>();
        await foreach (var page in inbox.Messages.ListMessagesPagesAsync(List(id) with { Paging = new() { Limit = 1 } }, cancellationToken: Token)) pages.Add(page.Response);
        Assert.Equal(3, pages.Count);
        Assert.InRange(pages[0].PagingMetadata!.Cursors!.Next!.Length, 15_990, 16_000);
    }

    [Fact]
    public async Task PackedParameterOfTheSdk_IsReadLikeTheFlatQuery()
    {
        var id = await fixture.OpenAsync(messages: 3);
        var packed = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$$"""{"conversationId":"{{{id}}}","visibility":"BUSINESS","paging":{"limit":2},"sorting":{"fieldName":"sequence","order":"ASC"}}"""));
        var viaPacked = await fixture.Http.GetStringAsync(new Uri($"inbox/v2/messages?.r={packed}", UriKind.Relative), Token);
        var viaFlat = await fixture.Inbox.Messages.ListMessagesAsync(List(id) with { Paging = new() { Limit = 2 }, Sorting = new() { FieldName = "sequence", Order = SortOrder.Asc } }, cancellationToken: Token);
        Assert.Equal(viaFlat, WixJson.Deserialize<ListMessagesResponse>(viaPacked));
    }

    [Theory]
    [InlineData("wrong", true)]
    [InlineData(null, false)]
    public async Task WrongKey_Is401(string? key, bool rightSite)
    {
        using var inbox = fixture.Client(key, rightSite ? null : Guid.NewGuid().ToString());
        var failure = await Assert.ThrowsAsync<WixApiException>(() => inbox.Messages.ListMessagesAsync(List(Guid.NewGuid()), cancellationToken: Token));
        Assert.Equal(HttpStatusCode.Unauthorized, failure.Status);
        Assert.Equal(rightSite ? null : "NO_INBOX_INSTANCE", failure.ApplicationCode);
        Assert.NotNull(failure.RequestId);
    }

    [Fact]
    public async Task Conversation_IsFoundByItsId()
    {
        var opened = (await fixture.Inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.MemberId(Guid.NewGuid()) }, cancellationToken: Token)).Conversation;
        Assert.Equal(opened, (await fixture.Inbox.Conversations.GetConversationAsync(new() { ConversationId = opened.Id }, cancellationToken: Token)).Conversation);
        using var stranger = fixture.Client(site: Guid.NewGuid().ToString());
        Assert.IsType<GetConversationResult.NotOwnedByBusiness>(await stranger.Conversations.TryGetConversationAsync(new() { ConversationId = opened.Id }, cancellationToken: Token));
    }

    [Fact]
    public async Task ConversationIdOfThePath_Counts_WhateverTheQuerySays()
    {
        var id = await fixture.OpenAsync();
        var answer = await fixture.Http.GetStringAsync(new Uri($"inbox/v2/conversations/{id}?conversationId={Guid.NewGuid()}", UriKind.Relative), Token);
        Assert.Equal(id, WixJson.Deserialize<GetConversationResponse>(answer).Conversation.Id);
        using var broken = await fixture.Http.GetAsync(new Uri("inbox/v2/conversations/none", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
    }

    [Fact]
    public async Task UnknownConversation_Is404()
    {
        Assert.IsType<GetConversationResult.ConversationNotFound>(await fixture.Inbox.Conversations.TryGetConversationAsync(new() { ConversationId = Guid.NewGuid() }, cancellationToken: Token));
        Assert.IsType<ListMessagesResult.ConversationNotFound>(await fixture.Inbox.Messages.TryListMessagesAsync(List(Guid.NewGuid()), cancellationToken: Token));
        var failed = Assert.IsType<SendMessageResult.Failed>(await fixture.Inbox.Messages.TrySendMessageAsync(Send(Guid.NewGuid()), cancellationToken: Token));
        Assert.Equal(HttpStatusCode.NotFound, failed.Error.Status);
    }

    [Fact]
    public async Task UnusableMedia_HasItsCode()
    {
        var id = await fixture.OpenAsync();
        var request = Send(id) with { Message = new() { Content = new() { Payload = new BasicMessagePayload { Items = [new ImageMessage { Url = "not a url" }] } } } };
        Assert.IsType<SendMessageResult.InvalidMediaUrl>(await fixture.Inbox.Messages.TrySendMessageAsync(request, cancellationToken: Token));
    }

    public static TheoryData<string, string, SendMessageRequest> Broken => ValidatorTests.Broken;

    /// <summary>What the client's validator finds, the server finds with NJsonSchema, in the same place and by the same rule.</summary>
    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Server_FindsWhatTheClientFinds(string field, string rule, SendMessageRequest request)
    {
        if (field == "message" || field.EndsWith(']') && rule.StartsWith("REQUIRED", StringComparison.Ordinal)) return; // null!, which JSON of the client cannot say
        using var careless = fixture.Client(validates: false);
        var sent = request with { ConversationId = await fixture.OpenAsync() };
        if (field == "message.content.system")
        {
            Assert.Single(sent.Validate()); // the client's JSON leaves it out, so that the server never sees it
            return;
        }

        var result = await careless.Messages.TrySendMessageAsync(sent, cancellationToken: Token);
        var violation = Assert.Single(Assert.IsType<SendMessageResult.Invalid>(result).Error.Violations);
        Assert.Equal(field, violation.Field);
        Assert.StartsWith(violation.Rule.Value + " ", rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"conversationId":"nope","message":{"content":{}}}""", 400)]
    [InlineData("""{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{"system":{"text":"a"}}}}""", 400)]
    [InlineData("""{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{"basic":{"items":[{"text":"a","image":{}}]}}}}""", 400)]
    [InlineData("""{"conversationId":"a","conversationId":"b"}""", 400)]
    [InlineData("""{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{"title":"\ud800"}}}""", 400)]
    [InlineData("""{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{},"x":{"image":"a","file":{"url":5}}}}""", 404)]
    [InlineData("""{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{}},"sendAs":null}""", 404)]
    [InlineData("""{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{},"createdDate":"2025-03-04T05:06:05.123456789Z"}}""", 404)]
    [InlineData("""{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{}}}""", 404)]
    public async Task HandMadeBody_IsAnsweredAsTheServiceDoes(string body, int status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await fixture.Http.PostAsync(new Uri("inbox/v2/messages", UriKind.Relative), content, Token);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.True(response.Headers.Contains("x-wix-request-id"));
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        Assert.NotNull(answer["message"]);
        Assert.NotNull(answer["details"]);
    }

    [Fact]
    public async Task Lengths_CountCodePoints_HereToo()
    {
        var id = await fixture.OpenAsync();
        var request = Send(id) with { Message = new() { Content = new() { PreviewText = string.Concat(Enumerable.Repeat("💬", 256)) } } };
        Assert.True((await fixture.Inbox.Messages.TrySendMessageAsync(request, cancellationToken: Token)).IsSuccess);
    }

    [Fact]
    public async Task UnknownMethod_IsNamed()
    {
        using var response = await fixture.Http.GetAsync(new Uri("inbox/v2/nothing", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("The emulator does not know GET /inbox/v2/nothing", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BothIdHeaders_AreRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"inbox/v2/messages?conversationId={Guid.NewGuid()}&visibility=BUSINESS");
        request.Headers.Add("wix-account-id", "a");
        using var response = await fixture.Http.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static ListMessagesRequest List(Guid conversationId) => new() { ConversationId = conversationId, Visibility = MessageVisibility.Business };

    private static SendMessageRequest Send(Guid conversationId) => new() { ConversationId = conversationId, Message = new() { Content = new() { Payload = new BasicMessagePayload { Items = ["a"] } } } };
}
