namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>What a text is made of, as far as a reader or writer of JSON feels it.</summary>
internal enum TextKind
{
    /// <summary>ASCII that stands in JSON as it is.</summary>
    Plain,

    /// <summary>Umlauts, Hebrew or emoji, as UTF-8.</summary>
    NonAscii,

    /// <summary>Line feeds, quotes or accents, each an escape in JSON.</summary>
    Escaped,
}
