using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Hardware;

/// <summary>A slice of the fuzzer whose verdicts and values make one hash, which <see cref="HardwareTests"/> compares among processes.</summary>
public class SliceTests(ITestOutputHelper output)
{
    /// <summary>In the environment of a process that <see cref="HardwareTests"/> starts: the file for what came out.</summary>
    internal const string ResultVariable = "JSON_SLICE_RESULT";

    private const int First = 3_000_000;
    private const int Count = 8_000;

    [Fact]
    public void Verdicts_AndValues_MakeAHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var counts = new int[3];
        for (var seed = First; seed < First + Count; seed++)
        {
            var judgement = Fuzzer.Judge(seed);
            if (judgement.Fault is not null) Assert.Fail(Fuzzer.Describe(seed));
            counts[(int)judgement.Verdict]++;
            hash.AppendData([(byte)judgement.Verdict, judgement.IsJson ? (byte)1 : (byte)0]);
            hash.AppendData(judgement.Written ?? Encoding.UTF8.GetBytes(judgement.Failure!.Message));
        }

        Assert.All(counts, static count => Assert.True(count > Count / 8));
        var result = $"{Convert.ToHexString(hash.GetHashAndReset())} {Vectors()}";
        output.WriteLine(result);
        if (Environment.GetEnvironmentVariable(ResultVariable) is { Length: > 0 } file) File.WriteAllText(file, result);
    }

    internal static string Vectors() => $"{Vector128.IsHardwareAccelerated} {Vector256.IsHardwareAccelerated} {Vector512.IsHardwareAccelerated}";
}
