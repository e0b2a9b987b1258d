using System.Globalization;
using System.Numerics;
using System.Text;
using WixInbox.Json;

namespace WixInbox.Runtime.Tests.Json;

public class ExactIntegerTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("-0.000e5", 0)]
    [InlineData("0e-99999999999999999999", 0)]
    [InlineData("1200", 1200)]
    [InlineData("1200.0", 1200)]
    [InlineData("1.2e3", 1200)]
    [InlineData("12.50E+2", 1250)]
    [InlineData("1200e-2", 12)]
    [InlineData("-1200.000e-2", -12)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0009", 9)]
    public void Integer_IsRead(string text, long expected)
    {
        Assert.True(ExactInteger.TryParse(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected, (long)value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+5")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e5x")]
    [InlineData(" 1")]
    [InlineData("1.5")]
    [InlineData("1e-30")]
    [InlineData("12e-2")]
    [InlineData("0.99999999999999999999999999999999")]
    [InlineData("1.00000000000000000000000000000000001")]
    [InlineData("1e400")]
    [InlineData("1e99999999999999999999")]
    [InlineData("9999999999999999999999999999999")]
    public void OtherText_IsRefused(string text) => Assert.False(ExactInteger.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void RandomNumbers_AreReadAsArithmeticHasThem()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var (whole, fraction, exponent) = (random.NextInt64(1_000_000), random.Next(1000), random.Next(-4, 5));
            var text = string.Create(CultureInfo.InvariantCulture, $"{whole}.{fraction:000}e{exponent}");
            var thousandths = new BigInteger((whole * 1000) + fraction) * BigInteger.Pow(10, exponent + 4); // times ten thousand, to stay whole
            var isInteger = thousandths % 10_000_000 == 0;
            Assert.True(ExactInteger.TryParse(Encoding.UTF8.GetBytes(text), out var value) == isInteger, text);
            if (isInteger) Assert.Equal((long)(thousandths / 10_000_000), (long)value);
        }
    }
}
