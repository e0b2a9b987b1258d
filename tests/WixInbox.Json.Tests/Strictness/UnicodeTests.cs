using System.Text;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>Bytes that are no UTF-8, and escapes that are no Unicode, wherever text stands.</summary>
public class UnicodeTests
{
    private static readonly byte[][] NoUtf8 =
    [
        [0x80], [0xBF], [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],
        [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x92], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ];

    private static readonly string[] Halves = ["\\ud800", "\\udbff", "\\udc00", "\\udfff", "\\udc00\\ud800", "\\ud800\\ud800", "\\ud800\\u0041", "\\ud800\\n", "\\ud800x", "\\uD83D\\\\ude00"];

    // A string, a map's key and value, an item, an enumeration, an unknown field, its name, and what is in it.
    private static readonly string[] Places =
        ["""{"text":"@"}""", """{"map":{"@":"a"}}""", """{"map":{"a":"@"}}""", """{"list":[{"text":"@"}]}""", """{"color":"@"}""", """{"unknown":"@","text":"a"}""", """{"@":[],"text":"a"}""", """{"text":"a","unknown":{"a":["@"]}}""", """{"text":"a","unknown":{"@":1}}""", """{"free":{"@":1}}"""];

    [Fact]
    public void BytesThatAreNoUtf8_AreRefused_WhereverTheyStand()
    {
        foreach (var place in Places)
            foreach (var bytes in NoUtf8)
                foreach (var before in new[] { 0, 5, 13, 31, 32, 63, 130 }) Assert.Equal(Verdict.Refused, VerdictOf([.. Around(place, before, bytes)]));
    }

    /// <summary>A string that is read must be Unicode; what is kept as raw text need not.</summary>
    [Fact]
    public void HalfOfASurrogatePair_IsRefused_WhereTextIsRead_AndKept_WhereItIsNot()
    {
        foreach (var place in Places)
        {
            foreach (var half in Halves)
            {
                var verdict = VerdictOf(Encoding.UTF8.GetBytes(place.Replace("@", half, StringComparison.Ordinal)));
                var isRead = place.Contains("\"@\":[]", StringComparison.Ordinal) || !(place.Contains("unknown", StringComparison.Ordinal) || place.Contains("free", StringComparison.Ordinal));
                Assert.True(isRead == (verdict == Verdict.Refused), $"{place} with {half}: {verdict}");
            }
        }
    }

    [Fact]
    public void PairOfSurrogates_IsOneCharacter()
    {
        var subject = Subject.Of(nameof(Choice));
        Assert.Equal(subject.ReadByTokens("{\"text\":\"💬\"}"u8), PaddedCopy.Read(subject, """{"text":"\ud83d\udcac"}"""u8, out _));
        Assert.Equal(subject.ReadByTokens("{\"text\":\"a💬b\\n\"}"u8), PaddedCopy.Read(subject, """{"text":"a\uD83D\uDCACb\n"}"""u8, out _));
    }

    /// <summary>What this library refuses and System.Text.Json does not look at, until somebody asks for the text.</summary>
    [Fact]
    public void SystemTextJson_TakesBytesThatAreNoUtf8()
    {
        var judgement = Judge.Of(Subject.Of(nameof(Choice)), [.. "{\"text\":\""u8, 0x80, .. "\"}"u8]);
        Assert.Equal((true, Verdict.Refused), (judgement.IsJson, judgement.Verdict));
    }

    private static byte[] Around(string place, int before, byte[] bytes)
    {
        var parts = place.Split('@');
        return [.. Encoding.UTF8.GetBytes(parts[0]), .. Enumerable.Repeat((byte)'a', before), .. bytes, .. Encoding.UTF8.GetBytes(parts[1])];
    }

    private static Verdict VerdictOf(byte[] document)
    {
        var judgement = Judge.Of(Subject.Of(nameof(Choice)), document);
        Assert.True(judgement.Fault is null, $"{judgement.Fault}: {Shown.Bytes(document)}");
        return judgement.Verdict;
    }
}
