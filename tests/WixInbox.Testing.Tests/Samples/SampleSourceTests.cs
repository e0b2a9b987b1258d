using System.Text;
using WixInbox.Validation;

namespace WixInbox.Testing.Tests.Samples;

public class SampleSourceTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(0, 5)]
    [InlineData(3, 500)]
    [InlineData(1_000, 1_000_000)]
    [InlineData(0, int.MaxValue)]
    public void Texts_KeepTheirLength_InCodePoints(int min, int max)
    {
        var texts = Many(source => source.String(min, max));
        Assert.All(texts, text => Assert.InRange(text.EnumerateRunes().Count(), Math.Min(Math.Max(min, 1), max), max));
        if (max is > 1 and <= 2_000) Assert.Contains(texts, text => text.EnumerateRunes().Count() == max);
        if (max > 3) Assert.Contains(texts, static text => text.Any(char.IsSurrogate));
        if (max > 3) Assert.Contains(texts, static text => Ascii.IsValid(text));
    }

    [Theory]
    [InlineData(0, int.MaxValue)]
    [InlineData(0, 2_000)]
    [InlineData(0, 21)]
    [InlineData(0, 3)]
    [InlineData(100, 120)]
    public void Uris_KeepTheirLength_AndTheirForm(int min, int max) => Assert.All(Many(source => source.Uri(min, max)), uri =>
    {
        Assert.InRange(uri.Length, min, max);
        var violations = default(Violations);
        violations.Uri("uri", uri);
        Assert.Equal(0, violations.Count);
    });

    [Theory]
    [InlineData(int.MinValue, int.MaxValue)]
    [InlineData(0, 100)]
    [InlineData(-5, -5)]
    [InlineData(-20, -10)]
    [InlineData(int.MaxValue - 1, int.MaxValue)]
    [InlineData(long.MinValue, long.MaxValue)]
    public void Numbers_KeepTheirLimits(long min, long max)
    {
        Assert.All(Many(source => source.Int64(min, max)), number => Assert.InRange(number, min, max));
        Assert.All(Many(source => source.Int32(min, max)), number => Assert.InRange(number, min, max));
        Assert.All(Many(source => source.Double(min, max)), number => Assert.InRange(number, min, max));
        if (max - min == 100) Assert.Equal(101, Many(source => source.Int64(min, max)).Distinct().Count());
    }

    [Theory]
    [InlineData(0, int.MaxValue)]
    [InlineData(2, 2)]
    [InlineData(7, 20)]
    [InlineData(0, 0)]
    public void Lists_KeepTheirLength(int min, int max)
    {
        var counts = Many(source => source.List(static source => source.Boolean(), min, max)).Select(static list => list.Count).ToList();
        Assert.All(counts, count => Assert.InRange(count, min, max));
        Assert.Contains(min, counts);
    }

    /// <summary>A seed in somebody's test means the same object tomorrow.</summary>
    [Fact]
    public void Seeds_KeepTheirMeaning()
    {
        var source = new SampleSource(1, isReceived: false);
        Assert.Equal("89025cc1-2dec-410a-a7ec-8e65a18debbe 35", $"{source.Guid()} {source.Int64(0, 99)}");
    }

    [Fact]
    public void ReadOnlyMembers_AreInWhatIsReceived_Alone()
    {
        Assert.All(Enumerable.Range(0, 100), static seed => Assert.Null(Sample.Of<Message>(seed).Id));
        Assert.Contains(Enumerable.Range(0, 100), static seed => Sample.Received<Message>(seed).Id is not null);
        Assert.Contains(Enumerable.Range(0, 100), static seed => Sample.Of<SendMessageResponse>(seed).Message.Id is not null);
        Assert.All(Enumerable.Range(0, 100), static seed => Assert.Null(Sample.Of<SendMessageRequest>(seed).Message.Id));
    }

    private static List<T> Many<T>(Func<SampleSource, T> make) => [.. Enumerable.Range(0, 2_000).Select(seed => make(new SampleSource(seed, isReceived: false)))];
}
