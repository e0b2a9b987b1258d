using System.Text;
using WixInbox.Emulator;

namespace WixInbox.Tests.EndToEnd;

/// <summary>The emulator's journal: a restart goes on where the last one ended, however that was.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"journal-{Guid.NewGuid():N}.jsonl");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("{\"change\":\"mess")]
    [InlineData("{\"change\":\"open\"}")]
    public async Task Restart_GoesOnWhereItEnded(string torn)
    {
        var participant = new ParticipantId.ContactId(Guid.NewGuid());
        Guid id, old;
        string key;
        List<Message> before;
        await using (var emulator = await StartAsync())
        {
            using var inbox = Client(emulator);
            id = await OpenAsync(inbox, participant);
            old = await OpenAsync(inbox, new ParticipantId.AnonymousVisitorId(Guid.NewGuid()));
            await SendAsync(inbox, id, "one");
            await SendAsync(inbox, old, "two 💬");
            emulator.Control.Merge([old], id);
            emulator.Control.WriteAsParticipant(id, "three");
            key = emulator.Control.PublicKey;
            before = await ListAsync(inbox, id);
        }

        await File.AppendAllTextAsync(_file, torn, Token);
        for (var restart = 0; restart < 2; restart++)
        {
            await using var emulator = await StartAsync();
            using var inbox = Client(emulator);
            Assert.Equal(key, emulator.Control.PublicKey);
            Assert.Equal(before, await ListAsync(inbox, id));
            Assert.Equal(id, await OpenAsync(inbox, participant));
            Assert.IsType<GetConversationResult.ConversationNotFound>(await inbox.Conversations.TryGetConversationAsync(new() { ConversationId = old }, cancellationToken: Token));
            await SendAsync(inbox, id, "more");
            before = await ListAsync(inbox, id);
            Assert.Equal(before.Count, before.Select(static message => message.Sequence).Distinct().Count());
        }
    }

    [Fact]
    public async Task BrokenLine_IsNamed_AndNothingIsChanged()
    {
        await using (await StartAsync())
        {
        }

        await File.AppendAllTextAsync(_file, "{\"change\":\"fly\"}\n", Token);
        var text = await File.ReadAllTextAsync(_file, Token);
        var failure = await Assert.ThrowsAsync<InvalidDataException>(StartAsync);
        Assert.Contains($"{_file}(2): the line is no change of an inbox: 'fly'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_file, Encoding.UTF8, Token));
    }

    public void Dispose() => File.Delete(_file);

    private Task<InboxEmulator> StartAsync() => InboxEmulator.StartAsync(new EmulatorOptions { DataFile = _file });

    private static InboxClient Client(InboxEmulator emulator) =>
        new(new() { Credential = WixCredential.ApiKey(emulator.Options.ApiKey, emulator.Options.SiteId), BaseAddress = emulator.BaseAddress });

    private static async Task<Guid> OpenAsync(InboxClient inbox, ParticipantId participant) =>
        (await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = participant }, cancellationToken: Token)).Conversation.Id;

    private static Task<SendMessageResponse> SendAsync(InboxClient inbox, Guid id, string text) =>
        inbox.Messages.SendMessageAsync(new() { ConversationId = id, Message = new() { Content = new() { Payload = new BasicMessagePayload { Items = [text] } } } }, cancellationToken: Token);

    private static async Task<List<Message>> ListAsync(InboxClient inbox, Guid id) =>
        await inbox.Messages.ListAllMessagesAsync(new() { ConversationId = id, Visibility = MessageVisibility.Business }, cancellationToken: Token).ToListAsync(Token);
}
