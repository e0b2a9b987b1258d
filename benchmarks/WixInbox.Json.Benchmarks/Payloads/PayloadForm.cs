namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>How a payload comes.</summary>
internal enum PayloadForm
{
    /// <summary>The same text again and again. It flatters whatever learns from branches that were taken before.</summary>
    Fixed,

    /// <summary>Different texts in rotation.</summary>
    Rotated,

    /// <summary>The same text, with the members of each object in reverse.</summary>
    Reversed,

    /// <summary>The same text, indented by two spaces.</summary>
    Indented,
}
