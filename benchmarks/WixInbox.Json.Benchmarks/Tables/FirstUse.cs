using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using WixInbox.Json.Benchmarks.Pairing;
using WixInbox.Json.Benchmarks.Payloads;
using WixInbox.Json.Benchmarks.Peers;

namespace WixInbox.Json.Benchmarks.Tables;

/// <summary>
/// What a fresh process takes to read and write its first message, by turns, each time in a process of its own. It measures itself;
/// beside that stands how long the process takes from start to end.
/// </summary>
internal static class FirstUse
{
    public const string Base = "STJ-sg";
    public const string Ours = "WixInbox";

    private const string Topic = "first use";
    private const string Inside = "A";
    private const string Whole = "A, the whole process";
    private const int Seed = 1;

    public static string Key => Contest.KeyOf(Topic, Inside);

    /// <summary>Measures one variant in this process, and prints the time and what it wrote. Nothing of JSON may have run before.</summary>
    public static int Measure(string variant, string file)
    {
        var text = File.ReadAllBytes(file);
        var start = Stopwatch.GetTimestamp();
        var written = variant == Ours ? ReadAndWrite(text) : ReadAndWriteStj(text);
        var time = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(time.TotalMicroseconds.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine(Convert.ToBase64String(written));
        return 0;
    }

    public static IReadOnlyList<Result> Compare(int rounds)
    {
        var payload = PayloadMaker.Make('A', PayloadForm.Fixed);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, payload.Texts[0]);
            string[] variants = [Base, Ours];
            var inside = variants.ToDictionary(static variant => variant, static _ => new List<double>());
            var whole = variants.ToDictionary(static variant => variant, static _ => new List<double>());
            var random = new Random(Seed);
            foreach (var variant in variants) Run(variant, file, payload); // so that the files are in memory
            for (var round = 0; round < rounds; round++)
            {
                random.Shuffle(variants);
                foreach (var variant in variants)
                {
                    var (first, process) = Run(variant, file, payload);
                    inside[variant].Add(first);
                    whole[variant].Add(process);
                }
            }

            return
            [
                Result(Inside, "First use: reading and writing A for the first time in a process", inside),
                Result(Whole, "First use: the same process from start to end", whole),
            ];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Result Result(string column, string title, Dictionary<string, List<double>> times) =>
        new(new Contest(Topic, column, title, Base, []), [.. new[] { Base, Ours }.Select(variant => new Figure(variant, [.. times[variant]], double.NaN))]);

    private static (double First, double Process) Run(string variant, string file, Payload payload)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["child", variant, file]) { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        clock.Stop();
        if (process.ExitCode != 0) throw new InvalidOperationException($"The process for {variant} failed.");
        SameJson.Check($"{variant} reads and writes first", payload.Texts[0], Convert.FromBase64String(lines[1]));
        return (double.Parse(lines[0], CultureInfo.InvariantCulture), clock.Elapsed.TotalMicroseconds);
    }

    private static byte[] ReadAndWrite(byte[] text) => WixJson.SerializeToUtf8Bytes(WixJson.Deserialize<SendMessageRequest>(text));

    private static byte[] ReadAndWriteStj(byte[] text) =>
        JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(text, ModelContext.Default.SendMessageRequest)!, ModelContext.Default.SendMessageRequest);
}
