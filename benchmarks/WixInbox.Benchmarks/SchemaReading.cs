using BenchmarkDotNet.Attributes;

namespace WixInbox.Benchmarks;

/// <summary>Reading the shipped schemas again and again, when everything is warm.</summary>
[MemoryDiagnoser]
public class SchemaReading
{
    private readonly Dictionary<string, string> _files = SchemaReaders.Load();

    [Benchmark(Baseline = true)]
    public int Own() => SchemaReaders.ReadOwn(_files);

    [Benchmark]
    public int NJsonSchema() => SchemaReaders.ReadNJsonSchema(_files);
}
