using WixInbox.Json.Tests.Fuzzing;
using WixInbox.Json.Tests.Infrastructure;

namespace WixInbox.Json.Tests.Writing;

/// <summary>Buffers of every size that callers may hand out: nothing is written outside of them, and all of the text is in them.</summary>
public class BufferTests
{
    private static readonly int[] More = [0, 1, 2, 7, 63, 64, 511, 512, 513, 100_000];

    [Fact]
    public void RandomValue_IsTheSame_InBuffersOfAnySize() => Parallel.For(2_000_000, 2_003_000, static seed =>
    {
        var sample = Fuzzer.Make(seed);
        if (PaddedCopy.Read(sample.Subject, sample.Document, out _) is not { } value) return;
        var expected = sample.Subject.Write(value, JsonWriteMode.Whole);
        foreach (var more in More) Assert.Equal(expected, sample.Subject.WriteInPieces(value, more));
    });

    /// <summary>Around the slack that is kept free, and the slices in which text with escapes is written; in a long run around the next slices too.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("\"")]
    [InlineData("\u001f")]
    [InlineData("é")]
    [InlineData("漢")]
    [InlineData("💬")]
    public void TextOfEveryLength_IsTheSame_InBuffersOfAnySize(string unit) => Parallel.For(0, LongRun.Rounds(550, 1_100), length =>
    {
        var text = string.Concat(Enumerable.Repeat(unit, length));
        AssertWritten(new Tree { Name = text, Children = [new Tree { Name = text }, new Tree()] });
        AssertWritten(new Tree { Name = new string('a', length) + unit });
        AssertWritten(new Tree { ByName = new Dictionary<string, Tree> { [text] = new(), ["b" + text] = new() } });
        AssertWritten(new Tree { UnknownFields = UnknownFields.Empty.With(text + "x", RawJson.String(text)).With("y", RawJson.Null) });
    });

    [Fact]
    public void SpecialUnit_AtEveryPlace_IsTheSame() => Parallel.For(0, 300, static length =>
    {
        for (var at = 0; at <= length; at++)
        {
            foreach (var unit in new[] { "\"", "\0", "\u007f", "\u0080", "ÿ", "Ā", "💬" })
            {
                var tree = new Tree { Name = new string('a', at) + unit + new string('b', length - at) };
                Assert.Equal(Escapes.Least(ByWriter(tree)), WixJson.SerializeToUtf8Bytes(tree));
            }
        }
    });

    [Fact]
    public void FixedValues_InARow_FindRoom()
    {
        var fixedValues = FixedValues.AtTheirLongest();
        foreach (var more in More) Assert.Equal(ByWriter(fixedValues), Pieces(fixedValues, more));
    }

    /// <summary>A text that C# let be null has no length of its own to find room for. So many just exceed the first buffer.</summary>
    [Theory]
    [InlineData(170)]
    [InlineData(173)]
    [InlineData(2_000)]
    public void NullTexts_InARow_FindRoom(int count)
    {
        var buffer = new GuardedWriter(0);
        var output = new JsonOutput(buffer, JsonWriteMode.Whole);
        ref var at = ref output.StartObject(ref output.Start);
        for (var place = 0; place < count; place++) at = ref output.String(ref JsonOutput.Name(ref at, "\"a\":"u8), null!);
        output.Complete(ref output.EndObject(ref at));
        Assert.Equal("{" + string.Join(',', Enumerable.Repeat("\"a\":null", count)) + "}", System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    [Fact]
    public void ListsAndMaps_OfManyItems_FindRoom()
    {
        foreach (var count in new[] { 0, 1, 2, 15, 16, 17, 40, 1_000 })
        {
            var ids = Enumerable.Range(0, count).Select(static number => new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).ToArray();
            AssertWritten(new Lists { Needed = [], Ids = ids, Numbers = Enumerable.Range(0, count).ToList(), Bytes = [.. ids.Select(static id => new ByteString(id.ToByteArray()))], Colors = [.. ids.Select(static _ => Color.DarkBlue)] });
            AssertWritten(new Lists { Needed = [], Matrix = [.. ids.Select(id => (IReadOnlyList<int>)[.. id.ToByteArray().Select(static one => (int)one)])], Bytes = [new ByteString(new byte[count * 5])] });
            AssertWritten(new Maps { Needed = ids.ToDictionary(static id => id.ToString(), static _ => true), OfLists = ids.ToDictionary(static id => id.ToString(), static _ => (IReadOnlyList<int>)[1]) });
        }
    }

    [Fact]
    public void BufferThatIsTooSmall_IsRefused() => Assert.Throws<InvalidOperationException>(static () => WixJson.Serialize(new StingyWriter(), new Tree()));

    private static void AssertWritten<T>(T value) where T : class, IJsonModel<T>
    {
        var expected = ByWriter(value);
        foreach (var more in More) Assert.Equal(Escapes.Least(expected), Escapes.Least(Pieces(value, more)));
    }

    private static byte[] Pieces<T>(T value, int more) where T : class, IJsonModel<T> => new Subject<T>("").WriteInPieces(value, more);

    private static byte[] ByWriter<T>(T value) where T : class, IJsonModel<T> => new Subject<T>("").WriteByWriter(value, JsonWriteMode.Whole);

    /// <summary>Gives less than is asked for.</summary>
    private sealed class StingyWriter : System.Buffers.IBufferWriter<byte>
    {
        public void Advance(int count) => throw new NotSupportedException();

        public Memory<byte> GetMemory(int sizeHint = 0) => new byte[sizeHint - 1];

        public Span<byte> GetSpan(int sizeHint = 0) => new byte[sizeHint - 1];
    }
}
