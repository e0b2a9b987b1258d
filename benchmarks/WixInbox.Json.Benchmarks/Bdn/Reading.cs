using BenchmarkDotNet.Attributes;
using WixInbox.Json.Benchmarks.Payloads;
using WixInbox.Json.Benchmarks.Peers;

namespace WixInbox.Json.Benchmarks.Bdn;

/// <summary>Reading by the same variants, as BenchmarkDotNet measures: each in a process of its own.</summary>
[MemoryDiagnoser]
public class Reading
{
    private byte[] _text = [];
    private Func<byte[], object?> _read = static _ => null;

    [Params('A', 'B', 'C')]
    public char Payload { get; set; }

    [ParamsSource(nameof(Variants))]
    public string Variant { get; set; } = "";

    public static IEnumerable<string> Variants => Reader.All.Select(static reader => reader.Name);

    [GlobalSetup]
    public void Setup()
    {
        var payload = PayloadMaker.Make(Payload, PayloadForm.Fixed);
        var reader = Reader.Of(Variant);
        _text = reader.Prepare(payload.Texts[0]);
        _read = payload.IsRequest ? reader.Request : reader.Answer;
    }

    [Benchmark]
    public object? Read() => _read(_text);
}
