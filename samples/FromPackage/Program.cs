using Bridge.Inbox;
using WixInbox.Emulator;

await using var emulator = await InboxEmulator.StartAsync();
using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey(emulator.Options.ApiKey, emulator.Options.SiteId), BaseAddress = emulator.BaseAddress });
var opened = await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(Guid.NewGuid()) });
var message = new Message { Visibility = MessageVisibility.Business, Direction = MessageDirection.ParticipantToBusiness, Content = new() { Payload = new BasicMessagePayload { Items = ["Hello"] } } };
var sent = await inbox.Messages.SendMessageAsync(new() { ConversationId = opened.Conversation.Id, Message = message });
Console.WriteLine($"Sent as {sent.Message.Id}");
