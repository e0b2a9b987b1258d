using WixInbox.PostgreSql.Tests.Infrastructure;

namespace WixInbox.PostgreSql.Tests.Kills;

/// <summary>
/// A receiver that is killed (SIGKILL) in the middle of its work, several times, while the platform delivers and delivers again. Its
/// promises are held against a file that the handlers write, and against what the platform was answered.
/// </summary>
public sealed class KillTests(PostgreSqlServer server) : StoreTests(server)
{
    private const int Events = 300, Kills = 5;

    [Fact]
    public async Task KilledReceiver_KeepsItsPromises()
    {
        var folder = Directory.CreateTempSubdirectory("wixinbox-kills-");
        try
        {
            await RunAsync(Path.Combine(folder.FullName, "ledger"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task RunAsync(string path)
    {
        var ledger = new LedgerLines(path);
        var store = Database.Open();
        await store.CreateSchemaAsync(Cancellation);
        await Database.ExecuteAsync($"CREATE TABLE {Database.Schema}.effects (event_id text NOT NULL)"); // in which nothing is unique
        string[] events = [.. Enumerable.Range(0, Events).Select(static number => $"{(number % 2 == 0 ? "joined" : "plain")}-{number}")];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(80));
        using var platform = new Platform();
        var delivering = platform.DeliverAsync(events, limit.Token);
        var completedByKill = new List<HashSet<string>>();
        var handled = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var receiver = await ReceiverProcess.StartAsync(Database, path);
            platform.Receiver = receiver.Address;
            while (platform.Answered.Count < kill * Events / (Kills + 1) || ledger.CountEnds() == handled) await Task.Delay(1, limit.Token);
            await receiver.KillAsync();
            platform.Receiver = null;
            string[] answered = [.. platform.Answered];
            ledger.WriteKilled();
            handled = ledger.CountEnds();

            // 1. What was answered is in the store, at once.
            Assert.Empty(answered.Except(await EventsAsync("true")));
            completedByKill.Add(await EventsAsync("completed_at IS NOT NULL"));
            await Database.PassAsync(TimeSpan.FromHours(1)); // so that the leases of the dead are over
        }

        using (var last = await ReceiverProcess.StartAsync(Database, path))
        {
            platform.Receiver = last.Address;
            await delivering;
            while (await store.CountAsync(limit.Token) is { Waiting: > 0 }) await Task.Delay(10, limit.Token);
            await platform.DeliverAsync(events, limit.Token); // all of them once more
            await Task.Delay(TimeSpan.FromSeconds(1), limit.Token); // in which they could be handled
            Assert.Equal(default, await store.CountAsync(limit.Token));
        }

        var lines = ledger.Read();
        AssertNothingIsLost(events, platform, lines);
        AssertCompletedIsNeverHandledAgain(lines, completedByKill);
        await AssertJoinedIsExactlyOnceAsync(events, platform, lines);
    }

    /// <summary>1. What was answered is handled in the end.</summary>
    private static void AssertNothingIsLost(string[] events, Platform platform, List<string> lines)
    {
        Assert.Equal(events.Order(), platform.Answered.Order());
        Assert.Empty(platform.Answered.Except(LedgerLines.Of(lines, "end")));
        Assert.True(platform.CutOff > 0, "No delivery was cut off: this shows nothing.");
    }

    /// <summary>2. What had been completed when the process was killed is not begun again, nor is anything after its last completion.</summary>
    private static void AssertCompletedIsNeverHandledAgain(List<string> lines, List<HashSet<string>> completedByKill)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            var since = lines.Skip(lines.Select((line, at) => (line, at)).Where(static entry => entry.line == LedgerLines.Killed).ElementAt(kill).at);
            Assert.Empty(LedgerLines.Of(since, "start").Intersect(completedByKill[kill]));
        }

        Assert.True(completedByKill.All(static completed => completed.Count > 0));
        // Within the life of one process nothing cuts an event off: each is handled once at most.
        foreach (var life in string.Join('\n', lines).Split(LedgerLines.Killed))
            Assert.All(LedgerLines.Of(life.Split('\n'), "start").GroupBy(static id => id), static starts => Assert.Single(starts));
    }

    /// <summary>3. What joined the transaction has had its effect once, however often it was cut off.</summary>
    private async Task AssertJoinedIsExactlyOnceAsync(string[] events, Platform platform, List<string> lines)
    {
        var effects = await Database.ReadAsync<string[]>($"SELECT array_agg(event_id) FROM {Database.Schema}.effects");
        Assert.Equal(events.Where(static id => id.StartsWith("joined", StringComparison.Ordinal)).Order(), effects.Order());
        var again = LedgerLines.Of(lines, "start").GroupBy(static id => id).Where(static starts => starts.Count() > 1).Select(static starts => starts.Key).ToList();
        Assert.True(again.Exists(static id => id.StartsWith("joined", StringComparison.Ordinal)), "No handler that had joined was cut off: this shows nothing.");
        Assert.True(again.Exists(static id => id.StartsWith("plain", StringComparison.Ordinal)), "No other handler was cut off: this shows nothing.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{platform.CutOff} deliveries were cut off, and {again.Count} events were handled again.");
    }

    private async Task<HashSet<string>> EventsAsync(string condition) =>
        [.. await Database.ReadAsync<string[]>($"SELECT coalesce(array_agg(event_id), ARRAY[]::text[]) FROM {Database.Schema}.events WHERE {condition}")];
}
