using WixInbox.Emulator;

namespace WixInbox.Tests.EndToEnd;

/// <summary>An emulator on a real socket, and a client of it.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private InboxEmulator? _emulator;
    private InboxClient? _inbox;
    private HttpClient? _http;

    public InboxClient Inbox => _inbox!;

    public InboxEmulator Emulator => _emulator!;

    /// <summary>A bare client with the right headers, for what the generated one would not send.</summary>
    public HttpClient Http => _http!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await InboxEmulator.StartAsync();
        _inbox = Client();
        _http = new HttpClient { BaseAddress = _emulator.BaseAddress };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", _emulator.Options.ApiKey);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("wix-site-id", _emulator.Options.SiteId);
    }

    public InboxClient Client(string? key = null, string? site = null, bool validates = true) => new(new()
    {
        Credential = WixCredential.ApiKey(key ?? Emulator.Options.ApiKey, site ?? Emulator.Options.SiteId),
        BaseAddress = Emulator.BaseAddress,
        ValidateRequests = validates,
    });

    public async Task<Guid> OpenAsync() =>
        (await Inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(Guid.NewGuid()) })).Conversation.Id;

    public async Task<Guid> OpenAsync(int messages)
    {
        var id = await OpenAsync();
        for (var number = 0; number < messages; number++)
        {
            var visibility = number % 2 == 0 ? MessageVisibility.BusinessAndParticipant : MessageVisibility.Business;
            await Inbox.Messages.SendMessageAsync(new() { ConversationId = id, Message = new() { Visibility = visibility, Content = new() { Payload = new MinimalMessagePayload { Text = $"{number}" } } } });
        }

        return id;
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        _inbox?.Dispose();
        if (_emulator is not null) await _emulator.DisposeAsync();
    }
}
