namespace WixInbox.DependencyInjection.Tests.Infrastructure;

/// <summary>Calls of the client, whose contents nobody else is to see.</summary>
internal static class Calls
{
    public const string Key = "IST.oracle.fake-api-key";
    public const string Text = "a text that is between two";

    public static SendMessageRequest Sending { get; } = new()
    {
        ConversationId = Guid.Parse("c0ffee00-1111-4a2b-8c3d-000000000001"),
        Message = new() { Content = new() { Payload = new BasicMessagePayload { Items = [Text] } } },
    };

    public static void Set(WixClientSettings settings) => (settings.ApiKey, settings.SiteId) = (Key, "site-1");

    public static Task<ListMessagesResponse> ListAsync(this IMessagesClient messages) => messages.ListMessagesAsync(
        new() { ConversationId = Sending.ConversationId, Visibility = MessageVisibility.Business }, cancellationToken: TestContext.Current.CancellationToken);

    public static Task<SendMessageResult> TrySendAsync(this IMessagesClient messages) =>
        messages.TrySendMessageAsync(Sending, cancellationToken: TestContext.Current.CancellationToken);
}
