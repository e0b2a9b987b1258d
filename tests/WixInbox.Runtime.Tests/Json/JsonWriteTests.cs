using System.Buffers;
using System.Text;
using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Runtime.Tests.Json;

public class JsonWriteTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void HalfOfASurrogatePair_IsRefused_RatherThanChanged(int at)
    {
        var text = "ab".Insert(at, "\uD83D");
        Assert.Throws<ArgumentException>(() => Write(writer => JsonWrite.String(writer, text, JsonWriteMode.Whole)));
        Assert.Throws<ArgumentException>(() => Write(writer => JsonWrite.Map(writer, new Dictionary<string, string> { [text] = "" }, JsonWriteMode.Whole, JsonWrite.String)));
    }

    [Fact]
    public void WholePair_IsWritten() => Assert.Equal("a💬b", JsonDocument.Parse(Write(static writer => JsonWrite.String(writer, "a💬b", JsonWriteMode.Whole))).RootElement.GetString());

    [Theory]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    [InlineData(1.5, "1.5")]
    public void Double_IsReadBack(double value, string expected)
    {
        var json = Write(writer => JsonWrite.Double(writer, value, JsonWriteMode.Whole));
        Assert.Equal(expected, json);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.Equal(value, JsonRead.Double(ref reader));
    }

    [Fact]
    public void AnyJson_MayBeNullInListsAndMaps()
    {
        var reader = new Utf8JsonReader("""[1,null]"""u8);
        reader.Read();
        Assert.Equal([RawJson.Number(1), RawJson.Null], JsonRead.List(ref reader, JsonRead.Any));
        reader = new Utf8JsonReader("""{"a":null}"""u8);
        reader.Read();
        Assert.Equal(RawJson.Null, JsonRead.Map(ref reader, JsonRead.Any)["a"]);
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output)) write(writer);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
