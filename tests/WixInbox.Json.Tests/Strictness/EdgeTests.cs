using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>Texts that hardly are any, and lengths at which buffers change.</summary>
public class EdgeTests
{
    private static readonly Subject Tree = Subject.Of(nameof(Inbox.Tree));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" \t\r\n ")]
    [InlineData("\0")]
    [InlineData("\0\0{}")]
    [InlineData("{}\0")]
    [InlineData("{\0}")]
    [InlineData("{} \0")]
    [InlineData("{\"name\":\"a\0b\"}")]
    [InlineData("{\"name\0\":\"a\"}")]
    [InlineData("{\"name\":\0\"a\"}")]
    [InlineData("{\"children\":[\0]}")]
    [InlineData("{\"children\":[{}\0]}")]
    [InlineData("{\"unknown\":[1,\0]}")]
    [InlineData("{\"unknown\":1\0}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"\"")]
    [InlineData("{}{}")]
    [InlineData("{},")]
    [InlineData("{}/**/")]
    [InlineData("\u00a0{}")]
    public void NoObject_IsRefused(string text)
    {
        var judgement = Judge.Of(Tree, Encoding.UTF8.GetBytes(text));
        Assert.Null(judgement.Fault);
        Assert.Equal(Verdict.Refused, judgement.Verdict);
        Assert.NotNull(Assert.Throws<JsonException>(() => Tree.Read(Encoding.UTF8.GetBytes(text))).Path);
    }

    [Fact]
    public void ByteOrderMark_IsSkippedOnce()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        Assert.Equal(Tree.ReadByTokens("{}"u8), Tree.Read([.. mark, .. "{}"u8]));
        Assert.Equal(Tree.ReadByTokens("{}"u8), Tree.Read([.. mark, .. " {} "u8]));
        foreach (var text in new byte[][] { [.. mark, .. mark, .. "{}"u8], [.. " "u8, .. mark, .. "{}"u8], [.. "{}"u8, .. mark], mark, mark[..2], mark[..1] })
            Assert.Throws<JsonException>(() => Tree.Read(text));
    }

    /// <summary>Short texts are copied to the stack, longer ones to a pooled buffer.</summary>
    [Fact]
    public void LengthOfTheText_DoesNotMatter()
    {
        foreach (var around in new[] { 0, 64, 4_096 - 64, 4_096, 4_096 + 64, 8_192, 65_536, 1 << 20 })
        {
            for (var length = Math.Max(2, around - 3); length <= around + 3; length++)
            {
                var document = Encoding.UTF8.GetBytes("{" + new string(' ', length - 2) + "}");
                Assert.Equal(Tree.ReadByTokens(document), Tree.Read(document));
                document[^1] = (byte)']';
                Assert.Throws<JsonException>(() => Tree.Read(document));
            }
        }
    }

    [Fact]
    public void OffsetOfATime_IsKeptByBothReaders()
    {
        var subject = Subject.Of(nameof(Scalars));
        foreach (var offset in new[] { "Z", "z", "+00:00", "+05:30", "-14:00" })
        {
            var document = Encoding.UTF8.GetBytes($$"""{"needed":"","neededId":"4e600edc-db48-5260-9d04-7ea5c3e5fffd","neededAt":"2025-03-04T05:06:05.9031234{{offset}}"}""");
            var (first, second) = ((Scalars)PaddedCopy.Read(subject, document, out _)!, (Scalars)subject.ReadByTokens(document));
            Assert.True(first.NeededAt.EqualsExact(second.NeededAt));
        }
    }

    /// <summary>There is one empty string, which every empty text shares, and which nobody may write to.</summary>
    [Theory]
    [InlineData("color")]
    [InlineData("text")]
    public void EmptyText_LeavesTheEmptyStringAsItIs(string member)
    {
        var document = Encoding.UTF8.GetBytes($"{{\"{member}\":\"\"}}");
        for (var round = 0; round < 100; round++) Assert.NotNull(PaddedCopy.Read(Subject.Of(nameof(Choice)), document, out _));
        Assert.Equal(0, LengthOf(string.Empty));

        [MethodImpl(MethodImplOptions.NoInlining)] // lest the compiler know it
        static int LengthOf(string text) => text.Length;
    }

    /// <summary>Padding that is dirty, in a buffer with something behind it: neither is read as text.</summary>
    [Fact]
    public void WhatStandsBehindTheText_IsNotRead()
    {
        var buffer = "  {\"name\":\"a\"},\"child\":{}}                                                                           "u8.ToArray();
        Assert.Equal(Tree.ReadByTokens("{\"name\":\"a\"}"u8), Tree.ReadPadded(buffer, 2, 12));
        Assert.All(buffer[14..(14 + PaddedText.Padding)], static one => Assert.Equal(0, one));
        Assert.Equal((byte)' ', buffer[14 + PaddedText.Padding]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree.ReadPadded(new byte[PaddedText.Padding + 1], 0, 2));
    }
}
