using System.Diagnostics;
using System.Runtime;

namespace WixInbox.Benchmarks.Driver;

/// <summary>
/// The first run of a variant in a process, as every start of the compiler is one. Each has a process of its own, and takes its turn.
/// </summary>
internal static class ColdDriver
{
    /// <summary>The variant is the first of all: its run is the first one of the driver too, which is compiled just in time along with it.</summary>
    public const string First = "first";

    /// <summary>Other generators have run before, as in the compiler's server: new to the process is the variant alone.</summary>
    public const string AfterOthers = "after-others";

    private const int RunsBefore = 30;

    /// <summary>What has run often is compiled anew in the background; that is over then.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    /// <summary>Measures in this process, and prints what was measured.</summary>
    /// <param name="variant">The generator.</param>
    /// <param name="state">What has run before.</param>
    /// <param name="path">The recording, with the schema files.</param>
    public static int Measure(string variant, string state, string path)
    {
        var recording = Recording.Load(path);
        var files = recording.Files.ToArray();
        if (state == AfterOthers)
        {
            for (var run = 0; run < RunsBefore; run++) new GeneratorHost(Variants.Create(Variants.PassThrough, recording), files).Advance();
            Thread.Sleep(Settling);
        }

        var host = new GeneratorHost(Variants.Create(variant, recording), files);
        var (methods, jit) = (JitInfo.GetCompiledMethodCount(currentThread: true), JitInfo.GetCompilationTime(currentThread: true));
        var start = Stopwatch.GetTimestamp();
        host.Advance();
        var time = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(new ColdTime(
            time.TotalMilliseconds,
            (JitInfo.GetCompilationTime(currentThread: true) - jit).TotalMilliseconds,
            JitInfo.GetCompiledMethodCount(currentThread: true) - methods).ToText());
        return 0;
    }

    /// <summary>Measures each variant in processes of its own.</summary>
    public static Dictionary<string, List<ColdTime>> Compare(Recording recording, string state, int rounds)
    {
        var path = Path.GetTempFileName();
        try
        {
            recording.Save(path);
            var times = Variants.All.ToDictionary(static variant => variant, static _ => new List<ColdTime>());
            for (var round = 0; round < rounds; round++)
                foreach (var variant in Variants.All) times[variant].Add(MeasureInItsOwnProcess(variant, state, path));
            return times;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ColdTime MeasureInItsOwnProcess(string variant, string state, string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["driver", "cold", variant, state, path]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return ColdTime.Parse(output);
    }
}
