using System.Collections.Concurrent;
using WixInbox.PostgreSql.Tests.Infrastructure;

namespace WixInbox.PostgreSql.Tests;

/// <summary>Several machines on one store.</summary>
public sealed class MachinesTests(PostgreSqlServer server) : StoreTests(server)
{
    [Fact]
    public async Task Machines_LoseNothing_AndGetNothingTwice()
    {
        const int Events = 2_000, Machines = 3, Workers = 3;
        var stores = Enumerable.Range(0, Machines).Select(_ => Database.Open(Database.NewMachine())).ToList();
        var held = new ConcurrentDictionary<string, int>();
        var handled = new ConcurrentDictionary<string, int>();
        var handledBy = new int[Machines];
        using var done = new CancellationTokenSource();
        var workers = Enumerable.Range(0, Machines * Workers).Select(worker => Task.Run(async () =>
        {
            var store = stores[worker % Machines];
            while (!done.IsCancellationRequested)
            {
                await using var claim = await store.TryClaimAsync(Lease, Cancellation);
                if (claim is null)
                {
                    await ((Task)store.WaitAsync(done.Token).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    continue;
                }

                Assert.True(held.TryAdd(claim.EventId, worker), "Two had one event at once.");
                await Task.Yield();
                Assert.True(held.TryRemove(claim.EventId, out _));
                if (claim.Attempt == 1 && claim.EventId.EndsWith('7')) Assert.True(await claim.RetryAsync(TimeSpan.Zero, "again", Cancellation));
                else if (claim.EventId.EndsWith('3') && Random.Shared.Next(2) == 0) continue; // which releases it
                else
                {
                    Assert.True(await claim.CompleteAsync(Cancellation));
                    handled.AddOrUpdate(claim.EventId, 1, static (_, count) => count + 1);
                    Interlocked.Increment(ref handledBy[worker % Machines]);
                }
            }
        })).ToList();
        await Parallel.ForAsync(0, Events, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (number, cancellation) =>
            Assert.Equal(WebhookStoring.Stored, await stores[number % Machines].AddAsync(Arrival($"{number}"), cancellation)));
        while ((await stores[0].CountAsync(Cancellation)).Waiting > 0 && !workers.Any(static worker => worker.IsFaulted)) await Task.Delay(10, Cancellation);
        await done.CancelAsync();
        await Task.WhenAll(workers);
        Assert.Equal(Events, handled.Count);
        Assert.All(handled.Values, static count => Assert.Equal(1, count));
        Assert.All(handledBy, static count => Assert.True(count > 0));
    }

    /// <summary>What another machine stores is found by asking, within the interval.</summary>
    [Fact]
    public async Task WorkOfAnotherMachine_IsNoticed()
    {
        var (here, there) = (Database.Open(), Database.Open(Database.NewMachine()));
        Assert.Null(await here.TryClaimAsync(Lease, Cancellation));
        var found = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => NextAsync(here)));
        for (var number = 0; number < 4; number++) await there.AddAsync(Arrival($"{number}"), Cancellation);
        Assert.Equal(["0", "1", "2", "3"], (await found).Select(static claim => claim.EventId).Order());
    }

    private static async Task<WebhookClaim> NextAsync(PostgreSqlWebhookEventStore store)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (await store.TryClaimAsync(Lease, limit.Token) is { } claim) return claim;
            await store.WaitAsync(limit.Token);
        }
    }
}
