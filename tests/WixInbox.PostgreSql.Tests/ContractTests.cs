using WixInbox.PostgreSql.Tests.Infrastructure;
using WixInbox.Runtime.Tests.Webhooks;

namespace WixInbox.PostgreSql.Tests;

/// <summary>The store does what every store does.</summary>
public sealed class ContractTests(PostgreSqlServer server) : WebhookEventStoreContract, IAsyncDisposable
{
    private readonly TestDatabase _database = new(server);

    protected override int Many => 1_000;

    protected override IWebhookEventStore Open(int maxWaiting = 10_000) => _database.Open(maxWaiting: maxWaiting);

    protected override async ValueTask PassAsync(TimeSpan time) => await _database.PassAsync(time);

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
