using System.Globalization;

namespace WixInbox.Codegen.Schema;

/// <summary>Numbers of JSON as decimals, where nothing is lost: <c>decimal.Parse</c> rounds in silence.</summary>
internal static class ExactDecimal
{
    private const int MaxDigits = 28;
    private const int MaxExponent = 100;

    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(text.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return false;
        var mantissa = (exponentAt < 0 ? text : text.Substring(0, exponentAt)).TrimStart('-');
        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? "" : mantissa.Substring(point + 1).TrimEnd('0');
        var digits = ((point < 0 ? mantissa : mantissa.Substring(0, point)) + fraction).TrimStart('0');
        if (digits.Length == 0) return true;
        if (exponent is < -MaxExponent or > MaxExponent || digits.Length > MaxDigits || fraction.Length - exponent > MaxDigits) return false;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
