using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WixInbox.AspNetCore.Tests.Infrastructure;
using WixInbox.Tests.Webhooks;

namespace WixInbox.AspNetCore.Tests;

/// <summary>What an attempt tells a store whose claims may be lost, and whose completions may fail.</summary>
public class SettlingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>As a transaction does that the handler has spoiled: released and not counted, the event would come back for ever.</summary>
    [Fact]
    public async Task CompletionThatFails_IsAFailedAttempt()
    {
        var claim = new FakeClaim { Complete = static () => throw new InvalidOperationException("A deferred constraint is violated.") };
        var log = await RunAsync(claim, static _ => Task.CompletedTask);
        Assert.Equal(["retry InvalidOperationException: A deferred constraint is violated."], claim.Calls);
        Assert.Contains(log.All, static line => line.Contains("The event e failed in attempt 1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, false, "complete")]
    [InlineData(1, true, "retry IOException: no")]
    [InlineData(6, true, "give up IOException: no")]
    public async Task LostClaim_IsSaidToBeLost_AndNothingElse(int attempt, bool fails, string call)
    {
        var told = 0;
        var claim = new FakeClaim(attempt) { Holds = false };
        var log = await RunAsync(claim, _ => fails ? throw new IOException("no") : Task.CompletedTask, tell: _ => { told++; return Task.CompletedTask; });
        Assert.Equal([call], claim.Calls);
        Assert.Contains(log.All, static line => line.Contains("The lease of the event e was over", StringComparison.Ordinal));
        Assert.DoesNotContain(log.All, static line => line.Contains("failed in attempt", StringComparison.Ordinal));
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task EventWhoseAttemptsWereAllCutOff_IsGivenUpUntried()
    {
        var (tried, told) = (0, 0);
        var claim = new FakeClaim(attempt: 4);
        await RunAsync(claim, _ => { tried++; return Task.CompletedTask; }, static options => options.MaxAttempts = 3, _ => { told++; return Task.CompletedTask; });
        Assert.Equal(["give up InvalidOperationException: The event was claimed 3 times, and the last of these attempts did not come to an end: its process ended, or its lease was over."], claim.Calls);
        Assert.Equal((0, 1), (tried, told));
    }

    /// <summary>What such a handler has joined must be taken from it before the claim is settled.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task HandlerThatDoesNotEnd_IsSaidToRun_WhenTheClaimIsSettled(bool ends)
    {
        var claim = new FakeClaim();
        await RunAsync(claim, cancellation => ends ? throw new IOException("no") : new TaskCompletionSource().Task, static options => options.HandlerTimeout = TimeSpan.FromMilliseconds(50));
        Assert.StartsWith(ends ? "retry IOException" : "retry TimeoutException", Assert.Single(claim.Calls), StringComparison.Ordinal);
        Assert.Equal(!ends, claim.WasRunning);
    }

    private static async Task<LogLines> RunAsync(FakeClaim claim, Func<CancellationToken, Task> handle, Action<WixWebhookOptions>? configure = null, Func<WebhookDeadLetter, Task>? tell = null)
    {
        await using var host = await WebhookHost.StartAsync(handlers =>
        {
            handlers.OnButtonInteracted((_, cancellation) => handle(cancellation));
            if (tell is not null) handlers.OnDeadLetter((_, letter, _) => tell(letter));
        }, configure);
        await host.App.Services.GetRequiredService<WebhookAttempt<InboxEvent>>().RunAsync(claim, Cancellation);
        return host.Log;
    }

    private sealed class FakeClaim : WebhookClaim
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public FakeClaim(int attempt = 1)
        {
            (EventId, Attempt, ReceivedAt) = ("e", attempt, DateTimeOffset.UnixEpoch);
            Envelope = Encoding.UTF8.GetBytes(Token.EnvelopeOf(Token.Event("e")).ToJsonString());
        }

        public List<string> Calls { get; } = [];

        public bool WasRunning { get; private set; }

        public bool Holds { get; init; } = true;

        public Action Complete { get; init; } = static () => { };

        public override ValueTask<bool> CompleteAsync(CancellationToken cancellationToken = default)
        {
            Complete();
            return Settle("complete");
        }

        public override ValueTask<bool> RetryAsync(TimeSpan delay, string reason, CancellationToken cancellationToken = default) => Settle($"retry {reason}");

        public override ValueTask<bool> GiveUpAsync(string reason, CancellationToken cancellationToken = default) => Settle($"give up {reason}");

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private ValueTask<bool> Settle(string call)
        {
            Calls.Add(call);
            WasRunning = IsHandlerRunning;
            return new(Holds);
        }
    }
}
