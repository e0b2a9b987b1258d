using System.Net;
using System.Text.Json.Nodes;
using WixInbox.Client;
using WixInbox.Runtime.Tests.Webhooks;

namespace WixInbox.Runtime.Tests.Credentials;

/// <summary>What tests of credentials do again and again.</summary>
internal static class CredentialSteps
{
    internal const string Secret = "very.secret.key";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static WixOAuthOptions OAuth(this Platform platform, ManualTime time) =>
        new() { ClientId = "app-1", ClientSecret = Secret, InstanceId = "instance-1", TokenAddress = platform.TokenAddress, TimeProvider = time };

    /// <summary>The token that a request would be sent with.</summary>
    internal static Task<string> TokenAsync(this WixCredential credential) => credential.TokenForAsync(TestContext.Current.CancellationToken);

    /// <summary>The same, for a caller who may cancel.</summary>
    internal static async Task<string> TokenForAsync(this WixCredential credential, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage();
        await credential.AuthorizeAsync(request, cancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        return Assert.Single(request.Headers.GetValues("Authorization"));
    }

    /// <summary>Tells a credential that a token was refused.</summary>
    internal static async Task<bool> RefuseAsync(this WixCredential credential, string token)
    {
        using var request = new HttpRequestMessage();
        request.Headers.TryAddWithoutValidation("Authorization", token);
        return await credential.RenewAsync(request, TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    /// <summary>Calls the method, and returns the token that it was called with.</summary>
    internal static async Task<string> CallAsync(this WixTransport client)
    {
        var answer = await client.SendRawAsync(HttpMethod.Post, "/method", RawJson.Parse("{}"), cancellationToken: TestContext.Current.CancellationToken);
        return answer.Status == HttpStatusCode.OK ? JsonNode.Parse(answer.GetText())!["token"]!.GetValue<string>() : ((int)answer.Status!).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Waits for what happens behind the calls.</summary>
    internal static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (!await condition()) await Task.Delay(5, limit.Token);
    }
}
