namespace WixInbox.DependencyInjection;

/// <summary>
/// How a client is reached and who calls, as an application sets it: in code, from configuration, or both. Checked when the application
/// starts; what changes in configuration after that is not seen by a client that was made.
/// </summary>
public sealed class WixClientSettings : WixCredentialOptions
{
    /// <summary>
    /// Says who calls, in place of key, site and the like. Where none of them is set it is the <see cref="WixCredential"/> among the application's
    /// services; for a client with a key, the one with that key.
    /// </summary>
    public WixCredential? Credential { get; set; }

    /// <inheritdoc cref="WixClientOptions.BaseAddress"/>
    public Uri BaseAddress { get; set; } = WixClientOptions.DefaultBaseAddress;

    /// <inheritdoc cref="WixClientOptions.Timeout"/>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <inheritdoc cref="WixClientOptions.AttemptTimeout"/>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc cref="WixClientOptions.MaxResponseBytes"/>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <inheritdoc cref="WixClientOptions.ValidateRequests"/>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>
    /// Whether logs have what the service or an exception says of a failure, which fields break limits, and the paths of raw calls. Off by
    /// default: such text may repeat parts of a request. Statuses, codes and request ids are logged in any case.
    /// </summary>
    public bool LogErrorMessages { get; set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">What is set makes no credential, or two; the message names the settings, never what is in them.</exception>
    public override WixCredential ToCredential()
    {
        if (Credential is null) return base.ToCredential();
        return IsEmpty ? Credential : throw new InvalidOperationException($"{nameof(Credential)} is set, and so is {base.ToString()}: set one of them.");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Credential?.ToString() ?? base.ToString()}, for {BaseAddress}";

    internal WixClientOptions ToOptions(WixCredential credential) => new()
    {
        Credential = credential,
        BaseAddress = BaseAddress,
        Timeout = Timeout,
        AttemptTimeout = AttemptTimeout,
        MaxResponseBytes = MaxResponseBytes,
        ValidateRequests = ValidateRequests,
    };
}
