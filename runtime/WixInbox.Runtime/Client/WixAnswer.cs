using System.Net;
using System.Text;

namespace WixInbox;

/// <summary>
/// Takes what the service answered to a call: set one as <see cref="WixCallOptions.Answer"/> and read it when the call has ended, whether it
/// succeeded or not. One belongs to one call at a time.
/// </summary>
public sealed class WixAnswer
{
    /// <summary>The status; null where no answer came.</summary>
    public HttpStatusCode? Status { get; private set; }

    /// <summary>The headers, by name without regard to case; those of the content too.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The body, as far as it came.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; private set; }

    internal string? RequestId { get; private set; }

    internal void Take(Client.WixAttempt attempt)
    {
        Attempts = attempt.Number;
        Status = attempt.Status;
        RequestId = attempt.RequestId;
        Body = attempt.Body.Bytes.ToArray();
        Headers = attempt.Answer is { } answer
            ? answer.Headers.Concat(answer.Content.Headers).ToDictionary(static header => header.Key, static header => (IReadOnlyList<string>)[.. header.Value], StringComparer.OrdinalIgnoreCase)
            : new Dictionary<string, IReadOnlyList<string>>();
    }

    /// <summary>The body as text.</summary>
    public string GetText() => Encoding.UTF8.GetString(Body.Span);

    /// <inheritdoc/>
    public override string ToString() => $"{(Status is { } status ? (int)status : "no answer")}, {Body.Length} bytes, {Attempts} attempts";
}
