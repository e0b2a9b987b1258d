using System.Globalization;
using WebhookLoad;

// The receiver's load test: a burst of events at a receiver on the same machine, and what it promises, checked.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
Console.WriteLine($"{count:N0} events, {Environment.ProcessorCount} cores, sender and receiver on the same ones\n");
var events = SignedEvents.Make(count);
Console.WriteLine("| store | handlers | events a second | median ms | 99 of 100 ms | slowest ms | answers 503 | promises |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
var isKept = true;
foreach (var handlers in Enum.GetValues<HandlerKind>())
{
    var (result, broken) = await Run.OneAsync(new InMemoryWebhookEventStore(new() { MaxWaiting = 2_000 }), events, handlers);
    isKept &= broken.Count == 0;
    Console.WriteLine($"| in memory, 2,000 at most | {handlers} | {result.PerSecond:N0} | {result.At(0.5):N1} | {result.At(0.99):N1} | {result.Slowest:N1} | {result.Refused:N0} | {(broken.Count == 0 ? "kept" : string.Join("; ", broken))} |");
}

return isKept ? 0 : 1;
