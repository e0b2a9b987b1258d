using System.Text;
using WixInbox.Json;

namespace WixInbox.Runtime.Tests.Json;

public class Rfc3339Tests
{
    [Theory]
    [InlineData("2025-03-04T05:06:05Z", "2025-03-04T05:06:05.0000000+00:00")]
    [InlineData("2025-03-04T05:06:05.9Z", "2025-03-04T05:06:05.9000000+00:00")]
    [InlineData("2025-03-04T05:06:05.903Z", "2025-03-04T05:06:05.9030000+00:00")]
    [InlineData("2021-12-29T09:50:04.918118Z", "2021-12-29T09:50:04.9181180+00:00")]
    [InlineData("2025-03-04T05:06:01.965971319Z", "2025-03-04T05:06:01.9659713+00:00")]
    [InlineData("2025-03-04t05:06:05z", "2025-03-04T05:06:05.0000000+00:00")]
    [InlineData("2025-03-04T05:06:05+02:00", "2025-03-04T05:06:05.0000000+02:00")]
    [InlineData("2025-03-04T05:06:05.5-09:30", "2025-03-04T05:06:05.5000000-09:30")]
    [InlineData("2024-02-29T23:59:59.999999999Z", "2024-02-29T23:59:59.9999999+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    public void Text_IsRead(string text, string expected)
    {
        Assert.True(Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected, value.ToString("O"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-03-04")]
    [InlineData("2025-03-04T05:06:05")]
    [InlineData("2025-03-04T05:06Z")]
    [InlineData("2025-03-04 05:06:05Z")]
    [InlineData("2025-03-04T05:06:05.Z")]
    [InlineData("2025-03-04T05:06:05.1234567890Z")]
    [InlineData("2025-02-29T05:06:05Z")]
    [InlineData("2025-13-04T05:06:05Z")]
    [InlineData("2025-00-04T05:06:05Z")]
    [InlineData("2025-03-00T05:06:05Z")]
    [InlineData("2025-03-04T24:00:00Z")]
    [InlineData("2025-03-04T05:60:05Z")]
    [InlineData("2025-03-04T05:06:60Z")]
    [InlineData("0000-03-04T05:06:05Z")]
    [InlineData("2025-03-04T05:06:05+15:00")]
    [InlineData("2025-03-04T05:06:05+02")]
    [InlineData("2025-03-04T05:06:05+0200")]
    [InlineData("2025-03-04T05:06:05Zjunk")]
    [InlineData("+025-03-04T05:06:05Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("٢٠٢٥-03-04T05:06:05Z")]
    public void OtherText_IsRefused(string text) => Assert.False(Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("2025-03-04T05:06:05Z", "2025-03-04T05:06:05.000Z")]
    [InlineData("2025-03-04T05:06:05.903Z", "2025-03-04T05:06:05.903Z")]
    [InlineData("2025-03-04T05:06:05.903770Z", "2025-03-04T05:06:05.903770Z")]
    [InlineData("2025-03-04T05:06:05.9037701Z", "2025-03-04T05:06:05.9037701Z")]
    [InlineData("2025-03-04T05:06:05+02:00", "2025-03-04T03:06:05.000Z")]
    public void Value_IsWrittenInUtc(string text, string expected)
    {
        Assert.True(Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out var value));
        var buffer = new byte[Rfc3339.MaxLength];
        Assert.Equal(expected, Encoding.UTF8.GetString(buffer, 0, Rfc3339.Format(value, buffer)));
    }

    [Fact]
    public void WhatIsWritten_IsReadBack()
    {
        var random = new Random(42);
        var buffer = new byte[Rfc3339.MaxLength];
        for (var round = 0; round < 10_000; round++)
        {
            var value = new DateTimeOffset(random.NextInt64(DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
            Assert.True(Rfc3339.TryParse(buffer.AsSpan(0, Rfc3339.Format(value, buffer)), out var read));
            Assert.Equal(value, read);
        }
    }
}
