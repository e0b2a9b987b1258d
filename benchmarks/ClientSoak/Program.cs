using System.Diagnostics;
using System.Globalization;
using ClientSoak;

// The client's soak test: many calls against a server that fails one request in twenty, and what the client promises, checked.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int Parallel = 64;
const int Marks = 10;
const double MostGrowth = 2e6;

var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
var ledger = new Ledger(count);
using var server = new FaultyServer(ledger);
using var inbox = new InboxClient(new()
{
    Credential = WixCredential.ApiKey("key", "site"),
    BaseAddress = server.Address,
    AttemptTimeout = TimeSpan.FromMilliseconds(300),
    Policy = new WixResilience(new() { BaseDelay = TimeSpan.FromMilliseconds(2), MaxDelay = TimeSpan.FromMilliseconds(20), RequestsPerMinute = null }),
});
var caller = new Caller(inbox, ledger);
var memory = new List<double>();
var watch = Stopwatch.StartNew();
for (var mark = 0; mark < Marks; mark++)
{
    var (from, to) = ((int)((long)count * mark / Marks), (int)((long)count * (mark + 1) / Marks));
    await System.Threading.Tasks.Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = Parallel }, async (number, _) => await caller.CallAsync(number));
    memory.Add(GC.GetTotalMemory(forceFullCollection: true));
}

// The first tenth makes connections, and fills pools.
var broken = ledger.Broken().ToList();
if (memory[^1] - memory[1] > MostGrowth) broken.Add($"memory grew by {(memory[^1] - memory[1]) / 1e6:N1} MB");
Console.WriteLine($"{count:N0} calls, {Parallel} at a time, {Environment.ProcessorCount} cores, client and server on the same ones\n");
Console.WriteLine("| calls | calls a second | requests | faults | sent | accepted, answer broken | perhaps received (and were) | refused | repeatable calls that failed | MB after a tenth | at the end | promises |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
var refused = ledger.Count(Outcome.NotReceived) - (count / 10 * 2);
Console.WriteLine(
    $"| {count:N0} | {count / watch.Elapsed.TotalSeconds:N0} | {server.Requests:N0} | {server.Faults:N0} | {ledger.Count(Outcome.Sent):N0} | {ledger.Count(Outcome.Accepted):N0} " +
    $"| {ledger.Count(Outcome.PerhapsReceived):N0} ({ledger.PerhapsAndActed:N0}) | {refused:N0} | {caller.FailedRepeatable:N0} | {memory[0] / 1e6:N1} | {memory[^1] / 1e6:N1} | {(broken.Count == 0 ? "kept" : string.Join("; ", broken))} |");
return broken.Count == 0 ? 0 : 1;
