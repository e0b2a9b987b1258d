using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WixInbox.Client;
using WixInbox.DependencyInjection.Tests.Infrastructure;

namespace WixInbox.DependencyInjection.Tests;

/// <summary>What is logged of calls, and what never is.</summary>
public class LogTests
{
    private const string Refusal = """{"message":"a text that is between two","details":{"applicationError":{"code":"INVALID_MEDIA_URL"}}}""";

    [Fact]
    public async Task Success_IsOneLine()
    {
        var log = await LogAsync(static messages => messages.TrySendAsync(), new Service((HttpStatusCode.OK, """{"message":{"id":"1"}}""")));
        var line = Assert.Single(log.Lines);
        Assert.Equal((WixTelemetry.LogCategory, LogLevel.Information, 1), (line.Category, line.Level, line.Id));
        Assert.Matches(@"^SendMessage completed in [\d.,]+ ms, attempts: 1\.$", line.Text);
    }

    [Fact]
    public async Task Refusal_HasStatusCodeAndRequestId_AndNoWords()
    {
        var log = await LogAsync(static messages => messages.TrySendAsync(), new Service((HttpStatusCode.BadRequest, Refusal)));
        Assert.Equal([(LogLevel.Debug, 8), (LogLevel.Warning, 2)], log.Lines.Select(static line => (line.Level, line.Id)));
        Assert.StartsWith("SendMessage failed with 400, code INVALID_MEDIA_URL, request request-1, in ", log.Lines[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("between two", log.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_HasItsWords_WhereTheyAreAskedFor()
    {
        var log = await LogAsync(static messages => messages.TrySendAsync(), new Service((HttpStatusCode.BadRequest, Refusal)), showsMessages: true);
        Assert.Equal((LogLevel.Warning, 3), (log.Lines[^1].Level, log.Lines[^1].Id));
        Assert.EndsWith("attempts: 1. a text that is between two", log.Lines[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenAnswer_IsAFailureWithItsStatus()
    {
        var log = await LogAsync(static async messages => await Assert.ThrowsAsync<WixApiException>(() => messages.TrySendAsync()), new Service((HttpStatusCode.OK, "a text that is between two")));
        Assert.StartsWith("SendMessage failed with 200, code ", Assert.Single(log.Lines).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("between two", log.Everything, StringComparison.Ordinal);
        Assert.Null(log.Lines[0].Failure);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NoConnection_HasItsKind_AndItsExceptionWhereWordsAreAskedFor(bool showsMessages)
    {
        using var broken = new Broken(static () => new HttpRequestException(HttpRequestError.NameResolutionError, "a text that is between two"));
        var log = await LogAsync(static async messages => await Assert.ThrowsAsync<HttpRequestException>(() => messages.TrySendAsync()), broken, showsMessages);
        var line = log.Lines[^1];
        Assert.Equal((LogLevel.Warning, 4), (line.Level, line.Id));
        Assert.StartsWith("SendMessage got no answer: NameResolutionError, in ", line.Text, StringComparison.Ordinal);
        Assert.Equal(showsMessages, line.Failure is HttpRequestException);
        Assert.Equal(showsMessages, log.Everything.Contains("between two", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancellation_IsNoWarning()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var log = await LogAsync(async messages => await Assert.ThrowsAnyAsync<OperationCanceledException>(() => messages.TrySendMessageAsync(Calls.Sending, cancellationToken: cancelled.Token)), new Service());
        Assert.Equal((LogLevel.Debug, 5), (Assert.Single(log.Lines).Level, log.Lines[0].Id));
    }

    [Theory]
    [InlineData(false, 6, "SendMessage was not sent: the request breaks 1 limits of its schema.")]
    [InlineData(true, 7, "SendMessage was not sent: the request breaks 1 limits of its schema. message.content: must be set")]
    public async Task InvalidRequest_IsCounted_AndItsFieldsAreNamedWhereWordsAreAskedFor(bool showsMessages, int id, string expected)
    {
        var log = await LogAsync(static messages => messages.TrySendMessageAsync(Calls.Sending with { Message = new() }), new Service(), showsMessages);
        var line = Assert.Single(log.Lines);
        Assert.Equal((LogLevel.Warning, id, expected), (line.Level, line.Id, line.Text));
    }

    /// <summary>A path of one's own may have ids in it, or addresses.</summary>
    [Theory]
    [InlineData(false, "GET completed in ")]
    [InlineData(true, "GET /contacts/v4/contacts/jo@example.com completed in ")]
    public async Task RawCall_IsItsVerb_AndHasItsPathWhereWordsAreAskedFor(bool showsMessages, string expected)
    {
        var log = new LogRecorder();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddWixInbox(Calls.Set).Configure(settings => settings.LogErrorMessages = showsMessages).Http.ConfigurePrimaryHttpMessageHandler(static () => new Service());
        using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<InboxClient>().Transport.SendRawAsync(HttpMethod.Get, "/contacts/v4/contacts/jo@example.com", cancellationToken: TestContext.Current.CancellationToken);
        Assert.StartsWith(expected, Assert.Single(log.Lines).Text, StringComparison.Ordinal);
        Assert.Equal(showsMessages, log.Everything.Contains("example.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Waits_AndFailedAttempts_AreLogged()
    {
        var service = new Service((HttpStatusCode.ServiceUnavailable, ""), (HttpStatusCode.OK, """{"message":{"id":"1"}}"""));
        var log = await LogAsync(static messages => messages.TrySendAsync(), service, policy: new OnceMore());
        Assert.Equal([(LogLevel.Information, 10), (LogLevel.Debug, 8), (LogLevel.Information, 9), (LogLevel.Information, 1)], log.Lines.Select(static line => (line.Level, line.Id)));
        Assert.Equal("SendMessage waits for 00:00:01: too many calls were made lately.", log.Lines[0].Text);
        Assert.StartsWith("Attempt 1 of SendMessage failed with 503 ", log.Lines[1].Text, StringComparison.Ordinal);
        Assert.Equal("SendMessage is tried again: attempt 2 follows in 00:00:02.", log.Lines[2].Text);
        Assert.EndsWith("attempts: 2.", log.Lines[3].Text, StringComparison.Ordinal);
    }

    /// <summary>At every level, with words asked for, and with the logs of the HTTP client factory, which are off unless they are added.</summary>
    [Fact]
    public async Task Secrets_AndBodies_AreNeverLogged()
    {
        var log = await LogAsync(
            static async messages =>
            {
                await messages.TrySendAsync();
                await messages.ListAsync();
            },
            new Service((HttpStatusCode.OK, """{"message":{"id":"a text that is between two"}}""")),
            showsMessages: true,
            change: static builder =>
            {
                builder.Services.ConfigureHttpClientDefaults(static all => all.RedactLoggedHeaders(static _ => false));
                builder.Http.AddDefaultLogger();
            });
        Assert.Contains(log.Lines, static line => line.Category.StartsWith("System.Net.Http.HttpClient", StringComparison.Ordinal) && line.Level == LogLevel.Trace);
        foreach (var secret in new[] { "oracle", "between two", "c0ffee00" }) Assert.DoesNotContain(secret, log.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyedClient_LogsUnderItsKey()
    {
        var log = new LogRecorder();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log));
        services.AddKeyedWixInbox("site-a", Calls.Set).Http.ConfigurePrimaryHttpMessageHandler(static () => new Service());
        using var provider = services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<IMessagesClient>("site-a").ListAsync();
        Assert.Equal("WixInbox.Client.site-a", Assert.Single(log.Lines).Category);
    }

    private static async Task<LogRecorder> LogAsync(
        Func<IMessagesClient, Task> call, HttpMessageHandler service, bool showsMessages = false, IWixCallPolicy? policy = null, Action<WixClientBuilder<InboxClient>>? change = null)
    {
        var log = new LogRecorder();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        if (policy is not null) services.AddSingleton(policy);
        var builder = services.AddWixInbox(Calls.Set).Configure(settings => settings.LogErrorMessages = showsMessages);
        builder.Http.ConfigurePrimaryHttpMessageHandler(() => service);
        change?.Invoke(builder);
        using var provider = services.BuildServiceProvider();
        await call(provider.GetRequiredService<IMessagesClient>());
        return log;
    }

    private sealed class Broken(Func<Exception> failure) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw failure();
    }

    private sealed class OnceMore : IWixCallPolicy
    {
        public async ValueTask<WixAttempt> ExecuteAsync(WixCall call, Func<CancellationToken, ValueTask<WixAttempt>> attempt, CancellationToken cancellationToken)
        {
            call.ReportWait(WixWait.RateLimit, TimeSpan.FromSeconds(1));
            await attempt(cancellationToken);
            call.ReportWait(WixWait.Retry, TimeSpan.FromSeconds(2));
            return await attempt(cancellationToken);
        }
    }
}
