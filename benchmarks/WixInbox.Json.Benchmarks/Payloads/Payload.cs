namespace WixInbox.Json.Benchmarks.Payloads;

/// <summary>Texts of one sort that are measured together, UTF-8.</summary>
/// <param name="Letter">The sort: A, B, C or D.</param>
/// <param name="Form">How they come.</param>
/// <param name="Texts">The texts; one, but for rotation.</param>
internal sealed record Payload(char Letter, PayloadForm Form, byte[][] Texts)
{
    private const int FewRequests = 64;
    private const int FewPages = 16;

    public bool IsRequest => Letter is 'A' or 'B';

    public string Name => NameOf(Letter, Form);

    /// <summary>The head of a column for the bytes that it costs; they are much the same in all forms.</summary>
    public string? BytesColumn => Form == PayloadForm.Fixed ? $"bytes on {Letter}" : null;

    public string Title => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Letter}: {What}, {How}");

    /// <summary>
    /// Fewer of them, for what works on graphs made before: what is written or validated was made just now, and waits for no memory.
    /// </summary>
    public Payload Few() => this with { Texts = Texts[..Math.Min(Texts.Length, IsRequest ? FewRequests : FewPages)] };

    public static string NameOf(char letter, PayloadForm form) => form switch
    {
        PayloadForm.Rotated => $"{letter} in rotation",
        PayloadForm.Reversed => $"{letter} reversed",
        PayloadForm.Indented => $"{letter} indented",
        _ => $"{letter}",
    };

    private string What => Letter switch
    {
        'A' => "a request of SendMessage with a text and an image",
        'B' => "a request of SendMessage with ten buttons",
        'C' => "an answer of ListMessages with 100 messages",
        _ => "a webhook's envelope",
    };

    private string How => Form switch
    {
        PayloadForm.Rotated => $"{Texts.Length:N0} in rotation, {Texts.Average(static text => text.Length):N0} bytes on average",
        PayloadForm.Reversed => $"members in reverse, {Texts[0].Length:N0} bytes",
        PayloadForm.Indented => $"indented, {Texts[0].Length:N0} bytes",
        _ => $"{Texts[0].Length:N0} bytes",
    };
}
