using WixInbox.Emulator;
using WixInbox.Testing.Tests.Infrastructure;

namespace WixInbox.Testing.Tests;

/// <summary>How somebody tests code of their own that asks for an <see cref="IMessagesClient"/>.</summary>
public class OwnCodeTests
{
    private static readonly Guid Conversation = Sample.Of<GetConversationRequest>(1).ConversationId;

    /// <summary>Three lines: a server, what it expects, the code under test.</summary>
    [Fact]
    public async Task CodeOverAMessagesClient_IsTestedInThreeLines()
    {
        using var fake = new FakeInbox();
        fake.Messages.SendMessage.Expect(request => request.ConversationId == Conversation).Answer(new SendMessageResponse { Message = new() { Id = "42" } });
        Assert.Equal("greeted by 42", await new Greeter(fake.Client.Messages).GreetAsync(Conversation));
    }

    /// <summary>With the emulator, which knows all methods and keeps state, and a real socket between.</summary>
    [Fact]
    public async Task Emulator_RunsInProcess_ByOneLine()
    {
        await using var emulator = await InboxEmulator.StartAsync();
        using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey(emulator.Options.ApiKey, emulator.Options.SiteId), BaseAddress = emulator.BaseAddress });
        var opened = await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(Conversation) }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.StartsWith("greeted by ", await new Greeter(inbox.Messages).GreetAsync(opened.Conversation.Id), StringComparison.Ordinal);
    }
}
