using WixInbox.Client;

namespace WixInbox;

/// <summary>One call of a method, from the request to its result, with all its attempts.</summary>
public sealed class WixCall
{
    private int _attempts;

    internal WixCall(WixMethod method, WixCallOptions options) => (Method, Options) = (method, options);

    /// <summary>The method.</summary>
    public WixMethod Method { get; }

    /// <summary>What this call does differently.</summary>
    public WixCallOptions Options { get; }

    /// <summary>How many attempts were begun.</summary>
    public int Attempts => _attempts;

    /// <summary>
    /// Whether the request may be sent again behind this attempt: the failure may pass, and either the service cannot have acted on the
    /// request, or doing it twice does no harm, or the caller takes that upon themselves (<see cref="WixCallOptions.Retry"/>).
    /// </summary>
    public bool MayRetry(WixAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (Options.Retry == WixRetry.Never || !attempt.MayPass) return false;
        return !attempt.MayHaveActed || Options.Retry == WixRetry.EvenIfReceived || Method.Safety != WixMethodSafety.Unsafe;
    }

    internal int Begin() => ++_attempts;
}
