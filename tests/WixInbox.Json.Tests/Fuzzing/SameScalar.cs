using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using WixInbox.Json.Tests.Documents;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>
/// Whether a scalar was written as what was read, by its value: told with nothing of the runtime, from the text alone. What is written
/// has one form; read are those forms too that docs/json.md lists.
/// </summary>
internal static partial class SameScalar
{
    private const int TickDigits = 7;

    public static bool Is(SchemaKind kind, JsonElement read, JsonElement written) => kind switch
    {
        SchemaKind.Boolean => read.ValueKind is JsonValueKind.True or JsonValueKind.False && read.ValueKind == written.ValueKind,
        SchemaKind.Integer => written.ValueKind == JsonValueKind.Number && IsSame(Exact(read), Exact(written)),
        SchemaKind.Number => written.ValueKind == JsonValueKind.Number == IsFinite(written) && IsSame(Float(read), Float(written)),
        SchemaKind.IntegerText => written.ValueKind == JsonValueKind.String && IsSame(Exact(read), Exact(written)),
        SchemaKind.Decimal => written.ValueKind == JsonValueKind.String && TextOf(read)?.Contains('e', StringComparison.OrdinalIgnoreCase) is false && IsSame(Exact(read), Exact(written)),
        _ => read.ValueKind == JsonValueKind.String && written.ValueKind == JsonValueKind.String && IsText(kind, read.GetString()!, written.GetString()!),
    };

    private static bool IsText(SchemaKind kind, string read, string written) => kind switch
    {
        SchemaKind.Guid => System.Guid.TryParseExact(read, "D", out var guid) && guid.ToString() == written && read.Equals(written, StringComparison.OrdinalIgnoreCase),
        SchemaKind.Time => written.EndsWith('Z') && IsSame(Instant(read), Instant(written)),
        SchemaKind.Duration => IsSame(Ticks(read), Ticks(written)),
        SchemaKind.Bytes => Bytes(read) is { } bytes && Convert.ToBase64String(bytes) == written,
        _ => read == written,
    };

    private static bool IsSame<T>(T? read, T? written) where T : struct, IEquatable<T> => read is { } first && written is { } second && first.Equals(second);

    private static string? TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.String => element.GetString(),
        _ => null,
    };

    /// <summary>A number as digits, of which the last is not 0, and a power of ten.</summary>
    private static (BigInteger Digits, BigInteger Power)? Exact(JsonElement element)
    {
        if (TextOf(element) is not { } text || DecimalNumber().Match(text) is not { Success: true } match) return null;
        var fraction = match.Groups["fraction"].Value;
        var digits = (match.Groups["whole"].Value + fraction).TrimStart('0');
        var kept = digits.TrimEnd('0');
        if (kept.Length == 0) return (0, 0);
        var power = match.Groups["power"] is { Success: true } written ? Integer(written.Value) : 0;
        return (Integer(match.Groups["sign"].Value + kept), power - fraction.Length + (digits.Length - kept.Length));
    }

    /// <summary>The bits of a 64-bit float: a zero has a sign.</summary>
    private static long? Float(JsonElement element)
    {
        if (!IsFinite(element)) return BitConverter.DoubleToInt64Bits(TextOf(element) switch { "NaN" => double.NaN, "Infinity" => double.PositiveInfinity, _ => double.NegativeInfinity });
        if (TextOf(element) is not { } text) return null;
        if (!DecimalNumber().IsMatch(text)) return null;
        var value = double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? BitConverter.DoubleToInt64Bits(value) : null;
    }

    private static bool IsFinite(JsonElement element) => TextOf(element) is not ("NaN" or "Infinity" or "-Infinity");

    private static BigInteger Integer(string text) => BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>A date and time by RFC 3339 in ticks of UTC.</summary>
    private static long? Instant(string text)
    {
        if (DateTimeText().Match(text) is not { Success: true } match) return null;
        var local = $"{match.Groups["date"].Value} {match.Groups["time"].Value}";
        if (!DateTime.TryParseExact(local, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return null;
        var minutes = match.Groups["hours"].Success ? (60 * Number(match.Groups["hours"])) + Number(match.Groups["minutes"]) : 0;
        var offset = match.Groups["sign"].Value == "-" ? -minutes : minutes;
        return time.Ticks + (long)Fraction(match) - (offset * TimeSpan.TicksPerMinute);
    }

    private static BigInteger? Ticks(string duration)
    {
        if (DurationText().Match(duration) is not { Success: true } match) return null;
        var ticks = (Integer(match.Groups["seconds"].Value) * TimeSpan.TicksPerSecond) + Fraction(match);
        return match.Groups["sign"].Value == "-" ? -ticks : ticks;
    }

    /// <summary>A fraction of a second in ticks; digits beyond 100 nanoseconds are cut.</summary>
    private static BigInteger Fraction(Match match) => Integer(match.Groups["fraction"].Value.PadRight(TickDigits, '0')[..TickDigits]);

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static byte[]? Bytes(string text)
    {
        if (!Base64Text().IsMatch(text)) return null;
        var letters = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        return letters.Length % 4 == 1 ? null : Convert.FromBase64String(letters.PadRight((letters.Length + 3) / 4 * 4, '='));
    }

    [GeneratedRegex(@"^(?<sign>-?)(?<whole>[0-9]+)(\.(?<fraction>[0-9]+))?([eE](?<power>[+-]?[0-9]+))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DecimalNumber();

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(\.(?<fraction>[0-9]{1,9}))?([Zz]|(?<sign>[+-])(?<hours>[0-9]{2}):(?<minutes>[0-9]{2}))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DateTimeText();

    [GeneratedRegex(@"^(?<sign>-?)(?<seconds>[0-9]+)(\.(?<fraction>[0-9]{1,9}))?s\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DurationText();

    [GeneratedRegex(@"^[A-Za-z0-9+/_-]*={0,2}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Base64Text();
}
