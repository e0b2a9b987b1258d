using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WixInbox.Json;

// Values of a fixed length: each takes no more than MaxFixed bytes, and checks nothing.
public ref partial struct JsonOutput
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Boolean(ref byte at, bool value) => ref value ? ref Name(ref at, "true,"u8) : ref Name(ref at, "false,"u8);

    /// <summary>A GUID of 32 digits in five groups.</summary>
    public static ref byte Guid(ref byte at, Guid value)
    {
        at = (byte)'"';
        value.TryFormat(Rest(ref Unsafe.Add(ref at, 1)), out var length);
        return ref EndText(ref at, length);
    }

    /// <summary>A date and time by RFC 3339 in UTC.</summary>
    public static ref byte DateTime(ref byte at, DateTimeOffset value)
    {
        at = (byte)'"';
        return ref EndText(ref at, Rfc3339.Format(value, Rest(ref Unsafe.Add(ref at, 1))));
    }

    /// <summary>A number.</summary>
    public static ref byte Int32(ref byte at, int value) => ref Int64(ref at, value);

    /// <summary>A number.</summary>
    public static ref byte Int64(ref byte at, long value)
    {
        Utf8Formatter.TryFormat(value, Rest(ref at), out var length);
        return ref EndValue(ref at, length);
    }

    /// <summary>Digits in a string.</summary>
    public static ref byte Int64Text(ref byte at, long value)
    {
        at = (byte)'"';
        Utf8Formatter.TryFormat(value, Rest(ref Unsafe.Add(ref at, 1)), out var length);
        return ref EndText(ref at, length);
    }

    /// <summary>A number, or a string where JSON has no number for it.</summary>
    public static ref byte Double(ref byte at, double value)
    {
        if (!double.IsFinite(value)) return ref Name(ref at, double.IsNaN(value) ? "\"NaN\","u8 : value > 0 ? "\"Infinity\","u8 : "\"-Infinity\","u8);
        value.TryFormat(Rest(ref at), out var length, provider: CultureInfo.InvariantCulture);
        return ref EndValue(ref at, length);
    }

    /// <summary>Digits in a string, as many as the number has.</summary>
    public static ref byte DecimalText(ref byte at, decimal value)
    {
        at = (byte)'"';
        value.TryFormat(Rest(ref Unsafe.Add(ref at, 1)), out var length, provider: CultureInfo.InvariantCulture);
        return ref EndText(ref at, length);
    }

    /// <summary>A date.</summary>
    public static ref byte Date(ref byte at, DateOnly value)
    {
        at = (byte)'"';
        value.TryFormat(Rest(ref Unsafe.Add(ref at, 1)), out var length, "O", CultureInfo.InvariantCulture);
        return ref EndText(ref at, length);
    }

    /// <summary>Seconds and an <c>s</c>.</summary>
    public static ref byte Duration(ref byte at, TimeSpan value)
    {
        at = (byte)'"';
        return ref EndText(ref at, ProtoDuration.Format(value, Rest(ref Unsafe.Add(ref at, 1))));
    }

    private static ref byte Null(ref byte at) => ref Name(ref at, "null,"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Span<byte> Rest(ref byte at) => MemoryMarshal.CreateSpan(ref at, MaxFixed - 3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte EndText(ref byte at, int length)
    {
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref at, length + 1), (ushort)('"' | (',' << 8)));
        return ref Unsafe.Add(ref at, length + 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte EndValue(ref byte at, int length)
    {
        Unsafe.Add(ref at, length) = (byte)',';
        return ref Unsafe.Add(ref at, length + 1);
    }
}
