using System.Globalization;
using System.Text;

namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>Seeded choices: the same seed makes the same payloads everywhere.</summary>
internal sealed class Draw(int seed)
{
    private const int NonAsciiPercent = 14;
    private const int EscapedPercent = 12;

    private readonly Random _random = new(seed);

    public int Number(int from, int to) => _random.Next(from, to + 1);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> values) => values[_random.Next(values.Length)];

    public void Shuffle<T>(T[] values) => _random.Shuffle(values);

    /// <summary>One to <paramref name="most"/> sentences, all of one kind.</summary>
    public string Text(int most)
    {
        var sentences = Kind() switch
        {
            TextKind.NonAscii => Phrases.NonAsciiSentences,
            TextKind.Escaped => Phrases.EscapedSentences,
            _ => Phrases.PlainSentences,
        };
        var text = new StringBuilder(Pick<string>(sentences));
        for (var more = Number(1, most); more > 1; more--) text.Append(' ').Append(Pick<string>(sentences));
        return text.ToString();
    }

    /// <summary>A few words.</summary>
    public string Label() => Kind() switch
    {
        TextKind.NonAscii => Pick<string>(Phrases.NonAsciiLabels),
        TextKind.Escaped => Pick<string>(Phrases.EscapedLabels),
        _ => Pick<string>(Phrases.PlainLabels),
    };

    public string Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40); // version 4, as the service makes them
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    public string Hex(int length) => Characters("0123456789abcdef", length);

    public string Base64Url(int length) => Characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", length);

    /// <summary>A time with three fractional digits or six, as the service writes both.</summary>
    public string Time()
    {
        var time = new DateTime(2025, 3, 4, 5, 6, 7, DateTimeKind.Utc).AddMicroseconds(_random.NextInt64(40_000_000_000_000));
        return time.ToString(Chance(50) ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
    }

    /// <summary>What messages are called and sorted by: microseconds since 1970.</summary>
    public string Sequence() => (1_741_000_000_000_000 + _random.NextInt64(40_000_000_000_000)).ToString(CultureInfo.InvariantCulture);

    private TextKind Kind() => _random.Next(100) switch
    {
        < NonAsciiPercent => TextKind.NonAscii,
        < NonAsciiPercent + EscapedPercent => TextKind.Escaped,
        _ => TextKind.Plain,
    };

    private string Characters(string alphabet, int length) => string.Create(length, (alphabet, _random), static (text, state) =>
    {
        foreach (ref var character in text) character = state.alphabet[state._random.Next(state.alphabet.Length)];
    });
}
