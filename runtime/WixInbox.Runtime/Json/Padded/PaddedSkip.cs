using System.Runtime.CompilerServices;

namespace WixInbox.Json;

/// <summary>Moves past values of padded text without reading them, as strictly as if it did (RFC 8259), but for the UTF-8 of strings.</summary>
internal static class PaddedSkip
{
    /// <summary>Behind a value of any kind; <see cref="PaddedJson.Nothing"/> where there is none, or it is too deep.</summary>
    internal static ref byte Value(ref byte at, int depth)
    {
        switch (at)
        {
            case (byte)'"': return ref String(ref at);
            case (byte)'{': return ref Object(ref at, depth);
            case (byte)'[': return ref Array(ref at, depth);
            case (byte)'t' or (byte)'f': return ref PaddedJson.Boolean(ref at, depth, out _);
            case (byte)'n': return ref PaddedJson.Absent(ref at);
            default: return ref Number(ref at);
        }
    }

    /// <summary>Behind a string.</summary>
    internal static ref byte String(ref byte at)
    {
        ref var quote = ref Utf8Scan.ToQuote(ref Unsafe.Add(ref at, 1));
        if (quote != '"') return ref PaddedJson.Nothing;
        return ref Unsafe.Add(ref quote, 1);
    }

    /// <summary>Behind a number.</summary>
    internal static ref byte Number(ref byte at)
    {
        if (at == '-') at = ref Unsafe.Add(ref at, 1);
        ref var whole = ref at;
        at = ref Digits(ref at);
        if (PaddedJson.IsSame(ref at, ref whole) || (whole == '0' && !PaddedJson.IsSame(ref at, ref Unsafe.Add(ref whole, 1)))) return ref PaddedJson.Nothing;
        if (at == '.')
        {
            ref var fraction = ref Unsafe.Add(ref at, 1);
            at = ref Digits(ref fraction);
            if (PaddedJson.IsSame(ref at, ref fraction)) return ref PaddedJson.Nothing;
        }

        if (at is not ((byte)'e' or (byte)'E')) return ref at;
        ref var exponent = ref Unsafe.Add(ref at, 1);
        if (exponent is (byte)'+' or (byte)'-') exponent = ref Unsafe.Add(ref exponent, 1);
        at = ref Digits(ref exponent);
        if (PaddedJson.IsSame(ref at, ref exponent)) return ref PaddedJson.Nothing;
        return ref at;
    }

    private static ref byte Object(ref byte at, int depth)
    {
        if (depth == 0) return ref PaddedJson.Nothing;
        at = ref PaddedJson.FirstMember(ref at);
        while (at == '"')
        {
            at = ref PaddedJson.AtToken(ref String(ref at));
            if (at != ':') return ref PaddedJson.Nothing;
            at = ref PaddedJson.NextMember(ref Value(ref PaddedJson.Value(ref at, 1), depth - 1));
        }

        if (at != '}') return ref PaddedJson.Nothing;
        return ref Unsafe.Add(ref at, 1);
    }

    private static ref byte Array(ref byte at, int depth)
    {
        if (depth == 0) return ref PaddedJson.Nothing;
        at = ref PaddedJson.FirstItem(ref at);
        while (at is not ((byte)']' or 0)) at = ref PaddedJson.NextItem(ref Value(ref at, depth - 1));
        if (at != ']') return ref PaddedJson.Nothing;
        return ref Unsafe.Add(ref at, 1);
    }

    private static ref byte Digits(ref byte at)
    {
        while ((uint)(at - '0') <= 9) at = ref Unsafe.Add(ref at, 1);
        return ref at;
    }
}
