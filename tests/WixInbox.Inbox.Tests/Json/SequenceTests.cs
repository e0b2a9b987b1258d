using System.Buffers;
using System.Text;
using System.Text.Json;
using WixInbox.Tests.Wire;

namespace WixInbox.Tests.Json;

/// <summary>Text in pieces, as pipelines deliver it, reads as it does in one.</summary>
public class SequenceTests
{
    private static readonly byte[] Sample =
        Encoding.UTF8.GetBytes("\uFEFF" + WireSamples.Find("responses.json", "listMessages/two-messages-next")["response"]!["body"]!.GetValue<string>());

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(100_000)]
    public void Pieces_ReadAsTheWhole(int length) =>
        Assert.Equal(WixJson.Deserialize<ListMessagesResponse>(Sample), WixJson.Deserialize<ListMessagesResponse>(InPieces(Sample, length)));

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void BrokenPieces_SayWhere(int length)
    {
        var broken = Encoding.UTF8.GetBytes("{\n  \"messages\": [{ \"id\": \"1\" }, { \"silent\": 3 }]}");
        var whole = Assert.Throws<JsonException>(() => WixJson.Deserialize<ListMessagesResponse>(broken));
        var pieces = Assert.Throws<JsonException>(() => WixJson.Deserialize<ListMessagesResponse>(InPieces(broken, length)));
        Assert.Equal(("$.messages[1].silent", 1L, whole.Message), (pieces.Path, pieces.LineNumber, pieces.Message));
    }

    [Fact]
    public void Nothing_IsNoJson() => Assert.Throws<JsonException>(static () => WixJson.Deserialize<Message>(ReadOnlySequence<byte>.Empty));

    /// <summary>Behind pieces that are shorter than they say stands what was read before: another message.</summary>
    [Theory]
    [InlineData(50)]
    [InlineData(-1)]
    public void PiecesThatAreNotAsLongAsTheySay_AreAnArgumentException(int more)
    {
        WixJson.Deserialize<ListMessagesResponse>(InPieces(Sample, 64));
        var first = new Piece("{\"messages\""u8.ToArray(), null);
        var last = new Piece(":[]}"u8.ToArray(), first, more);
        Assert.Throws<ArgumentException>(() => WixJson.Deserialize<ListMessagesResponse>(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length)));
    }

    private static ReadOnlySequence<byte> InPieces(byte[] text, int length)
    {
        var first = new Piece(text.AsMemory(0, Math.Min(length, text.Length)), null);
        var last = first;
        for (var at = length; at < text.Length; at += length) last = new Piece(text.AsMemory(at, Math.Min(length, text.Length - at)), last);
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? before, int more = 0)
        {
            Memory = memory;
            if (before is null) return;
            RunningIndex = before.RunningIndex + before.Memory.Length + more;
            before.Next = this;
        }
    }
}
