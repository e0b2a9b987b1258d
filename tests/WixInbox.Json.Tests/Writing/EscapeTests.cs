using System.Globalization;
using System.Text;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Writing;

/// <summary>Which characters the two writers spell differently.</summary>
public class EscapeTests
{
    private static readonly UnicodeCategory[] Escaped =
        [UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator, UnicodeCategory.SpaceSeparator, UnicodeCategory.OtherNotAssigned, UnicodeCategory.PrivateUse];

    [Fact]
    public void RawWriter_EscapesOnlyWhatJsonDemands_AndTheOtherMore()
    {
        var (same, different) = (0, 0);
        foreach (var rune in Runes())
        {
            var tree = new Tree { Name = rune.ToString(), ByName = new Dictionary<string, Tree> { [rune.ToString()] = new() } };
            var (raw, byWriter) = (WixJson.SerializeToUtf8Bytes(tree), new Subject<Tree>("").WriteByWriter(tree, JsonWriteMode.Whole));
            var isDemanded = rune.Value is < ' ' or '"' or '\\';
            Assert.Equal(isDemanded, raw.Contains((byte)'\\'));
            Assert.Equal(Escapes.Least(byWriter), raw);
            var isSame = raw.AsSpan().SequenceEqual(byWriter);
            if (isSame) same++;
            else different++;
            if (!isSame) Assert.True(!rune.IsBmp || Escaped.Contains(Rune.GetUnicodeCategory(rune)), $"U+{rune.Value:X4}");
            if (!rune.IsBmp || rune.Value is 0x7F or 0x85 or 0xA0 or 0x2028 or 0x2029 or 0xE000 or 0xFFFF) Assert.False(isSame, $"U+{rune.Value:X4}");
        }

        Assert.True(same > 50_000 && different > 1_000);
    }

    [Fact]
    public void WhatWasWritten_SaysTheSame()
    {
        foreach (var rune in Runes())
        {
            var tree = new Tree { Name = $"a{rune}b" };
            Assert.Equal(tree, WixJson.Deserialize<Tree>(WixJson.SerializeToUtf8Bytes(tree)));
            Assert.Equal(tree, WixJson.DeserializeByTokens<Tree>(new Subject<Tree>("").WriteByWriter(tree, JsonWriteMode.Whole)));
        }
    }

    /// <summary>All of the first plane, and some beyond.</summary>
    private static IEnumerable<Rune> Runes() => Enumerable.Range(0, 0x10000).Where(Rune.IsValid)
        .Concat(Enumerable.Range(1, 16).SelectMany(static plane => new[] { plane << 16, (plane << 16) + 0xF4AC, (plane << 16) + 0xFFFF }))
        .Select(static value => new Rune(value));
}
