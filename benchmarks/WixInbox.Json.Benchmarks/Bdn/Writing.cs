using BenchmarkDotNet.Attributes;
using WixInbox.Json.Benchmarks.Payloads;
using WixInbox.Json.Benchmarks.Peers;

namespace WixInbox.Json.Benchmarks.Bdn;

/// <summary>Writing by the same variants, as BenchmarkDotNet measures: each in a process of its own.</summary>
[MemoryDiagnoser]
public class Writing
{
    private readonly ReusedOutput _output = new();
    private object _graph = "";
    private Action<object, ReusedOutput> _write = static (_, _) => { };

    [Params('A', 'B', 'C')]
    public char Payload { get; set; }

    [ParamsSource(nameof(Variants))]
    public string Variant { get; set; } = "";

    public static IEnumerable<string> Variants => Writer.All.Where(static writer => writer.Answer is not null).Select(static writer => writer.Name);

    [GlobalSetup]
    public void Setup()
    {
        var payload = PayloadMaker.Make(Payload, PayloadForm.Fixed);
        var writer = Writer.All.Single(writer => writer.Name == Variant);
        _graph = (payload.IsRequest ? writer.Graph.Request : writer.Graph.Answer)(payload.Texts[0])!;
        _write = payload.IsRequest ? writer.Request : writer.Answer!;
    }

    [Benchmark]
    public void Write()
    {
        _output.Reset();
        _write(_graph, _output);
    }
}
