using System.Runtime.CompilerServices;

namespace WixInbox.Json;

public static partial class PaddedJson
{
    private delegate bool TextParser<T>(ReadOnlySpan<byte> text, out T value);

    private const uint TrueLiteral = 't' | ('r' << 8) | ('u' << 16) | ('e' << 24);
    private const uint FalseLiteral = 'f' | ('a' << 8) | ('l' << 16) | ('s' << 24);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static ref byte Boolean(ref byte at, int depth, out bool? value)
    {
        var literal = Unsafe.ReadUnaligned<uint>(ref at);
        if (literal == TrueLiteral)
        {
            value = true;
            return ref Unsafe.Add(ref at, 4);
        }

        if (literal == FalseLiteral && Unsafe.Add(ref at, 4) == 'e')
        {
            value = false;
            return ref Unsafe.Add(ref at, 5);
        }

        value = null;
        return ref Absent(ref at);
    }

    /// <summary>A GUID of 32 digits in five groups.</summary>
    public static ref byte Guid(ref byte at, int depth, out Guid? value)
    {
        if (at == '"' && Unsafe.Add(ref at, GuidText.Length + 1) == '"' && GuidText.TryParse(ref Unsafe.Add(ref at, 1), out var guid))
        {
            value = guid;
            return ref Unsafe.Add(ref at, GuidText.Length + 2);
        }

        value = null;
        return ref Absent(ref at);
    }

    /// <summary>A date and time by RFC 3339.</summary>
    public static ref byte DateTime(ref byte at, int depth, out DateTimeOffset? value)
    {
        if (at == '"' && TimestampText.TryParse(ref Unsafe.Add(ref at, 1), out var time) is var length and > 0 && Unsafe.Add(ref at, length + 1) == '"')
        {
            value = time;
            return ref Unsafe.Add(ref at, length + 2);
        }

        return ref Text(ref at, Rfc3339.TryParse, out value);
    }

    /// <summary>A value of an enumeration; a text that the schema does not know is kept.</summary>
    public static ref byte OpenEnum<T>(ref byte at, int depth, out T? value) where T : struct, IOpenEnum<T>
    {
        value = null;
        if (at != '"') return ref Absent(ref at);
        at = ref Unsafe.Add(ref at, 1);
        var specials = Utf8Scan.Specials(ref at);
        ref var end = ref Unsafe.Add(ref at, Utf8Scan.First(specials));
        if (specials != 0 && end == '"')
        {
            if (T.TryMatch(Between(ref at, ref end), out var known)) value = known;
            else if (T.IsOpen) value = T.FromText(AsciiText.ToShortString(ref at, Utf8Scan.First(specials)));
            else return ref Nothing;
            return ref Unsafe.Add(ref end, 1);
        }

        end = ref LongString(ref at, out var text);
        if (text is null) return ref Nothing;
        var other = T.FromText(text);
        if (!other.IsKnown && !T.IsOpen) return ref Nothing;
        value = other;
        return ref end;
    }

    /// <summary>A 32-bit integer, in any of its forms.</summary>
    public static ref byte Int32(ref byte at, int depth, out int? value)
    {
        ref var end = ref Integer(ref at, int.MinValue, int.MaxValue, out var integer);
        value = (int?)integer;
        return ref end;
    }

    /// <summary>A 64-bit integer, in any of its forms.</summary>
    public static ref byte Int64(ref byte at, int depth, out long? value) => ref Integer(ref at, long.MinValue, long.MaxValue, out value);

    /// <summary>A floating-point number, or the text of one that is not finite.</summary>
    public static ref byte Double(ref byte at, int depth, out double? value)
    {
        value = null;
        if (at == 'n') return ref Absent(ref at);
        ref var end = ref NumberOrText(ref at, out var text, out var isNumber);
        if (!(isNumber ? ScalarText.TryNumber(text, out var number) : ScalarText.TryDouble(text, out number))) return ref Nothing;
        value = number;
        return ref end;
    }

    /// <summary>A decimal number.</summary>
    public static ref byte DecimalText(ref byte at, int depth, out decimal? value)
    {
        value = null;
        if (at == 'n') return ref Absent(ref at);
        ref var end = ref NumberOrText(ref at, out var text, out _);
        if (!ScalarText.TryDecimal(text, out var number)) return ref Nothing;
        value = number;
        return ref end;
    }

    /// <summary>A date by RFC 3339.</summary>
    public static ref byte Date(ref byte at, int depth, out DateOnly? value) => ref Text(ref at, Rfc3339.TryParseDate, out value);

    /// <summary>A duration as proto-JSON writes it.</summary>
    public static ref byte Duration(ref byte at, int depth, out TimeSpan? value) => ref Text(ref at, ProtoDuration.TryParse, out value);

    /// <summary>Bytes in base64.</summary>
    public static ref byte Bytes(ref byte at, int depth, out ByteString? value) => ref Text(ref at, ScalarText.TryBytes, out value);

    // Up to eighteen digits, alone or between quotes, are read here; the rest, apart.
    private static ref byte Integer(ref byte at, long least, long most, out long? value)
    {
        const int MaxDigits = 18;
        var isText = at == '"';
        ref var first = ref Unsafe.Add(ref at, isText ? 1 : 0);
        var digits = 0;
        long integer = 0;
        for (; digits <= MaxDigits; digits++)
        {
            var digit = (uint)(Unsafe.Add(ref first, digits) - '0');
            if (digit > 9) break;
            integer = (integer * 10) + digit;
        }

        ref var end = ref Unsafe.Add(ref first, digits);
        if (digits is > 0 and <= MaxDigits && (first != '0' || digits == 1) && integer <= most && (isText ? end == '"' : !IsOfNumber(end)))
        {
            value = integer;
            return ref Unsafe.Add(ref end, isText ? 1 : 0);
        }

        return ref UnusualInteger(ref at, least, most, out value);
    }

    /// <summary>A value by the text of a string without escapes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte Text<T>(ref byte at, TextParser<T> parse, out T? value) where T : struct
    {
        value = null;
        if (at != '"') return ref Absent(ref at);
        ref var end = ref Plain(ref at, out var text);
        if (!parse(text, out var parsed)) return ref Nothing;
        value = parsed;
        return ref end;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte UnusualInteger(ref byte at, long least, long most, out long? value)
    {
        value = null;
        if (at == 'n') return ref Absent(ref at);
        ref var end = ref NumberOrText(ref at, out var text, out _);
        if (!ExactInteger.TryParse(text, out var integer) || integer < least || integer > most) return ref Nothing;
        value = (long)integer;
        return ref end;
    }

    private static bool IsOfNumber(byte letter) => (uint)(letter - '0') <= 9 || letter is (byte)'.' or (byte)'e' or (byte)'E';

    private static ref byte NumberOrText(ref byte at, out ReadOnlySpan<byte> text, out bool isNumber)
    {
        isNumber = at != '"';
        if (!isNumber) return ref Plain(ref at, out text);
        ref var end = ref PaddedSkip.Number(ref at);
        text = IsSame(ref end, ref Nothing) ? default : Between(ref at, ref end);
        return ref end;
    }
}
