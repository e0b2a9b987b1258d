using System.Globalization;
using AotSmoke;
using AotSmoke.Inbox;

// A conversation in one native executable: the generated client, and a plain HTTP server to talk to.
// The argument, if there is one, says when the executable was started: seconds of Unix time, with a fraction.
var firstStatement = DateTimeOffset.UtcNow;
try
{
    await using var server = InboxServer.Start();
    using var inbox = new InboxClient(new() { Credential = WixCredential.ApiKey(InboxServer.ApiKey, InboxServer.SiteId), BaseAddress = server.Address });
    await Dialogue.HoldAsync(inbox);
    await Refusals.ProvokeAsync(inbox, server);
    Formats.RoundTrip();
    Webhooks.Receive();
    Console.WriteLine("A conversation was held, its pages were read back, a webhook was received, and what is wrong was refused.");
    if (args is [var started]) PrintTimes(DateTimeOffset.UnixEpoch.AddSeconds(double.Parse(started, CultureInfo.InvariantCulture)));
    return 0;
}
catch (Exception failure)
{
    Console.Error.WriteLine($"The smoke test failed: {failure}");
    return 1;
}

void PrintTimes(DateTimeOffset started)
{
    var toFirst = (firstStatement - started).TotalMilliseconds;
    var toLast = (DateTimeOffset.UtcNow - started).TotalMilliseconds;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{toFirst:F1} ms from its start to the first statement, {toLast:F1} ms to the last."));
}
