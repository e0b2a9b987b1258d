using WixInbox.PostgreSql.Tests.Infrastructure;

namespace WixInbox.PostgreSql.Tests;

/// <summary>A test with a database of its own.</summary>
public abstract class StoreTests(PostgreSqlServer server) : IAsyncDisposable
{
    protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected TestDatabase Database { get; } = new(server);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static WebhookArrival Arrival(string id) => new(id, new byte[10]);

    protected static async Task<WebhookClaim> ClaimAsync(IWebhookEventStore store) =>
        await store.TryClaimAsync(Lease, Cancellation) ?? throw new InvalidOperationException("There is nothing to claim.");

    /// <summary>A store with one event, which has been claimed.</summary>
    private protected async Task<(PostgreSqlWebhookEventStore Store, WebhookClaim Claim)> ClaimOneAsync(Npgsql.NpgsqlDataSource? machine = null)
    {
        var store = Database.Open(machine);
        Assert.Equal(WebhookStoring.Stored, await store.AddAsync(Arrival("a"), Cancellation));
        return (store, await ClaimAsync(store));
    }
}
