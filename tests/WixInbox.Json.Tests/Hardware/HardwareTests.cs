using System.Diagnostics;
using System.Runtime.InteropServices;
using WixInbox.Json.Tests.Infrastructure;
using WixInbox.Json.Tests.Strictness;
using WixInbox.Json.Tests.Writing;

namespace WixInbox.Json.Tests.Hardware;

/// <summary>
/// Processors with fewer vectors read and write the same: the strictness tests, those of the writer and a slice of the fuzzer, in processes
/// of their own, to which the runtime gives no more than the named vectors.
/// </summary>
public class HardwareTests(ITestOutputHelper output)
{
    private static readonly Type[] Tests =
    [
        typeof(SliceTests), typeof(TruncationTests), typeof(PageTests), typeof(UnicodeTests), typeof(DepthTests), typeof(EdgeTests), typeof(PrimitiveTests),
        typeof(EscapeTests), typeof(RefusalTests), typeof(LongStringTests), typeof(BufferTests),
    ];

    /// <summary>How many of them, the last, take long without any vectors, and are left to the long run there.</summary>
    private const int Slow = 2;

    [Fact]
    public async Task FewerVectors_GiveTheSame()
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "The switches are those of x64.");
        var all = SliceTests.Vectors().Split(' ');
        List<string> hashes =
        [
            await Run("all vectors", null, SliceTests.Vectors(), Tests[..1]), // the others ran in this process
            await Run("no vectors of 256 bits", "DOTNET_EnableAVX2", $"{all[0]} False False", Tests),
            await Run("no vectors", "DOTNET_EnableHWIntrinsic", "False False False", LongRun.IsWanted ? Tests : Tests[..^Slow]),
        ];
        if (LongRun.IsWanted) hashes.Add(await Run("no vectors of 512 bits", "DOTNET_EnableAVX512", $"{all[0]} {all[1]} False", Tests));
        Assert.Single(hashes.Distinct());
    }

    /// <summary>What the hash is of a process without a switch of the runtime.</summary>
    private async Task<string> Run(string name, string? variable, string vectors, Type[] tests)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(HardwareTests).Assembly.Location);
        foreach (var test in tests)
        {
            start.ArgumentList.Add("-class");
            start.ArgumentList.Add(test.FullName!);
        }

        start.Environment[SliceTests.ResultVariable] = file;
        start.Environment["DOTNET_TieredCompilation"] = "0"; // optimized from the first call on, so that each run has the same code
        if (variable is not null) start.Environment[variable] = "0";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{name}: exit code {process.ExitCode} {text} {await errors}");
        var result = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        File.Delete(file);
        output.WriteLine($"{name}: {result}");
        var (hash, had) = (result[..64], result[65..]);
        Assert.True(had == vectors, $"{name}: {had} where {vectors} was meant");
        return hash;
    }
}
