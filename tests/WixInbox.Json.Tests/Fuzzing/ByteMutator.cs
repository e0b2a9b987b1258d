using System.Text;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>Changes the bytes of a document, whatever they say.</summary>
internal sealed class ByteMutator(Random random)
{
    private static readonly byte[][] Insertions =
    [
        [0x00], [0x01], [0x1F], [0x7F], [(byte)' '], [(byte)'\t'], [(byte)'\n'], [(byte)'\r'], [0x0B], [0x0C], [(byte)','], [(byte)':'], [(byte)'"'], [(byte)'\\'], [(byte)'{'], [(byte)'}'], [(byte)'['], [(byte)']'],
        [(byte)'/'], [(byte)'-'], [(byte)'+'], [(byte)'.'], [(byte)'e'], [(byte)'0'], [(byte)'9'], [(byte)'Z'],
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0xA9], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xE6, 0xBC, 0xA2], [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xEF, 0xBB, 0xBF],
        [0xEF, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x92, 0xAC], [0xF0, 0x9F, 0x92], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF],
        .. new[] { "\\u0000", "\\u001f", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\ude00\\ud83d", "\\ud83d\\u0041", "\\u00e9", "\\u", "\\u1", "\\u12", "\\u123", "\\x41", "\\/", "\\b", "\\\"", "\\\\", "\\u12G4", "\\u00:0", "\\u00@0", "\\u00`0", "null", "true", "1e3", ",,", "[]", "{}", "//", "/**/" }.Select(Encoding.ASCII.GetBytes),
    ];

    private static ReadOnlySpan<byte> Marks => ",,,:]}[{\" \v\f\0"u8;

    // What stands just outside of ranges that readers look for.
    private static ReadOnlySpan<byte> Neighbours => "/:@GZ[`gz{!#]^~\u001f\u007f"u8;

    public byte[] Change(byte[] document, byte[] other)
    {
        var bytes = new List<byte>(document);
        for (var count = random.Next(4) == 0 ? random.Next(1, 5) : 1; count > 0; count--) ChangeOne(bytes, other);
        return [.. bytes];
    }

    private void ChangeOne(List<byte> bytes, byte[] other)
    {
        if (bytes.Count == 0) return;
        var at = random.Next(bytes.Count);
        if (random.Next(4) == 0) at = Punctuation(bytes, at);
        switch (random.Next(15))
        {
            case 0: bytes[at] = (byte)random.Next(256); break;
            case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 4), bytes.Count - at)); break;
            case 3: bytes.RemoveRange(at, bytes.Count - at); break;
            case 4: bytes.InsertRange(at, Slice(other)); break;
            case 5: bytes.RemoveRange(at, bytes.Count - at); bytes.AddRange(Slice(other)); break; // a splice of two
            case 6: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at))); break;
            case 7: Escape(bytes, at); break;
            case 12: bytes[at] = Neighbours[random.Next(Neighbours.Length)]; break;
            case 13: bytes.Insert(Punctuation(bytes, at), Marks[random.Next(Marks.Length)]); break;
            case 14: Spoil(bytes, at); break;
            case 8: bytes.AddRange(Insertion()); break;
            case 9: bytes.InsertRange(0, Insertion()); break;
            default: bytes.InsertRange(at, Insertion()); break;
        }
    }

    /// <summary>Changes what marks a byte of the next character beyond ASCII as the first one, or as one that goes on.</summary>
    private void Spoil(List<byte> bytes, int at)
    {
        var found = bytes.FindIndex(at, static one => one >= 0x80);
        if (found < 0) return;
        found = Math.Min(found + random.Next(4), bytes.Count - 1);
        bytes[found] ^= (byte)(1 << random.Next(6, 8));
    }

    /// <summary>The next place of a bracket, comma, colon or quote.</summary>
    private int Punctuation(List<byte> bytes, int at)
    {
        var wanted = "{}[],:\""u8[random.Next(7)];
        var found = bytes.IndexOf(wanted, at);
        return found < 0 ? Math.Max(bytes.IndexOf(wanted), 0) : found;
    }

    private byte[] Insertion() => Insertions[random.Next(Insertions.Length)];

    private byte[] Slice(byte[] other)
    {
        var from = random.Next(other.Length);
        return other[from..Math.Min(other.Length, from + random.Next(1, 60))];
    }

    private void Escape(List<byte> bytes, int at)
    {
        if (bytes[at] >= 0x80) return;
        var escape = Encoding.ASCII.GetBytes(Documents.Texts.Escape((char)bytes[at], random));
        bytes.RemoveAt(at);
        bytes.InsertRange(at, escape);
    }
}
