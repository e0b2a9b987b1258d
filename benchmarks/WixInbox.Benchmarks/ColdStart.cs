using System.Diagnostics;
using System.Globalization;

namespace WixInbox.Benchmarks;

/// <summary>
/// What the first reading of the shipped schemas costs a fresh process, as every start of the compiler is one. The readers take
/// turns, each time in a process of their own, which measures its own first call.
/// </summary>
internal static class ColdStart
{
    private const int Rounds = 15;

    private static readonly string[] Readers = ["own", "NJsonSchema"];

    /// <summary>Measures one reader in this process and prints milliseconds.</summary>
    public static int Measure(string reader)
    {
        var files = SchemaReaders.Load();
        var clock = Stopwatch.StartNew();
        var types = reader == "own" ? SchemaReaders.ReadOwn(files) : SchemaReaders.ReadNJsonSchema(files);
        clock.Stop();
        Console.WriteLine(clock.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return types > 0 ? 0 : 1;
    }

    /// <summary>Compares both and prints a table.</summary>
    public static int Compare()
    {
        var times = Readers.ToDictionary(static reader => reader, static _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
            foreach (var reader in Readers) times[reader].Add(MeasureInItsOwnProcess(reader));
        Console.WriteLine($"| reader | first reading, ms (least of {Rounds}) | median |\n| --- | --- | --- |");
        foreach (var (reader, measured) in times)
        {
            measured.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {reader} | {measured[0]:F1} | {measured[Rounds / 2]:F1} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| NJsonSchema / own | {times["NJsonSchema"][0] / times["own"][0]:F1} x | {times["NJsonSchema"][Rounds / 2] / times["own"][Rounds / 2]:F1} x |"));
        return 0;
    }

    private static double MeasureInItsOwnProcess(string reader)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["cold", reader]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
