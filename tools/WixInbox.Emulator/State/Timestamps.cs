using System.Globalization;

namespace WixInbox.Emulator.State;

/// <summary>Times as the service writes them: with six fractional digits.</summary>
internal static class Timestamps
{
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
