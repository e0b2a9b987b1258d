using Quickstart;
using Quickstart.Inbox;

// With WIX_API_KEY and WIX_SITE_ID set this talks to the real service, about the contact in WIX_CONTACT_ID.
// Without them it starts an emulator of Wix Inbox in this process and talks to that.
try
{
    await using var service = await Service.ChooseAsync();
    Console.WriteLine($"Talking to {service.Description}\n");
    using var inbox = new InboxClient(service.ClientOptions);
    var transcript = await Dialogue.HoldAsync(inbox, service.ContactId);
    Console.WriteLine(transcript.Render());
    return 0;
}
catch (Exception failure) when (failure is HttpRequestException or WixApiException or OperationCanceledException or ArgumentException)
{
    Console.Error.WriteLine($"The quickstart failed: {failure.Message}");
    return 1;
}
