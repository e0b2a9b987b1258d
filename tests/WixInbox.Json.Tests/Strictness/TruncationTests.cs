using System.Text.Json;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>Texts that end too early, wherever that is.</summary>
public class TruncationTests
{
    private const int Longest = 6_000;

    [Fact]
    public void Samples_AreRead()
    {
        Assert.True(Samples.All.Count > 20);
        Assert.All(Samples.All, static sample => Assert.Null(Judge.Of(sample.Subject, sample.Document, sample.Subject.ReadByTokens(sample.Document)).Fault));
    }

    [Fact]
    public void TruncatedText_IsAJsonException_AndNothingElse() =>
        Parallel.ForEach(Samples.All.Where(static sample => sample.Document.Length < Longest), static sample =>
        {
            for (var length = 0; length < sample.Document.Length; length++)
            {
                var cut = sample.Document[..length];
                Assert.Null(PaddedCopy.Read(sample.Subject, cut, out var damage));
                Assert.Null(damage);
                var tokens = Assert.Throws<JsonException>(() => sample.Subject.ReadByTokens(cut));
                var read = Assert.Throws<JsonException>(() => sample.Subject.Read(cut));
                Assert.Equal((tokens.Message, tokens.Path), (read.Message, read.Path));
            }
        });
}
