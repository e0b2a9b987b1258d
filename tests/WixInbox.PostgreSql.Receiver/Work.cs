using Npgsql;
using WixInbox.AspNetCore;

namespace WixInbox.PostgreSql.Receiver;

/// <summary>What the handlers do, slowly enough to be cut off in the middle.</summary>
internal sealed class Work(string schema, Ledger ledger)
{
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(15);

    /// <summary>Writes into the store's transaction.</summary>
    public async Task DoInTheTransactionAsync(string eventId, WebhookContext context, CancellationToken cancellation)
    {
        ledger.Write($"start {eventId}");
        var transaction = (await context.JoinAsync<NpgsqlTransaction>(cancellation))!;
        await using var insert = new NpgsqlCommand($"INSERT INTO {schema}.effects (event_id) VALUES ($1)", transaction.Connection, transaction);
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = eventId });
        await insert.ExecuteNonQueryAsync(cancellation);
        await Task.Delay(Time, cancellation);
        ledger.Write($"end {eventId}");
    }

    /// <summary>Leaves its mark outside of the store, where no transaction reaches.</summary>
    public async Task DoOutsideAsync(string eventId, CancellationToken cancellation)
    {
        ledger.Write($"start {eventId}");
        await Task.Delay(Time, cancellation);
        ledger.Write($"end {eventId}");
    }
}
