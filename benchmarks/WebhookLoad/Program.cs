using System.Globalization;
using Npgsql;
using WebhookLoad;
using WixInbox.PostgreSql;

// The receiver's load test: a burst of events at a receiver on the same machine, and what it promises, checked.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
Console.WriteLine($"{count:N0} events, {Environment.ProcessorCount} cores, sender and receiver on the same ones\n");
var events = SignedEvents.Make(count);
Console.WriteLine("| store | handlers | events a second | median ms | 99 of 100 ms | slowest ms | answers 503 | promises |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
var isKept = true;
foreach (var handlers in Enum.GetValues<HandlerKind>())
    isKept &= Report("in memory, 2,000 at most", handlers, await Run.OneAsync(new InMemoryWebhookEventStore(new() { MaxWaiting = 2_000 }), events, handlers));

// The second argument is a PostgreSQL server: a connection string. Each burst has a schema of its own, which is left there.
if (args.Length > 1)
{
    await using var dataSource = NpgsqlDataSource.Create(args[1]);
    foreach (var handlers in Enum.GetValues<HandlerKind>())
    {
        var schema = $"load_{Guid.NewGuid():N}";
        isKept &= Report("PostgreSQL", handlers, await Run.OneAsync(new PostgreSqlWebhookEventStore(dataSource, new() { SchemaName = schema }), events, handlers));
    }
}

return isKept ? 0 : 1;

static bool Report(string store, HandlerKind handlers, (BurstResult Result, IReadOnlyList<string> Broken) run)
{
    var (result, broken) = run;
    Console.WriteLine($"| {store} | {handlers} | {result.PerSecond:N0} | {result.At(0.5):N1} | {result.At(0.99):N1} | {result.Slowest:N1} | {result.Refused:N0} | {(broken.Count == 0 ? "kept" : string.Join("; ", broken))} |");
    return broken.Count == 0;
}
