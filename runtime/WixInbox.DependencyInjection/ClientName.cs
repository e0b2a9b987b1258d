namespace WixInbox.DependencyInjection;

/// <summary>Under which name a client's settings and HTTP client are registered, and which of its services go with it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Key">The key of its services; null for none.</param>
internal sealed record ClientName(string Name, string? Key)
{
    internal static ClientName Of<TClient>(string? key) => new(key is null ? NameOf<TClient>() : $"{NameOf<TClient>()}:{key}", key);

    /// <summary>Where the client logs.</summary>
    internal string LogCategory => Key is null ? WixTelemetry.LogCategory : $"{WixTelemetry.LogCategory}.{Key}";

    public override string ToString() => Name;

    private static string NameOf<TClient>() => typeof(TClient).FullName ?? typeof(TClient).Name;
}
