using System.Globalization;

namespace WixInbox.Codegen.Primitives;

/// <summary>
/// The days on which a vendor removes things, and the day that a build counts them against. That one is given and never read off a clock,
/// so that a build says the same on every day.
/// </summary>
internal static class DeprecationDates
{
    /// <summary>The MSBuild property with the day that a build is for.</summary>
    public const string Property = "WixInboxDeprecationDate";

    /// <summary>What a day looks like.</summary>
    public const string Wanted = "a date such as 2026-06-30";

    /// <summary>The id by which the compiler reports uses of what is deprecated.</summary>
    public const string ObsoleteId = "WXI0040";

    public static bool TryParse(string? text, out DateTime day) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
