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

    /// <summary>The bytes that were allocated until now, wherever it allocates.</summary>
    public virtual long AllocatedBytes => GC.GetAllocatedBytesForCurrentThread();

    /// <summary>Waits for each operation as an application does: no thread is blocked for it. What a blocked one is woken by takes longer than what is measured.</summary>
    public static Variant OverAsync<TResult>(string name, Func<Task<TResult>> operation) => new Awaited<TResult>(name, operation);

    public static Variant Over<TInput>(string name, TInput[] inputs, Func<TInput, object?> operation) => new Repeated<TInput>(name, inputs, operation);

    private sealed class Awaited<TResult>(string name, Func<Task<TResult>> operation) : Variant(name)
    {
        public override int Operations => 1;

        public override long AllocatedBytes => GC.GetTotalAllocatedBytes(precise: true);

        public override void Run(int cycles) => RunAsync(cycles).GetAwaiter().GetResult();

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private async Task RunAsync(int cycles)
        {
            for (var cycle = 0; cycle < cycles; cycle++) await operation().ConfigureAwait(false);
        }
    }

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
