namespace WixInbox.PostgreSql.Tests.Kills;

/// <summary>What handlers did and when the process was killed, in the order in which it happened: "start id", "end id", "killed".</summary>
internal sealed class LedgerLines(string path)
{
    public const string Killed = "killed";

    /// <summary>The test's own entry, made while no process runs.</summary>
    public void WriteKilled() => File.AppendAllText(path, Killed + "\n");

    public List<string> Read()
    {
        if (!File.Exists(path)) return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    public int CountEnds() => Of(Read(), "end").Count();

    /// <summary>The events of a kind of line.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> lines, string kind) =>
        lines.Where(line => line.StartsWith(kind + " ", StringComparison.Ordinal)).Select(line => line[(kind.Length + 1)..]);
}
