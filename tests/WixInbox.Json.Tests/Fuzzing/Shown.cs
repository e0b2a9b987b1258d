using System.Globalization;
using System.Text;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>Documents for people to look at.</summary>
internal static class Shown
{
    private const int Most = 1_500;

    public static string Bytes(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var one in bytes[..Math.Min(bytes.Length, Most)])
        {
            if (one is >= 0x20 and < 0x7F) text.Append((char)one);
            else text.Append(CultureInfo.InvariantCulture, $"<{one:x2}>");
        }

        return bytes.Length > Most ? $"{text}… ({bytes.Length} bytes)" : text.ToString();
    }
}
