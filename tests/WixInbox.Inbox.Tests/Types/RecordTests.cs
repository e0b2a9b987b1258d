using System.Reflection;

namespace WixInbox.Tests.Types;

/// <summary>Generated types as values of C#.</summary>
public class RecordTests
{
    [Fact]
    public void Equality_LooksIntoLists()
    {
        static Message Make(string text) => new() { Content = new() { Payload = new BasicMessagePayload { Items = [text, new ImageMessage { Url = "u" }] } }, TargetChannelIds = new List<string> { "a" } };
        Assert.Equal(Make("a"), Make("a"));
        Assert.Equal(Make("a").GetHashCode(), Make("a").GetHashCode());
        Assert.NotEqual(Make("a"), Make("b"));
        Assert.NotEqual(Make("a"), Make("a") with { TargetChannelIds = ["b"] });
        Assert.NotEqual(Make("a"), Make("a") with { TargetChannelIds = null });
        Assert.True(Make("a") == Make("a"));
    }

    [Fact]
    public void Equality_LooksIntoUnknownFields()
    {
        var left = WixJson.Deserialize<Badge>("""{"text":"a","x":1,"y":2}""");
        Assert.Equal(left, WixJson.Deserialize<Badge>("""{"y":2,"text":"a","x":1}"""));
        Assert.NotEqual(left, WixJson.Deserialize<Badge>("""{"text":"a","x":1}"""));
    }

    [Fact]
    public void AbsentIsEqualToZero_InAResponse() =>
        Assert.Equal(WixJson.Deserialize<ListMessagesResponse>("{}"), WixJson.Deserialize<ListMessagesResponse>("""{"messages":[]}"""));

    [Fact]
    public void Items_TakeTextsAndImagesInOneExpression()
    {
        BasicMessagePayload payload = new() { Items = ["Hello", new ImageMessage { Url = "https://example.com/a.png" }, new FileMessage { Url = "https://example.com/b.pdf" }] };
        Assert.Equal(
            ["text Hello", "image https://example.com/a.png", "file https://example.com/b.pdf"],
            payload.Items.Select(static item => item.Match(static text => $"text {text}", static image => $"image {image.Url}", static file => $"file {file.Url}", static unknown => "unknown")));
    }

    [Fact]
    public void Switch_CallsTheCaseThatIsThere()
    {
        var called = "";
        ParticipantId id = new ParticipantId.MemberId(Guid.Empty);
        id.Switch(_ => called = "contact", _ => called = "visitor", _ => called = "member", _ => called = "unknown");
        Assert.Equal("member", called);
    }

    [Fact]
    public void Pattern_TellsTheCase()
    {
        MessageContent content = new() { Payload = new MinimalMessagePayload { Text = "a" } };
        Assert.Equal("a", content.Payload is MessageContentPayload.Minimal { Value.Text: var text } ? text : null);
    }

    [Fact]
    public void OneOf_IsClosedToOtherAssemblies()
    {
        Assert.All(typeof(BasicMessageData).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public), static constructor => Assert.False(constructor.IsPublic));
        Assert.Contains(typeof(BasicMessageData).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic), static method => method is { IsAbstract: true, IsFamilyAndAssembly: true });
        Assert.Contains(typeof(SendMessageResult).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic), static method => method is { IsAbstract: true, IsFamilyAndAssembly: true });
    }

    [Fact]
    public void ToString_IsJson()
    {
        Assert.Equal("""{"text":"a"}""", new BasicMessageData.Text("a").ToString());
        Assert.Equal("""{"content":{"basic":{"items":[{"text":"a"}]}},"visibility":"BUSINESS"}""", $"{new Message { Visibility = MessageVisibility.Business, Content = new() { Payload = new BasicMessagePayload { Items = ["a"] } } }}");
        Assert.StartsWith("Badge that cannot be written: ", new Badge { Text = "\uD83D" }.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_SayWhetherTheySucceeded()
    {
        Assert.True(new SendMessageResult.Sent(new() { Message = new() }).IsSuccess);
        Assert.False(new SendMessageResult.Failed(new WixError { Method = "m", Message = "m" }).IsSuccess);
    }

    [Fact]
    public void Enum_IsAValueOverItsText()
    {
        Assert.Equal(MessageVisibility.Business, new MessageVisibility("BUSINESS"));
        Assert.Equal(MessageVisibility.Known.Business, MessageVisibility.Business.KnownValue);
        Assert.Null(new MessageVisibility("NEW").KnownValue);
        Assert.True(MessageVisibility.Business != new MessageVisibility("business"));
        Assert.Equal(default, new MessageVisibility(""));
        Assert.Equal(default(MessageVisibility).GetHashCode(), new MessageVisibility("").GetHashCode());
        Assert.Equal(new MessageVisibility("X").GetHashCode(), new MessageVisibility(new string('X', 1)).GetHashCode());
        Assert.Equal("", default(MessageVisibility).ToString());
        Assert.Throws<ArgumentNullException>(() => new MessageVisibility(null!));
    }

    [Fact]
    public void DeprecatedMembers_NameTheirReplacement()
    {
        Assert.Equal("Use Message.Silent instead. The vendor removes it on 2026-06-01.", Obsolete<SendMessageRequest>("Silent"));
        Assert.Equal("Use TargetChannelIds instead. The vendor removes it on 2026-06-30.", Obsolete<Message>("TargetChannels"));
        Assert.Equal("Use SourceChannelId instead. The vendor removes it on 2026-06-30.", Obsolete<Message>("SourceChannel"));
        Assert.Equal("It has no replacement. The vendor removes it on 2026-06-30.", Obsolete<Conversation>("Channels"));
        Assert.Null(Obsolete<Message>("Silent"));
    }

    private static string? Obsolete<T>(string property) => typeof(T).GetProperty(property)!.GetCustomAttribute<ObsoleteAttribute>()?.Message;
}
