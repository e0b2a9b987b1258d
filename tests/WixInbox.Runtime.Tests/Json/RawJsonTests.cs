using System.Buffers;
using System.Text;
using System.Text.Json;

namespace WixInbox.Runtime.Tests.Json;

public class RawJsonTests
{
    [Theory]
    [InlineData("{\"a\" : [1.0, 2 ]}", JsonValueKind.Object)]
    [InlineData("[ ]", JsonValueKind.Array)]
    [InlineData("\"a\\u0041\\n\"", JsonValueKind.String)]
    [InlineData("-1.50e+3", JsonValueKind.Number)]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("false", JsonValueKind.False)]
    [InlineData("null", JsonValueKind.Null)]
    public void Text_IsKeptToTheByte(string text, JsonValueKind kind)
    {
        var value = RawJson.Parse($"  {text}\n");
        Assert.Equal(text, value.ToString());
        Assert.Equal(kind, value.Kind);
        Assert.Equal(text, JsonSerializer.Serialize(value));
        Assert.Equal(value, JsonSerializer.Deserialize<RawJson>(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("{} x")]
    [InlineData("{a:1}")]
    [InlineData("// no")]
    public void Nonsense_IsRefused(string text) => Assert.ThrowsAny<JsonException>(() => RawJson.Parse(text));

    [Fact]
    public void Nesting_IsLimited()
    {
        Assert.Equal(64 * 2, RawJson.Parse(new string('[', 64) + new string(']', 64)).Utf8.Length);
        Assert.ThrowsAny<JsonException>(() => RawJson.Parse(new string('[', 65) + new string(']', 65)));
    }

    [Theory]
    [InlineData("\"\u00FF\"")]
    [InlineData("{\"a\":[\"\u00FF\"]}")]
    [InlineData("{\"\u00FF\":1}")]
    public void InvalidUtf8_IsRefused(string latin1) => Assert.ThrowsAny<JsonException>(() => RawJson.Parse(Encoding.Latin1.GetBytes(latin1)));

    [Fact]
    public void WhatALenientReaderTakes_IsWrittenAsJson()
    {
        var options = new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var value = JsonSerializer.Deserialize<RawJson>("{ /* c */ \"a\": [1.0,], }", options);
        Assert.Equal("{\"a\":[1.0]}", value.ToString());
    }

    [Fact]
    public void Default_IsNull()
    {
        Assert.Equal(RawJson.Null, default);
        Assert.Equal("null", default(RawJson).ToString());
        Assert.Equal(RawJson.Null.GetHashCode(), default(RawJson).GetHashCode());
        using var document = default(RawJson).ToDocument();
        Assert.Equal(JsonValueKind.Null, document.RootElement.ValueKind);
    }

    [Fact]
    public void Equality_IsOfTheText()
    {
        Assert.True(RawJson.Parse("1.0") != RawJson.Parse("1"));
        Assert.True(RawJson.Parse("[1]") == RawJson.Parse(" [1] "));
    }

    [Fact]
    public void Makers_WriteJson()
    {
        Assert.Equal("\"a\\\"b<é\"", RawJson.String("a\"b<é").ToString());
        Assert.Equal("1.50", RawJson.Number(1.50m).ToString());
        Assert.Equal("true", RawJson.Boolean(true).ToString());
        Assert.Equal("{\"a\":1}", RawJson.From(JsonDocument.Parse("{\"a\":1}").RootElement).ToString());
    }

    [Fact]
    public void SegmentedInput_IsReadAsOne()
    {
        var bytes = Encoding.UTF8.GetBytes("""["text with \u00e9", {"a":[1,2]}, 12345, null]""");
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            var reader = new Utf8JsonReader(Segments.Of(bytes, cut));
            reader.Read();
            Assert.Equal(Encoding.UTF8.GetString(bytes), RawJson.Read(ref reader).ToString());
        }
    }
}

internal sealed class Segments : ReadOnlySequenceSegment<byte>
{
    private Segments(ReadOnlyMemory<byte> memory) => Memory = memory;

    public static ReadOnlySequence<byte> Of(byte[] bytes, int cut)
    {
        var first = new Segments(bytes.AsMemory(0, cut));
        var second = new Segments(bytes.AsMemory(cut)) { RunningIndex = cut };
        first.Next = second;
        return new ReadOnlySequence<byte>(first, 0, second, second.Memory.Length);
    }
}
