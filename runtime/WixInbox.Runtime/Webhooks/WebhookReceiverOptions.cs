namespace WixInbox;

/// <summary>Whose webhooks are accepted.</summary>
public sealed class WebhookReceiverOptions
{
    /// <summary>How many public keys there may be: 16.</summary>
    public const int MaxPublicKeys = 16;

    /// <summary>
    /// The public keys of which one must have signed, as the vendor's dashboard shows them on the page Webhooks: PEM, or base64 of
    /// the PEM on one line. RSA with at least 2,048 bits. While a key is replaced, both the old and the new one.
    /// </summary>
    public required IReadOnlyList<string> PublicKeys { get; init; }

    /// <summary>The app that the token must name in <c>aud</c>. Null, the default, does not ask: the vendor's own SDK does not either.</summary>
    public string? Audience { get; init; }

    /// <summary>Who must have issued the token, by <c>iss</c>. Null, the default, does not ask: the vendor's own SDK does not either.</summary>
    public string? Issuer { get; init; }

    /// <summary>How far clocks may be apart, for <c>exp</c> and <c>nbf</c>. One minute by default, an hour at most.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a body may be, in bytes. 1 MiB by default, 16 MiB at most.</summary>
    public int MaxBodyLength { get; init; } = 1024 * 1024;

    /// <summary>Where time comes from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal void ThrowIfInvalid()
    {
        ArgumentNullException.ThrowIfNull(PublicKeys);
        ArgumentNullException.ThrowIfNull(Time);
        if (PublicKeys.Count is 0 or > MaxPublicKeys)
            throw new ArgumentException($"{nameof(PublicKeys)} must have 1 to {MaxPublicKeys} keys; it has {PublicKeys.Count}. The vendor's dashboard shows the key of an app on the page Webhooks.");
        if (ClockSkew < TimeSpan.Zero || ClockSkew > TimeSpan.FromHours(1))
            throw new ArgumentException($"{nameof(ClockSkew)} must be from 0 to 1 hour; it is {ClockSkew}.");
        if (MaxBodyLength is <= 0 or > 16 * 1024 * 1024)
            throw new ArgumentException($"{nameof(MaxBodyLength)} must be from 1 byte to 16 MiB; it is {MaxBodyLength}.");
    }
}
