namespace WixInbox.Client;

/// <summary>What a call came to: a response or an error.</summary>
/// <typeparam name="TResponse">The method's response.</typeparam>
public readonly struct WixOutcome<TResponse> where TResponse : class
{
    private readonly object _value;

    /// <summary>A response.</summary>
    public WixOutcome(TResponse response) => _value = response;

    /// <summary>An error.</summary>
    public WixOutcome(WixError error) => _value = error;

    /// <summary>The response; null if the call failed.</summary>
    public TResponse? Response => _value as TResponse;

    /// <summary>The error; null if the call succeeded.</summary>
    public WixError? Error => _value as WixError;

    /// <summary>The response.</summary>
    /// <exception cref="WixApiException">The call failed.</exception>
    public TResponse GetResponse() => Response ?? throw new WixApiException(Error!);
}
