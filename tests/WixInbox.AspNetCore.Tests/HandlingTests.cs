using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WixInbox.AspNetCore.Tests.Infrastructure;
using WixInbox.Tests.Webhooks;

namespace WixInbox.AspNetCore.Tests;

/// <summary>What becomes of an event behind its answer.</summary>
public class HandlingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FailingHandler_IsTriedAgain()
    {
        var attempts = new Handled<int>();
        await using var host = await WebhookHost.StartAsync(handlers => handlers.OnButtonInteracted((_, context, _) =>
        {
            attempts.Add(context.Attempt);
            return context.Attempt < 3 ? throw new InvalidOperationException("not now") : Task.CompletedTask;
        }));
        await host.PostAsync("a");
        Assert.Equal([1, 2, 3], await attempts.NextAsync(3));
        await UntilAsync(async () => (await host.Store.CountAsync(Cancellation)).Waiting == 0);
        Assert.Equal(0, attempts.Count);
        await UntilAsync(() => Task.FromResult(2 == host.Log.All.Count(static line => line.StartsWith("Warning: The event a failed in attempt", StringComparison.Ordinal) && line.Contains("not now", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task LastAttempt_MakesADeadLetter_WhichCanBeRevived()
    {
        var dead = new Handled<(InboxEvent Event, WebhookDeadLetter Letter)>();
        var attempts = new Handled<int>();
        var works = false;
        await using var host = await WebhookHost.StartAsync(
            handlers => handlers
                .OnButtonInteracted((_, context, _) =>
                {
                    attempts.Add(context.Attempt);
                    return works ? Task.CompletedTask : throw new InvalidOperationException("never");
                })
                .OnDeadLetter((webhookEvent, letter, _) =>
                {
                    dead.Add((webhookEvent, letter));
                    throw new InvalidOperationException("nor this");
                }),
            static options => options.MaxAttempts = 2);
        await host.PostAsync("a");
        var (found, told) = await dead.NextAsync();
        Assert.Equal(("a", "a", 2, "InvalidOperationException: never"), (found.Metadata.EventId, told.EventId, told.Attempts, told.Error));
        var letter = Assert.Single(await host.Store.ListDeadLettersAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(("a", 2, "InvalidOperationException: never"), (letter.EventId, letter.Attempts, letter.Error));
        Assert.Equal(found, WebhookEnvelope.Read<InboxEvent>(letter.Envelope.Span));
        Assert.Equal(new WebhookStoreCounts(0, 1), await host.Store.CountAsync(Cancellation));
        await UntilAsync(() => Task.FromResult(host.Log.All.Any(static line => line.Contains("The handler of dead letters failed for the event a", StringComparison.Ordinal))));

        Assert.Equal(HttpStatusCode.OK, await host.PostAsync("a")); // still a duplicate
        works = true;
        Assert.False(await host.Store.ReviveAsync("b", Cancellation));
        Assert.True(await host.Store.ReviveAsync("a", Cancellation));
        Assert.Equal([1, 2, 1], await attempts.NextAsync(3));
        await UntilAsync(async () => await host.Store.CountAsync(Cancellation) == default);
    }

    [Fact]
    public async Task HandlerThatTakesTooLong_HasFailed_EvenIfItDoesNotEnd()
    {
        var attempts = new Handled<int>();
        await using var host = await WebhookHost.StartAsync(
            handlers => handlers.OnButtonInteracted((_, context, _) =>
            {
                attempts.Add(context.Attempt);
                return context.Attempt == 1 ? new TaskCompletionSource().Task : Task.CompletedTask;
            }),
            static options => options.HandlerTimeout = TimeSpan.FromMilliseconds(50));
        await host.PostAsync("a");
        Assert.Equal([1, 2], await attempts.NextAsync(2));
        await UntilAsync(() => Task.FromResult(host.Log.All.Any(static line => line.Contains("TimeoutException: The handler took longer than 00:00:00.0500000", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task EventOlderThanTheLastOfItsEntity_IsFlagged_AndNotDropped()
    {
        var handled = new Handled<(string Id, bool IsLate)>();
        await using var host = await WebhookHost.StartAsync(
            handlers => handlers.OnButtonInteracted((button, _) => { handled.Add((button.Metadata.EventId, button.Metadata.IsOutOfOrder)); return Task.CompletedTask; }),
            static options => options.Concurrency = 1);
        foreach (var (id, sequence, entity) in new[] { ("a", 5L, "x"), ("b", 4L, "x"), ("c", 4L, "y"), ("d", 6L, "x"), ("e", 6L, "x"), ("f", 5L, "x") })
        {
            var happening = Token.Event(id);
            (happening["entityEventSequence"], happening["entityId"]) = ($"{sequence}", entity);
            await host.PostAsync(happening);
        }

        for (var number = 0; number < 6; number++)
        {
            var (id, isLate) = await handled.NextAsync();
            Assert.Equal(id is "b" or "f", isLate);
        }
    }

    [Fact]
    public async Task HandlerFromDi_HasAScopeForEachAttempt()
    {
        var handled = new Handled<(string Id, Guid Scope)>();
        await using var host = await WebhookHost.StartAsync(
            static handlers => handlers.OnButtonInteracted<Recorder>(),
            services: services => services.AddSingleton(handled).AddScoped<Scoped>());
        await host.PostAsync("a");
        await host.PostAsync("b");
        var (first, second) = (await handled.NextAsync(), await handled.NextAsync());
        Assert.Equal(["a", "b"], new[] { first.Id, second.Id }.Order());
        Assert.NotEqual(first.Scope, second.Scope);
    }

    [Fact]
    public async Task StoppingProcess_HandlesWhatIsInMemory()
    {
        using var gate = new SemaphoreSlim(0);
        var handled = new Handled<string>();
        var host = await WebhookHost.StartAsync(
            handlers => handlers.OnButtonInteracted(async (button, cancellation) => { await gate.WaitAsync(cancellation); handled.Add(button.Metadata.EventId); }),
            static options => options.Concurrency = 1);
        foreach (var id in new[] { "a", "b", "c" }) await host.PostAsync(id);
        var stopping = host.App.StopAsync(Cancellation);
        gate.Release(3);
        await stopping;
        Assert.Equal(["a", "b", "c"], await handled.NextAsync(3));
        await host.DisposeAsync();
    }

    [Fact]
    public async Task ProcessThatCannotWait_CancelsHandlers_AndSaysWhatIsLost()
    {
        var started = new Handled<string>();
        var host = await WebhookHost.StartAsync(
            handlers => handlers.OnButtonInteracted(async (button, cancellation) => { started.Add(button.Metadata.EventId); await Task.Delay(Timeout.Infinite, cancellation); }),
            static options => options.Concurrency = 1);
        await host.PostAsync("a");
        await host.PostAsync("b");
        await started.NextAsync();
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await host.App.StopAsync(impatient.Token);
        Assert.Contains(host.Log.All, static line => line.StartsWith("Error: 2 events were answered and not handled", StringComparison.Ordinal));
        Assert.Equal(0, started.Count);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task EventsOfAStore_WaitForAProcessThatMapsThem()
    {
        var builder = WebhookHost.Builder(out var log);
        await using var app = builder.Build();
        await app.StartAsync(Cancellation);
        Assert.Contains(log.All, static line => line.Contains("No webhooks are mapped", StringComparison.Ordinal));
        await app.StopAsync(Cancellation);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await holds()) await Task.Delay(5, limit.Token);
    }

    private sealed class Scoped
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    private sealed class Recorder(Handled<(string, Guid)> handled, Scoped scoped) : IWebhookHandler<InboxEvent.ButtonInteracted>
    {
        public Task HandleAsync(InboxEvent.ButtonInteracted webhookEvent, WebhookContext context, CancellationToken cancellationToken)
        {
            handled.Add((webhookEvent.Metadata.EventId, context.Services.GetRequiredService<Scoped>().Id));
            Assert.Same(scoped, context.Services.GetRequiredService<Scoped>());
            return Task.CompletedTask;
        }
    }
}
