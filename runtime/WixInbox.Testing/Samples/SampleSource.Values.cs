using WixInbox.Json;

namespace WixInbox.Testing;

/// <summary>The values.</summary>
public sealed partial class SampleSource
{
    private const int MostBytes = 24;

    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A text. It is not empty unless it must be.</summary>
    /// <param name="min">The fewest code points.</param>
    /// <param name="max">The most code points.</param>
    public string String(int min = 0, int max = int.MaxValue) => SampleText.Of(Length(min, max), Next);

    /// <summary>An absolute URI.</summary>
    /// <param name="min">The fewest code points.</param>
    /// <param name="max">The most code points.</param>
    public string Uri(int min = 0, int max = int.MaxValue)
    {
        const string Site = "https://example.com/";
        const string Least = "x:";
        var start = max > Site.Length ? Site : Least;
        var room = (Least: Math.Max(min - start.Length, 1), Most: max == int.MaxValue ? max : Math.Max(max - start.Length, 1));
        return start + SampleText.Ascii(Length(room.Least, room.Most), Next);
    }

    /// <summary>A GUID, of version 4 by its looks.</summary>
    public Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    /// <summary>A time in the three years from 2025 on, to the millisecond.</summary>
    public DateTimeOffset DateTime() => Epoch + TimeSpan.FromMilliseconds(Next() % (ulong)TimeSpan.FromDays(3 * 365).TotalMilliseconds);

    /// <summary>A date in the same years.</summary>
    public DateOnly Date() => DateOnly.FromDateTime(DateTime().UtcDateTime);

    /// <summary>A duration of up to a day, to the millisecond.</summary>
    public TimeSpan Duration() => TimeSpan.FromMilliseconds(Next((int)TimeSpan.FromDays(1).TotalMilliseconds));

    /// <summary>True or false.</summary>
    public bool Boolean() => Next(2) == 1;

    /// <summary>A number.</summary>
    public int Int32(long min = int.MinValue, long max = int.MaxValue) => (int)Int64(Math.Max(min, int.MinValue), Math.Min(max, int.MaxValue));

    /// <summary>A number.</summary>
    public long Int64(long min = long.MinValue, long max = long.MaxValue)
    {
        const long Usual = 1_000;
        var (least, most) = (min, max);
        if (Next(4) > 0) // mostly one that people read
        {
            least = Math.Max(min, Math.Min(0, max));
            most = (ulong)(max - least) > Usual ? least + Usual : max;
        }

        var span = (ulong)most - (ulong)least;
        return (long)((ulong)least + (span == ulong.MaxValue ? Next() : Next() % (span + 1)));
    }

    /// <inheritdoc cref="Int64"/>
    public long Int64Text(long min = long.MinValue, long max = long.MaxValue) => Int64(min, max);

    /// <summary>A number, finite.</summary>
    public double Double(double min = double.MinValue, double max = double.MaxValue)
    {
        var least = Math.Max(min, Math.Min(0, max));
        var most = Math.Min(max, least + 1_000);
        return Math.Clamp(least + ((most - least) * (Next() >> 11) / (1UL << 53)), min, max);
    }

    /// <summary>A decimal number with two digits behind the point.</summary>
    public decimal DecimalText() => new(Next(1_000_000), 0, 0, isNegative: false, scale: 2);

    /// <summary>Bytes.</summary>
    public ByteString Bytes()
    {
        var bytes = new byte[Next(MostBytes)];
        for (var at = 0; at < bytes.Length; at++) bytes[at] = (byte)Next();
        return bytes;
    }

    /// <summary>One of the texts that the schema lists.</summary>
    public T Enum<T>() where T : struct, IOpenEnum<T> => T.KnownTexts.Count == 0 ? default : T.FromText(T.KnownTexts[Next(T.KnownTexts.Count)]);

    /// <summary>Any JSON but null.</summary>
    public RawJson Raw() => Next(4) switch
    {
        0 => RawJson.Boolean(Boolean()),
        1 => RawJson.Number(Next(1_000)),
        2 => RawJson.String(String(max: 24)),
        _ => RawObject(),
    };

    /// <summary>Any JSON object.</summary>
    public RawJson RawObject() => RawJson.Parse($$"""{"{{SampleText.Ascii(4, Next)}}":{{Next(1_000)}}}""");

    /// <summary>A list.</summary>
    /// <param name="item">Makes an item.</param>
    /// <param name="min">The fewest items.</param>
    /// <param name="max">The most items.</param>
    public IReadOnlyList<T> List<T>(Func<SampleSource, T> item, int min = 0, int max = int.MaxValue)
    {
        var items = new T[Count(min, max)];
        for (var at = 0; at < items.Length; at++) items[at] = item(this);
        return items;
    }

    /// <summary>A map.</summary>
    /// <param name="value">Makes a value.</param>
    public IReadOnlyDictionary<string, T> Map<T>(Func<SampleSource, T> value)
    {
        var count = Count(0, MaxItems);
        var map = new Dictionary<string, T>(count);
        for (var at = 0; at < count; at++) map[SampleText.Ascii(4, Next) + at.ToString(System.Globalization.CultureInfo.InvariantCulture)] = value(this);
        return map;
    }

    // Some at the limits, where mistakes live; but nothing so long that nobody would want to look at it.
    private int Length(int min, int max)
    {
        const int Usual = 24;
        const int Longest = 2_000;
        var least = Math.Min(Math.Max(min, 1), max);
        return Next(16) switch
        {
            0 => least,
            1 when max <= Longest => max,
            _ => least + Next(Math.Min(max - least, Usual) + 1),
        };
    }

    private int Count(int min, int max)
    {
        var most = _depth > MaxDepth ? min : Math.Min(max, Math.Max(min, MaxItems));
        return min + Next(Math.Max(most - min, 0) + 1);
    }
}
