using System.Text;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>Strings of all lengths around the widths of vectors, with something special at any place.</summary>
public class LongStringTests
{
    private static readonly byte[][] Specials =
    [
        "\\\""u8.ToArray(), "\\n"u8.ToArray(), "\\u0041"u8.ToArray(), "\\ud83d\\ude00"u8.ToArray(), "\\ud83d"u8.ToArray(), "é"u8.ToArray(), "漢"u8.ToArray(), "💬"u8.ToArray(), "\u007f"u8.ToArray(),
        [0x1F], [0x00], [0x80], [0xC3], [0xE6, 0xBC], [0xF0, 0x9F, 0x92], [0xED, 0xA0, 0x80], [(byte)'"'], "\\"u8.ToArray(), "\\u00"u8.ToArray(),
    ];

    private static readonly int[] Lengths = [0, 1, 2, 3, 4, 5, 7, 8, 9, 14, 15, 16, 17, 18, 30, 31, 32, 33, 34, 47, 48, 49, 62, 63, 64, 65, 66, 95, 96, 97, 127, 128, 129];

    [Fact]
    public void PlainText_IsReadAtEveryLength()
    {
        for (var length = 0; length < 300; length++)
        {
            var text = new string('a', length);
            var choice = (Choice)Accepted(Encoding.UTF8.GetBytes($"{{\"text\":\"{text}\"}}"), isTierOne: true);
            Assert.Equal(text, Assert.IsType<Choice.Text>(choice).Value);
        }
    }

    [Fact]
    public void SpecialCharacter_AnywhereInAShortText_IsReadAlike() => Parallel.ForEach(Lengths, static length =>
    {
        for (var at = 0; at <= length; at++)
            foreach (var special in Specials) AssertAlike(With(special, at, length));
    });

    /// <summary>At every offset modulo 64, and from there to a text of 64 KB: with the quote, as the special, it ends there.</summary>
    [Fact]
    public void SpecialCharacter_AtAnyOffsetInALongText_IsReadAlike() => Parallel.For(0, 64, static offset =>
    {
        foreach (var special in Specials)
        {
            AssertAlike(With(special, offset, 65_536));
            AssertAlike(With(special, 65_536 - offset, 65_536));
        }
    });

    [Fact]
    public void NamesAndKeys_OfAllLengths_AreReadAlike() => Parallel.ForEach(Lengths, static length =>
    {
        foreach (var at in Lengths.Where(at => at <= length))
        {
            foreach (var special in Specials)
            {
                var name = Filled(special, at, length);
                foreach (var document in new byte[][] { [.. "{\""u8, .. name, .. "\":1}"u8], [.. "{\"map\":{\""u8, .. name, .. "\":\"v\"}}"u8], [.. "{\"a\":{\"b\":[\""u8, .. name, .. "\"]}}"u8], [.. "{\"color\":\""u8, .. name, .. "\"}"u8] })
                    AssertAlike(document);
            }
        }
    });

    private static byte[] With(byte[] special, int at, int length) => [.. "{\"text\":\""u8, .. Filled(special, at, length), .. "\"}"u8];

    private static byte[] Filled(byte[] special, int at, int length) =>
        [.. Enumerable.Repeat((byte)'a', at), .. special, .. Enumerable.Repeat((byte)'b', length - at)];

    private static void AssertAlike(byte[] document) => Assert.Null(Judge.Of(Subject.Of(nameof(Choice)), document).Fault);

    private static object Accepted(byte[] document, bool isTierOne)
    {
        var judgement = Judge.Of(Subject.Of(nameof(Choice)), document);
        Assert.Null(judgement.Fault);
        Assert.Equal(isTierOne, judgement.Verdict == Verdict.ByTierOne);
        return judgement.Value!;
    }
}
