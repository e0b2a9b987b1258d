using System.Text;
using System.Text.Json;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>What is usual, so that tier one reads it, and what is right and yet left to tier two.</summary>
public class TierTests
{
    private const string Id = "4e600edc-db48-5260-9d04-7ea5c3e5fffd";
    private const string Needed = $"\"needed\":\"\",\"neededId\":\"{Id}\",\"neededAt\":\"2025-03-04T05:06:05Z\"";

    [Theory]
    [InlineData(nameof(Tree), """ { "name" : "a" } """, Verdict.ByTierTwo)]
    [InlineData(nameof(Tree), " {\t\"name\":\r\n \"a\" , \"child\": { } } ", Verdict.ByTierOne)]
    [InlineData(nameof(Tree), """{"n\u0061me":"a"}""", Verdict.ByTierTwo)]
    [InlineData(nameof(Tree), """{"name":"\u0061\n"}""", Verdict.ByTierOne)]
    [InlineData(nameof(Tree), """{"unkn\u006fwn":1}""", Verdict.ByTierTwo)]
    [InlineData(nameof(Tree), """{"unknown" :1}""", Verdict.ByTierTwo)]
    [InlineData(nameof(Tree), """{"unknown":{"\u0061" : "\ud800"}}""", Verdict.ByTierOne)]
    [InlineData(nameof(Tree), """{"byName":{"\u0061" : {}}}""", Verdict.ByTierOne)]
    [InlineData(nameof(Tree), """{"name":"a","name":"b"}""", Verdict.ByTierOne)]
    [InlineData(nameof(Tree), """{"name":null,"child":null,"children":null,"byName":null,"choice":null}""", Verdict.ByTierOne)]
    [InlineData(nameof(Choice), """{"text":"a","number":1}""", Verdict.ByTierTwo)]
    [InlineData(nameof(Choice), """{"text":"a","text":"b"}""", Verdict.ByTierTwo)]
    [InlineData(nameof(Choice), """{"text":"a","number":null}""", Verdict.ByTierTwo)]
    [InlineData(nameof(Choice), """{"number":null,"text":"a"}""", Verdict.ByTierOne)]
    [InlineData(nameof(Choice), """{"color":"\u0052ED"}""", Verdict.ByTierOne)]
    [InlineData(nameof(Choice), """{"brandNew":"a"}""", Verdict.ByTierOne)]
    [InlineData(nameof(OddNames), """{"a \"quoted\" name":"a"}""", Verdict.ByTierTwo)]
    [InlineData(nameof(OddNames), """{"größe":"a","💬":"b","漢字":1.5}""", Verdict.ByTierOne)]
    public void RightDocument_IsReadBy(string type, string document, object verdict) => AssertReadBy(type, document, (Verdict)verdict);

    [Theory]
    [InlineData("id", "4E600EDC-DB48-5260-9d04-7ea5c3e5fffd", "\\u0034e600edc-db48-5260-9d04-7ea5c3e5fffd")]
    [InlineData("at", "2025-03-04T05:06:05.123456789+05:30", "2025-03-04T05:06:05\\u005a")]
    [InlineData("day", "2025-03-04", "2025-03-0\\u0034")]
    [InlineData("took", "-1.5s", "1\\u0073")]
    [InlineData("bytes", "_-8", "AAA\\/")]
    [InlineData("digits", "-12.0e2", "\\u0031")]
    [InlineData("price", "12.50", "\\u0031")]
    [InlineData("ratio", "-Infinity", "\\u0031")]
    public void ValueInAString_IsUsual_WithoutEscapes(string member, string usual, string escaped)
    {
        AssertReadBy(nameof(Scalars), $"{{{Needed},\"{member}\":\"{usual}\"}}", Verdict.ByTierOne);
        AssertReadBy(nameof(Scalars), $"{{{Needed},\"{member}\":\"{escaped}\"}}", Verdict.ByTierTwo);
    }

    [Fact]
    public void OneOfAmongTheFieldsOfAParent_IsReadByTierTwo_WhereItStandsAlone()
    {
        var document = "{\"letter\":\"a\"}"u8;
        Assert.False(PaddedText.TryRead<EnvelopeContent>(document, out _));
        Assert.Equal("a", Assert.IsType<EnvelopeContent.Letter>(WixJson.Deserialize<EnvelopeContent>(document)).Value);
    }

    /// <summary>Whatever tier one made of a text, what is wrong with it says tier two.</summary>
    [Fact]
    public void Failure_IsThatOfTierTwo()
    {
        foreach (var seed in Enumerable.Range(4_000_000, 2_000))
        {
            var sample = Fuzzer.Make(seed);
            if (WixJson.ByteOrderMarkLength(sample.Document) > 0) continue;
            var expected = Record.Exception(() => sample.Subject.ReadByTokens(sample.Document)) as JsonException;
            var failure = Record.Exception(() => sample.Subject.Read(sample.Document));
            if (expected is null) Assert.Null(failure);
            else Assert.Equal((expected.Message, expected.Path, expected.LineNumber, expected.BytePositionInLine), failure is JsonException json ? (json.Message, json.Path, json.LineNumber, json.BytePositionInLine) : default);
        }
    }

    private static void AssertReadBy(string type, string document, Verdict verdict)
    {
        var judgement = Judge.Of(Subject.Of(type), Encoding.UTF8.GetBytes(document));
        Assert.Null(judgement.Fault);
        Assert.Equal(verdict, judgement.Verdict);
    }
}
