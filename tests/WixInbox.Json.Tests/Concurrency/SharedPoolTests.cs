using System.Buffers;
using System.Text;
using WixInbox.Json.Tests.Infrastructure;

namespace WixInbox.Json.Tests.Concurrency;

/// <summary>Many threads read and write at once through pooled buffers: no text of one gets into the result of another, or changes later.</summary>
public class SharedPoolTests
{
    private const int Threads = 8;

    [Fact]
    public async Task Results_HoldTheirOwnTextOnly()
    {
        using var start = new Barrier(Threads);
        var rounds = LongRun.Rounds(400, 20_000);
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(() => Work(thread, rounds, start), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }

    private static void Work(int thread, int rounds, Barrier start)
    {
        var random = new Random(thread);
        var kept = new List<(Tree Value, Tree Expected, byte[] Text)>();
        start.SignalAndWait();
        for (var round = 0; round < rounds; round++)
        {
            var expected = Make(thread, random);
            using var output = new PooledWriter();
            WixJson.Serialize(output, expected);
            var text = output.WrittenSpan.ToArray();
            Assert.DoesNotContain(Enumerable.Range(0, Threads).Where(other => other != thread), other => text.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Mark(other))) >= 0);
            AssertSameForHtml(expected, text);
            var value = WixJson.Deserialize<Tree>(output.WrittenSpan);
            Assert.Equal(expected, value);
            kept.Add((value, expected, text));
            if (round % 10 == 0) Spoil();
        }

        // What was read before refers to no buffer that others had since.
        Spoil();
        foreach (var (value, expected, text) in kept)
        {
            Assert.Equal(expected, value);
            Assert.Equal(text, WixJson.SerializeToUtf8Bytes(value));
        }
    }

    /// <summary>The text for HTML goes through two pooled buffers, and says what the other says: nothing of another thread's.</summary>
    private static void AssertSameForHtml(Tree value, byte[] text)
    {
        using var output = new PooledWriter();
        WixJson.Serialize(output, value, escaping: JsonEscaping.HtmlSafe);
        Assert.False(output.WrittenSpan.ContainsAny("<>"u8));
        Assert.Equal(Encoding.UTF8.GetString(text), WixJson.Serialize(value, escaping: JsonEscaping.HtmlSafe).Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal));
        Assert.Equal(WixJson.SerializeToUtf8Bytes(value, escaping: JsonEscaping.HtmlSafe), output.WrittenSpan.ToArray());
    }

    private static Tree Make(int thread, Random random)
    {
        var text = Mark(thread) + new string((char)('a' + thread), random.Next(8) == 0 ? random.Next(40_000) : random.Next(300)) + (random.Next(2) == 0 ? "" : "é\n");
        return new Tree
        {
            Name = text,
            Children = [.. Enumerable.Range(0, random.Next(60)).Select(number => new Tree { Name = Mark(thread) + number })],
            ByName = new Dictionary<string, Tree> { [text] = new() },
            Choice = new Choice.Free(RawJson.Parse($$"""{"mark":"{{Mark(thread)}}"}""")),
            UnknownFields = UnknownFields.Empty.With(Mark(thread), RawJson.String(text)),
        };
    }

    private static string Mark(int thread) => $"<mark of {thread}>";

    /// <summary>Overwrites what the pools of this thread and of all hold.</summary>
    private static void Spoil()
    {
        var bytes = Enumerable.Range(4, 14).SelectMany(static size => new[] { ArrayPool<byte>.Shared.Rent(1 << size), ArrayPool<byte>.Shared.Rent(1 << size) }).ToList();
        var units = Enumerable.Range(4, 14).Select(static size => ArrayPool<char>.Shared.Rent(1 << size)).ToList();
        var trees = Enumerable.Range(4, 4).Select(static size => ArrayPool<Tree>.Shared.Rent(1 << size)).ToList();
        foreach (var array in bytes)
        {
            array.AsSpan().Fill(0xFF);
            ArrayPool<byte>.Shared.Return(array);
        }

        foreach (var array in units)
        {
            array.AsSpan().Fill('\uFFFF');
            ArrayPool<char>.Shared.Return(array);
        }

        foreach (var array in trees)
        {
            Assert.All(array, static tree => Assert.Null(tree)); // what was pooled holds on to nothing
            ArrayPool<Tree>.Shared.Return(array);
        }
    }

    private sealed class PooledWriter : IBufferWriter<byte>, IDisposable
    {
        private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16);
        private int _written;

        public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, _written);

        public void Advance(int count) => _written += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new NotSupportedException();

        public Span<byte> GetSpan(int sizeHint = 0)
        {
            sizeHint = Math.Max(sizeHint, 1);
            if (_buffer.Length - _written >= sizeHint) return _buffer.AsSpan(_written);
            var grown = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, _written + sizeHint));
            _buffer.AsSpan(0, _written).CopyTo(grown);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = grown;
            return _buffer.AsSpan(_written);
        }

        public void Dispose()
        {
            _buffer.AsSpan().Fill(0xFF);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }
}
