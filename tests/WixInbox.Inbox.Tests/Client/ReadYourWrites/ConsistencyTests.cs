using System.Net;
using WixInbox.Tests.Infrastructure;

namespace WixInbox.Tests.Client.ReadYourWrites;

/// <summary>The token of one call goes along with the next ones of its scope, and nowhere else.</summary>
public class ConsistencyTests
{
    private const string Header = "x-wix-consistent";

    private static readonly ListMessagesRequest Request = new() { ConversationId = Guid.Empty, Visibility = MessageVisibility.Business };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_GoesAlong_WithinTheScopeAlone()
    {
        var number = 0;
        using var handler = new StubHandler(_ => Answer($"t{++number}"));
        using var inbox = handler.Client();
        await inbox.Messages.ListMessagesAsync(Request, cancellationToken: Token);
        using (WixConsistencyScope.Begin())
        {
            await inbox.Messages.ListMessagesAsync(Request, cancellationToken: Token);
            await inbox.Messages.ListMessagesAsync(Request, cancellationToken: Token);
            using (WixConsistencyScope.Begin()) await inbox.Messages.ListMessagesAsync(Request, cancellationToken: Token);
            await inbox.Messages.ListMessagesAsync(Request, cancellationToken: Token);
        }

        await inbox.Messages.ListMessagesAsync(Request, cancellationToken: Token);
        Assert.Equal([null, null, "t2", "t3", "t4", null], handler.Requests.Select(static request => request.Headers.GetValueOrDefault(Header)));
    }

    [Fact]
    public async Task Clients_OfOneScope_ShareNothing()
    {
        using var handlerA = new StubHandler(static _ => Answer("of a"));
        using var handlerB = new StubHandler(static _ => Answer("of b"));
        using var a = handlerA.Client();
        using var b = handlerB.Client();
        using var scope = WixConsistencyScope.Begin();
        foreach (var inbox in new[] { a, b, a, b }) await inbox.Messages.ListMessagesAsync(Request, cancellationToken: Token);
        Assert.Equal([null, "of a"], handlerA.Requests.Select(static request => request.Headers.GetValueOrDefault(Header)));
        Assert.Equal([null, "of b"], handlerB.Requests.Select(static request => request.Headers.GetValueOrDefault(Header)));
    }

    [Fact]
    public async Task Scopes_OfDifferentFlows_ShareNothing()
    {
        using var handler = new StubHandler(static request => Answer(request.Headers.TryGetValues(Header, out var tokens) ? tokens.Single() : request.Headers.GetValues("flow").Single()));
        using var inbox = handler.Client();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(flow => Task.Run(async () =>
        {
            var options = new WixCallOptions { Headers = new Dictionary<string, string> { ["flow"] = $"f{flow}" }, Answer = new() };
            using var scope = WixConsistencyScope.Begin();
            for (var call = 0; call < 10; call++)
            {
                await inbox.Messages.ListMessagesAsync(Request, options, Token);
                Assert.Equal([$"f{flow}"], options.Answer!.Headers[Header]);
                await Task.Yield();
            }
        })));
    }

    [Fact]
    public async Task AnswerWithoutAToken_LeavesTheOneBefore()
    {
        var number = 0;
        using var handler = new StubHandler(_ => number++ == 0 ? Answer("t1") : new HttpResponseMessage { Content = new StringContent("{}") });
        using var inbox = handler.Client();
        using var scope = WixConsistencyScope.Begin();
        for (var call = 0; call < 3; call++) await inbox.Messages.ListMessagesAsync(Request, cancellationToken: Token);
        Assert.Equal([null, "t1", "t1"], handler.Requests.Select(static request => request.Headers.GetValueOrDefault(Header)));
    }

    private static HttpResponseMessage Answer(string token)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}") };
        answer.Headers.TryAddWithoutValidation("X-Wix-Consistent", token);
        return answer;
    }
}
