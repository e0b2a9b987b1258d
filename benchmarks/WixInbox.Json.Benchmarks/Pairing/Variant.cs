using System.Runtime.CompilerServices;

namespace WixInbox.Json.Benchmarks.Pairing;

/// <summary>Something to measure beside others.</summary>
internal abstract class Variant(string name)
{
    public string Name => name;

    /// <summary>How many operations one cycle is: it goes once through all inputs.</summary>
    public abstract int Operations { get; }

    /// <summary>Does that many cycles.</summary>
    public abstract void Run(int cycles);

    public static Variant Over<TInput>(string name, TInput[] inputs, Func<TInput, object?> operation) => new Repeated<TInput>(name, inputs, operation);

    private sealed class Repeated<TInput>(string name, TInput[] inputs, Func<TInput, object?> operation) : Variant(name)
    {
        public override int Operations => inputs.Length;

        // Compiled once and for all: were it profiled, the operation that ran first would be inlined here, and others not.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Run(int cycles)
        {
            for (var cycle = 0; cycle < cycles; cycle++)
                foreach (var input in inputs) operation(input);
        }
    }
}
