using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Runtime.Tests.Json;

/// <summary>Values that stand in strings: read, written, and refused.</summary>
public class JsonTextsTests
{
    [Theory]
    [InlineData("\"0s\"", "00:00:00", "\"0s\"")]
    [InlineData("\"1.5s\"", "00:00:01.5000000", "\"1.500s\"")]
    [InlineData("\"-0.5s\"", "-00:00:00.5000000", "\"-0.500s\"")]
    [InlineData("\"3.000001s\"", "00:00:03.0000010", "\"3.000001s\"")]
    [InlineData("\"3.0000001s\"", "00:00:03.0000001", "\"3.000000100s\"")]
    [InlineData("\"3.000000199s\"", "00:00:03.0000001", "\"3.000000100s\"")]
    [InlineData("\"315576000000s\"", "3652500.00:00:00", "\"315576000000s\"")]
    [InlineData("\"922337203685.4775807s\"", "10675199.02:48:05.4775807", "\"922337203685.477580700s\"")]
    [InlineData("\"-922337203685.4775808s\"", "-10675199.02:48:05.4775808", "\"-922337203685.477580800s\"")]
    [InlineData("\"-315576000000.999999999s\"", "-3652500.00:00:00.9999999", "\"-315576000000.999999900s\"")]
    [InlineData("\"\\u0031s\"", "00:00:01", "\"1s\"")]
    public void Duration_IsReadAndWritten(string json, string value, string written) =>
        AssertReadAndWritten(json, TimeSpan.Parse(value, CultureInfo.InvariantCulture), written, JsonRead.Duration, JsonWrite.Duration);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"s\"")]
    [InlineData("\"1\"")]
    [InlineData("\"1 s\"")]
    [InlineData("\".5s\"")]
    [InlineData("\"1.s\"")]
    [InlineData("\"1.0000000001s\"")]
    [InlineData("\"\\ud800s\"")]
    [InlineData("\"922337203685.4775808s\"")]
    [InlineData("\"+1s\"")]
    [InlineData("\"--1s\"")]
    [InlineData("\"1.-5s\"")]
    [InlineData("\"99999999999999s\"")]
    [InlineData("1.5")]
    public void OtherDuration_IsRefused(string json) => AssertRefused(json, JsonRead.Duration);

    [Theory]
    [InlineData("\"2025-03-04\"", "2025-03-04")]
    [InlineData("\"2024-02-29\"", "2024-02-29")]
    [InlineData("\"0001-01-01\"", "0001-01-01")]
    public void Date_IsReadAndWritten(string json, string value) =>
        AssertReadAndWritten(json, DateOnly.Parse(value, CultureInfo.InvariantCulture), json, JsonRead.Date, JsonWrite.Date);

    [Theory]
    [InlineData("\"2025-02-29\"")]
    [InlineData("\"2025-3-4\"")]
    [InlineData("\"2025-03-04T05:06:05Z\"")]
    [InlineData("\"0000-01-01\"")]
    [InlineData("20250304")]
    public void OtherDate_IsRefused(string json) => AssertRefused(json, JsonRead.Date);

    [Theory]
    [InlineData("\"12.50\"", "12.50", "\"12.50\"")]
    [InlineData("\"-0.000000000000000000000000001\"", "-0.000000000000000000000000001", "\"-0.000000000000000000000000001\"")]
    [InlineData("\"79228162514264337593543950335\"", "79228162514264337593543950335", "\"79228162514264337593543950335\"")]
    [InlineData("12.50", "12.50", "\"12.50\"")]
    [InlineData("7", "7", "\"7\"")]
    public void Decimal_IsReadAndWritten(string json, string value, string written) =>
        AssertReadAndWritten(json, decimal.Parse(value, CultureInfo.InvariantCulture), written, JsonRead.DecimalText, JsonWrite.DecimalText);

    [Theory]
    [InlineData("\"79228162514264337593543950336\"")]
    [InlineData("\"0.00000000000000000000000000001\"")]
    [InlineData("\"1.00000000000000000000000000001\"")]
    [InlineData("\"1e3\"")]
    [InlineData("\"1,000\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"+5\"")]
    [InlineData("\"5.\"")]
    [InlineData("\".5\"")]
    [InlineData("\"12\\u0000\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\"")]
    [InlineData("1e3")]
    [InlineData("true")]
    public void OtherDecimal_IsRefused(string json) => AssertRefused(json, JsonRead.DecimalText);

    [Theory]
    [InlineData("\"\"", "", "\"\"")]
    [InlineData("\"AP8=\"", "00FF", "\"AP8=\"")]
    [InlineData("\"AP8\"", "00FF", "\"AP8=\"")]
    [InlineData("\"-_8=\"", "FBFF", "\"+/8=\"")]
    [InlineData("\"+\\/8\"", "FBFF", "\"+/8=\"")]
    public void Bytes_AreReadAndWritten(string json, string hex, string written) =>
        AssertReadAndWritten(json, Convert.FromHexString(hex), written, JsonRead.Bytes, JsonWrite.Bytes);

    [Theory]
    [InlineData("\"A\"")]
    [InlineData("\"=\"")]
    [InlineData("\"====\"")]
    [InlineData("\"A P8=\"")]
    [InlineData("\"\\n\"")]
    [InlineData("\"AP8==\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"AP8!\"")]
    [InlineData("[1]")]
    public void OtherBytes_AreRefused(string json) => AssertRefused(json, JsonRead.Bytes);

    [Fact]
    public void ByteString_IsEqualByContent()
    {
        ByteString left = new byte[] { 1, 2 }, right = (ReadOnlyMemory<byte>)new byte[] { 1, 2 }, other = new byte[] { 1 };
        Assert.True(left == right && left != other && left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal(default, (ByteString)Array.Empty<byte>());
        Assert.Equal("AQI=", left.ToString());
    }

    [Fact]
    public void ByteString_StandsInModelsOfOthers()
    {
        var json = JsonSerializer.Serialize(new Holder(new byte[] { 1, 2 }));
        Assert.Equal("""{"Bytes":"AQI="}""", json);
        Assert.Equal(new Holder(new byte[] { 1, 2 }), JsonSerializer.Deserialize<Holder>(json));
    }

    private static void AssertReadAndWritten<T>(string json, T value, string written, JsonItemReader<T> read, JsonItemWriter<T> write)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.Equal(value, read(ref reader));
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, WixJson.WriterOptions)) write(writer, value, JsonWriteMode.Whole);
        Assert.Equal(written, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static void AssertRefused<T>(string json, JsonItemReader<T> read) => Assert.Throws<JsonException>(() =>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return read(ref reader);
    });

    private sealed record Holder(ByteString Bytes);
}
