using System.Text.Json;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>Text and padding end exactly where memory ends.</summary>
public class PageTests
{
    private const int Room = 1 << 17;

    /// <summary>At every offset modulo 64: by white space behind the text.</summary>
    [Fact]
    public void Text_IsReadToTheEndOfMemory_AndNoFurther()
    {
        using var pages = GuardedPages.OrSkip(Room);
        foreach (var (subject, document) in Samples.All)
        {
            var expected = subject.ReadByTokens(document);
            for (var blanks = 0; blanks < 64; blanks++)
            {
                var text = Padded(pages, [.. document, .. Enumerable.Repeat((byte)' ', blanks)]);
                if (subject.ReadPadded(text, 0, document.Length + blanks) is { } value) Assert.Equal(expected, value);
                Assert.Equal(expected, subject.Read(Bare(pages, document)));
            }
        }
    }

    [Fact]
    public void TruncatedText_IsReadToTheEndOfMemory_AndNoFurther()
    {
        using var pages = GuardedPages.OrSkip(Room);
        foreach (var (subject, document) in Samples.All)
        {
            for (var length = 0; length < Math.Min(document.Length, 4_000); length++)
                Assert.Null(subject.ReadPadded(Padded(pages, document.AsSpan(0, length)), 0, length));
        }
    }

    /// <summary>Where a reader stops is anywhere: between any two bytes of what the fuzzer makes.</summary>
    [Fact]
    public void RandomText_IsReadToTheEndOfMemory_AndNoFurther()
    {
        using var pages = GuardedPages.OrSkip(Room);
        for (var seed = 1_000_000; seed < 1_010_000; seed++)
        {
            var sample = Fuzzer.Make(seed);
            if (sample.Document.Length > Room - PaddedText.Padding) continue;
            var value = sample.Subject.ReadPadded(Padded(pages, sample.Document), 0, sample.Document.Length);
            var bare = Bare(pages, sample.Document).ToArray();
            Assert.Equal(sample.Document, bare);
            if (value is not null) Assert.Equal(sample.Subject.ReadByTokens(sample.Document), value);
        }
    }

    [Fact]
    public void UnpaddedText_IsReadToTheEndOfMemory_AndNoFurther()
    {
        using var pages = GuardedPages.OrSkip(Room);
        foreach (var (subject, document) in Samples.All)
        {
            for (var length = 0; length < Math.Min(document.Length, 1_000); length++)
            {
                var cut = length;
                Assert.Throws<JsonException>(() => subject.Read(Bare(pages, document.AsSpan(0, cut))));
            }
        }
    }

    private static Span<byte> Padded(GuardedPages pages, ReadOnlySpan<byte> text)
    {
        var place = pages.Last(text.Length + PaddedText.Padding);
        text.CopyTo(place);
        return place;
    }

    private static Span<byte> Bare(GuardedPages pages, ReadOnlySpan<byte> text)
    {
        var place = pages.Last(text.Length);
        text.CopyTo(place);
        return place;
    }
}
