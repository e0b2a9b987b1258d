using System.Net;
using System.Text;

namespace WixInbox;

/// <summary>
/// Takes what the service answered to a call: set one as <see cref="WixCallOptions.Answer"/> and read it when the call has ended, whether it
/// succeeded or not. One belongs to one call at a time; the next one that it is given to empties it.
/// </summary>
public sealed class WixAnswer
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoHeaders = [];

    /// <summary>The status; null where no answer came.</summary>
    public HttpStatusCode? Status { get; private set; }

    /// <summary>The headers, by name without regard to case; those of the content too.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; private set; } = NoHeaders;

    /// <summary>The body, as far as it came.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>What broke the body off; null where it is all there.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; private set; }

    internal string? RequestId { get; private set; }

    /// <summary>Forgets what an earlier call was answered.</summary>
    internal void Clear()
    {
        (Status, RequestId, Failure, Attempts) = (null, null, null, 0);
        (Headers, Body) = (NoHeaders, default);
    }

    internal void Take(Client.WixAttempt attempt)
    {
        Attempts = attempt.Number;
        Status = attempt.Status;
        RequestId = attempt.RequestId;
        Body = attempt.Body.Bytes.ToArray();
        Failure = attempt.Failure;
        Headers = attempt.Answer is { } answer ? HeadersOf(answer) : NoHeaders;
    }

    /// <summary>The body as text.</summary>
    public string GetText() => Encoding.UTF8.GetString(Body.Span);

    /// <inheritdoc/>
    public override string ToString() => $"{(Status is { } status ? (int)status : "no answer")}, {Body.Length} bytes, {Attempts} attempts";

    // A handler may have put one name into both.
    private static Dictionary<string, IReadOnlyList<string>> HeadersOf(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .GroupBy(static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(static header => header.Key, static header => (IReadOnlyList<string>)[.. header.SelectMany(static values => values)], StringComparer.OrdinalIgnoreCase);
}
