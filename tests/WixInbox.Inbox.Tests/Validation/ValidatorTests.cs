namespace WixInbox.Tests.Validation;

/// <summary>Every limit of what can be sent: on it nothing is said, beyond it a violation with path, rule, limit and actual.</summary>
public class ValidatorTests
{
    private const string Emoji = "💬";

    public static TheoryData<string, string, SendMessageRequest> Broken => new()
    {
        { "message.content.basic.items", "MIN_SIZE 1 0", Send(new BasicMessagePayload { Items = [] }) },
        { "message.content.basic.items[1].text", "MIN_LENGTH 1 0", Send(new BasicMessagePayload { Items = ["a", ""] }) },
        { "message.content.basic.items[0].text", "MAX_LENGTH 16384 16385", Send(new BasicMessagePayload { Items = [Text(16385)] }) },
        { "message.content.basic.items[0].text", "MAX_LENGTH 16384 16385", Send(new BasicMessagePayload { Items = [string.Concat(Enumerable.Repeat(Emoji, 16385))] }) },
        { "message.content.basic.items[0].image.id", "MAX_LENGTH 2000 2001", Send(new BasicMessagePayload { Items = [new ImageMessage { Id = Text(2001) }] }) },
        { "message.content.basic.items[0].image.url", "MAX_LENGTH 2000 2001", Send(new BasicMessagePayload { Items = [new ImageMessage { Url = Text(2001) }] }) },
        { "message.content.basic.items[0].image.filename", "MAX_LENGTH 255 256", Send(new BasicMessagePayload { Items = [new ImageMessage { Filename = Text(256) }] }) },
        { "message.content.basic.items[0].file.id", "MAX_LENGTH 2000 2001", Send(new BasicMessagePayload { Items = [new FileMessage { Id = Text(2001) }] }) },
        { "message.content.basic.items[0].file.url", "MAX_LENGTH 2000 2001", Send(new BasicMessagePayload { Items = [new FileMessage { Url = Text(2001) }] }) },
        { "message.content.basic.items[0].file.filename", "MAX_LENGTH 255 256", Send(new BasicMessagePayload { Items = [new FileMessage { Filename = Text(256) }] }) },
        { "message.content.basic.items[0].file.mimeType", "MAX_LENGTH 100 101", Send(new BasicMessagePayload { Items = [new FileMessage { MimeType = Text(101) }] }) },
        { "message.content.basic.items[0]", "REQUIRED_FIELD  ", Send(new BasicMessagePayload { Items = [null!] }) },
        { "message.content.template.buttons", "MAX_SIZE 10 11", Send(new TemplateMessagePayload { Buttons = [.. Enumerable.Repeat(new Button(), 11)] }) },
        { "message.content.template.buttons[0].label", "MIN_LENGTH 1 0", Send(new TemplateMessagePayload { Buttons = [new() { Label = "" }] }) },
        { "message.content.template.buttons[0].label", "MAX_LENGTH 16384 16385", Send(new TemplateMessagePayload { Buttons = [new() { Label = Text(16385) }] }) },
        { "message.content.template.buttons[0].launchUrl", "FORMAT uri ", Send(new TemplateMessagePayload { Buttons = [new() { LaunchUrl = "example.com" }] }) },
        { "message.content.template.buttons[0].launchUrl", "MAX_LENGTH 16384 16385", Send(new TemplateMessagePayload { Buttons = [new() { LaunchUrl = Url(16385) }] }) },
        { "message.content.template.buttons[0].postbackProperties.interactionId", "MIN_LENGTH 1 0", Send(new TemplateMessagePayload { Buttons = [new() { PostbackProperties = new() { InteractionId = "" } }] }) },
        { "message.content.template.buttons[0].postbackProperties.interactionId", "MAX_LENGTH 256 257", Send(new TemplateMessagePayload { Buttons = [new() { PostbackProperties = new() { InteractionId = Text(257) } }] }) },
        { "message.content.template.orientation", "INVALID_ENUM_VALUE  SIDEWAYS", Send(new TemplateMessagePayload { Orientation = new("SIDEWAYS") }) },
        { "message.content.template.textLines", "MAX_SIZE 10 11", Send(new TemplateMessagePayload { TextLines = [.. Enumerable.Repeat("a", 11)] }) },
        { "message.content.template.textLines[2]", "MAX_LENGTH 512 513", Send(new TemplateMessagePayload { TextLines = ["a", "b", Text(513)] }) },
        { "message.content.template.textLines[0]", "REQUIRED_FIELD  ", Send(new TemplateMessagePayload { TextLines = [null!] }) },
        { "message.content.template.imageUrl", "FORMAT uri ", Send(new TemplateMessagePayload { ImageUrl = "a b" }) },
        { "message.content.template.imageUrl", "MAX_LENGTH 2000 2001", Send(new TemplateMessagePayload { ImageUrl = Url(2001) }) },
        { "message.content.minimal.text", "MIN_LENGTH 1 0", Send(new MinimalMessagePayload { Text = "" }) },
        { "message.content.minimal.text", "MAX_LENGTH 16384 16385", Send(new MinimalMessagePayload { Text = Text(16385) }) },
        { "message.content.minimal.iconUrl", "FORMAT uri ", Send(new MinimalMessagePayload { IconUrl = "a.svg" }) },
        { "message.content.minimal.iconUrl", "MAX_LENGTH 2000 2001", Send(new MinimalMessagePayload { IconUrl = Url(2001) }) },
        { "message.content.minimal.url", "FORMAT uri ", Send(new MinimalMessagePayload { Url = "https://" }) },
        { "message.content.minimal.url", "MAX_LENGTH 2000 2001", Send(new MinimalMessagePayload { Url = Url(2001) }) },
        { "message.content.form.title", "MIN_LENGTH 1 0", Send(new FormMessagePayload { Title = "" }) },
        { "message.content.form.title", "MAX_LENGTH 256 257", Send(new FormMessagePayload { Title = Text(257) }) },
        { "message.content.form.description", "MIN_LENGTH 1 0", Send(new FormMessagePayload { Description = "" }) },
        { "message.content.form.description", "MAX_LENGTH 16384 16385", Send(new FormMessagePayload { Description = Text(16385) }) },
        { "message.content.form.fields", "MIN_SIZE 1 0", Send(new FormMessagePayload { Fields = [] }) },
        { "message.content.form.fields", "MAX_SIZE 15 16", Send(new FormMessagePayload { Fields = [.. Enumerable.Repeat(new FormField(), 16)] }) },
        { "message.content.form.fields[14].name", "MAX_LENGTH 8192 8193", Send(new FormMessagePayload { Fields = [.. Enumerable.Repeat(new FormField(), 14), new() { Name = Text(8193) }] }) },
        { "message.content.form.fields[0].value", "MAX_LENGTH 8192 8193", Send(new FormMessagePayload { Fields = [new() { Value = Text(8193) }] }) },
        { "message.content.form.media", "MAX_SIZE 15 16", Send(new FormMessagePayload { Media = [.. Enumerable.Repeat<MediaItem>(new ImageMessage(), 16)] }) },
        { "message.content.form.media[0].image.url", "MAX_LENGTH 2000 2001", Send(new FormMessagePayload { Media = [new ImageMessage { Url = Text(2001) }] }) },
        { "message.content.system", "FIELD_NOT_ALLOWED  ", Send(new SystemMessagePayload { Text = "a" }) },
        { "message.content.previewText", "MAX_LENGTH 256 257", Send(new Message { Content = new() { PreviewText = Text(257) } }) },
        { "message.content", "REQUIRED_FIELD  ", Send(new Message()) },
        { "message", "REQUIRED_FIELD  ", new SendMessageRequest { ConversationId = Guid.NewGuid(), Message = null! } },
        { "message.badges", "MAX_SIZE 1 2", Send(new Message { Content = new(), Badges = [new(), new()] }) },
        { "message.badges[0].iconUrl", "FORMAT uri ", Send(new Message { Content = new(), Badges = [new() { IconUrl = "x" }] }) },
        { "message.badges[0].badgeVisibility", "INVALID_ENUM_VALUE  X", Send(new Message { Content = new(), Badges = [new() { BadgeVisibility = new("X") }] }) },
        { "message.visibility", "INVALID_ENUM_VALUE  NEW", Send(new Message { Content = new(), Visibility = new("NEW") }) },
        { "message.direction", "INVALID_ENUM_VALUE  ", Send(new Message { Content = new(), Direction = default(MessageDirection) }) },
        { "message.targetChannelIds", "MAX_SIZE 100 101", Send(new Message { Content = new(), TargetChannelIds = [.. Enumerable.Repeat("a", 101)] }) },
        { "message.targetChannelIds[1]", "MAX_LENGTH 100 101", Send(new Message { Content = new(), TargetChannelIds = ["a", Text(101)] }) },
        { "message.sourceChannelId", "MAX_LENGTH 100 101", Send(new Message { Content = new(), SourceChannelId = Text(101) }) },
        { "sendAs", "INVALID_ENUM_VALUE  BOSS", Send(new Message { Content = new() }) with { SendAs = new("BOSS") } },
    };

    public static TheoryData<SendMessageRequest> Valid =>
    [
        Send(new BasicMessagePayload { Items = [Text(1), Text(16384), string.Concat(Enumerable.Repeat(Emoji, 16384))] }),
        Send(new BasicMessagePayload()),
        Send(new BasicMessagePayload { Items = [new ImageMessage { Id = Text(2000), Url = Text(2000), Filename = Text(255) }, new FileMessage { Id = Text(2000), Url = Text(2000), Filename = Text(255), MimeType = Text(100) }] }),
        Send(new TemplateMessagePayload { Buttons = [.. Enumerable.Repeat(new Button { Label = Text(16384), LaunchUrl = Url(16384), PostbackProperties = new() { InteractionId = Text(256) } }, 10)], TextLines = [.. Enumerable.Repeat(Text(512), 10)], ImageUrl = Url(2000), Orientation = Orientation.Landscape }),
        Send(new MinimalMessagePayload { Text = Text(16384), IconUrl = Url(2000), Url = Url(2000) }),
        Send(new FormMessagePayload { Title = Text(256), Description = Text(16384), Fields = [.. Enumerable.Repeat(new FormField { Name = Text(8192), Value = "" }, 15)], Media = [.. Enumerable.Repeat<MediaItem>(new FileMessage(), 15)] }),
        Send(new FormMessagePayload { Fields = [new()], Media = [] }),
        Send(new Message { Content = new() { PreviewText = Text(256), Title = Text(100_000) }, Badges = [new() { Text = Text(100_000), BadgeVisibility = BadgeVisibility.Business }], TargetChannelIds = [.. Enumerable.Repeat(Text(100), 100)], SourceChannelId = Text(100) }) with { SendAs = OverrideSenderOptions.Participant },
        Send(new Message { Content = new(), Id = Text(1_000) }), // read-only: it is not sent
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void BeyondALimit_IsAViolation(string field, string rule, SendMessageRequest request)
    {
        var violation = Assert.Single(request.Validate());
        Assert.Equal(field, violation.Field);
        Assert.Equal(rule, $"{violation.Rule} {violation.Limit} {violation.Actual}");
        Assert.NotEmpty(violation.Description);
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void OnALimit_NothingIsSaid(SendMessageRequest request) => Assert.Empty(request.Validate());

    [Fact]
    public void AllViolations_AreReported()
    {
        var request = Send(new Message { Content = new() { PreviewText = Text(300), Payload = new BasicMessagePayload { Items = ["", Text(20_000)] } }, Badges = [new() { IconUrl = "x" }, new()] });
        Assert.Equal(
            ["message.badges", "message.badges[0].iconUrl", "message.content.basic.items[0].text", "message.content.basic.items[1].text", "message.content.previewText"],
            request.Validate().Select(static violation => violation.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TwoCasesOfAOneOf_AreReported()
    {
        var request = WixJson.Deserialize<SendMessageRequest>("""
            {"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","message":{"content":{"minimal":{"text":"a"},"form":{},"basic":{"items":[{"text":"a","image":{}}]}}}}
            """);
        Assert.Equal(
            [("message.content.basic", "ONE_OF_ALIGNMENT"), ("message.content.form", "ONE_OF_ALIGNMENT")],
            request.Validate().Select(static violation => (violation.Field, violation.Rule.Value)).Order());
    }

    [Theory]
    [InlineData("""{"participantId":{}}""")]
    [InlineData("""{"participantId":{"robotId":"r1"}}""")]
    public void MissingCaseOfARequiredOneOf_IsReported(string json)
    {
        var violation = Assert.Single(WixJson.Deserialize<GetOrCreateConversationRequest>(json).Validate());
        Assert.Equal(("participantId", "ONE_OF_ALIGNMENT"), (violation.Field, violation.Rule.Value));
        Assert.Equal("must have exactly one of contactId, anonymousVisitorId, memberId", violation.Description);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    [InlineData(-1, 1)]
    public void ListMessages_HasItsLimits(int limit, int expected) =>
        Assert.Equal(expected, List(new() { Limit = limit }, null).Validate().Count(static violation => violation.Field == "paging.limit"));

    [Fact]
    public void ListMessages_HasItsOtherLimits()
    {
        Assert.Empty(List(new() { Cursor = Text(16000) }, new() { FieldName = Text(512), Order = SortOrder.Desc }).Validate());
        Assert.Equal(
            [("paging.cursor", "MAX_LENGTH"), ("sorting.fieldName", "MAX_LENGTH"), ("sorting.order", "INVALID_ENUM_VALUE")],
            List(new() { Cursor = Text(16001) }, new() { FieldName = Text(513), Order = new("UP") }).Validate().Select(static violation => (violation.Field, violation.Rule.Value)));
    }

    [Fact]
    public void ValidRequest_AllocatesNothing()
    {
        var request = Send(new Message
        {
            Visibility = MessageVisibility.Business,
            Content = new() { PreviewText = "p", Payload = new TemplateMessagePayload { TextLines = new[] { "a" }, Buttons = new Button[] { new() { Label = Emoji, LaunchUrl = "https://example.com/é" } } } },
            Badges = new Badge[] { new() { IconUrl = "https://example.com" } },
        });
        request = request with { Message = request.Message with { Content = request.Message.Content! with { UnknownFields = UnknownFields.Empty.With("future", RawJson.Null) } } };
        Assert.Empty(request.Validate());
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
            if (request.Validate().Count > 0) throw new InvalidOperationException();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static SendMessageRequest Send(MessageContentPayload payload) => Send(new Message { Content = new() { Payload = payload } });

    private static SendMessageRequest Send(Message message) => new() { ConversationId = Guid.Parse("c0ffee00-1111-4a2b-8c3d-000000000001"), Message = message };

    private static ListMessagesRequest List(CursorPaging paging, Sorting? sorting) => new() { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business, Paging = paging, Sorting = sorting };

    private static string Text(int length) => new('a', length);

    private static string Url(int length) => "https://example.com/".PadRight(length, 'a');
}
