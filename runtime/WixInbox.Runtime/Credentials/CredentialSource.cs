namespace WixInbox.Credentials;

/// <summary>Makes a credential of settings. Exactly one complete set must be there: half of another is a mistake that would show later and elsewhere.</summary>
internal static class CredentialSource
{
    private static readonly string[] ApiKeyForSite = [nameof(WixCredentialOptions.ApiKey), nameof(WixCredentialOptions.SiteId)];
    private static readonly string[] ApiKeyForAccount = [nameof(WixCredentialOptions.ApiKey), nameof(WixCredentialOptions.AccountId)];
    private static readonly string[] ClientCredentials =
        [nameof(WixCredentialOptions.ClientId), nameof(WixCredentialOptions.ClientSecret), nameof(WixCredentialOptions.InstanceId)];

    private static readonly string[][] Sets = [ApiKeyForSite, ApiKeyForAccount, ClientCredentials];

    /// <exception cref="InvalidOperationException">It cannot be made; the message names variables, never values.</exception>
    internal static WixCredential FromEnvironment(Func<string, string?> variable)
    {
        var options = new WixCredentialOptions
        {
            ApiKey = variable(VariableOf(nameof(WixCredentialOptions.ApiKey))),
            SiteId = variable(VariableOf(nameof(WixCredentialOptions.SiteId))),
            AccountId = variable(VariableOf(nameof(WixCredentialOptions.AccountId))),
            ClientId = variable(VariableOf(nameof(WixCredentialOptions.ClientId))),
            ClientSecret = variable(VariableOf(nameof(WixCredentialOptions.ClientSecret))),
            InstanceId = variable(VariableOf(nameof(WixCredentialOptions.InstanceId))),
        };
        return ToCredential(options, VariableOf);
    }

    /// <exception cref="InvalidOperationException">It cannot be made; the message names settings by <paramref name="nameOf"/>, never values.</exception>
    internal static WixCredential ToCredential(WixCredentialOptions options, Func<string, string> nameOf)
    {
        var present = Present(options);
        var set = Sets.FirstOrDefault(set => set.Length == present.Count && set.All(present.ContainsKey)) ?? throw Unusable(Explain([.. present.Keys], nameOf));
        foreach (var (name, value) in present)
            if (HeaderValue.FlawOf(value) is { } flaw) throw Unusable($"{nameOf(name)} {flaw}.");
        if (options.TokenAddress is not null && set != ClientCredentials) throw Unusable($"{nameof(options.TokenAddress)} is for client credentials only.");
        if (set == ApiKeyForSite) return WixCredential.ApiKey(options.ApiKey!, options.SiteId!);
        if (set == ApiKeyForAccount) return WixCredential.ApiKeyForAccount(options.ApiKey!, options.AccountId!);
        try
        {
            return WixCredential.OAuth(new()
            {
                ClientId = options.ClientId!,
                ClientSecret = options.ClientSecret!,
                InstanceId = options.InstanceId!,
                TokenAddress = options.TokenAddress ?? WixOAuthOptions.DefaultTokenAddress,
            });
        }
        catch (ArgumentException address)
        {
            throw Unusable(address.Message);
        }
    }

    internal static bool IsEmpty(WixCredentialOptions options) => Present(options).Count == 0;

    internal static string Describe(WixCredentialOptions options) => $"Wix credential (hidden) by {Present(options) switch
    {
        { Count: 0 } => "no settings",
        var present => string.Join(", ", present.Keys),
    }}";

    private static Dictionary<string, string> Present(WixCredentialOptions options)
    {
        var present = new Dictionary<string, string>();
        Add(nameof(options.ApiKey), options.ApiKey);
        Add(nameof(options.SiteId), options.SiteId);
        Add(nameof(options.AccountId), options.AccountId);
        Add(nameof(options.ClientId), options.ClientId);
        Add(nameof(options.ClientSecret), options.ClientSecret);
        Add(nameof(options.InstanceId), options.InstanceId);
        return present;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) present.Add(name, value);
        }
    }

    private static string Explain(string[] present, Func<string, string> nameOf)
    {
        if (present.Length == 0) return $"nothing is set. Set {string.Join("; or ", Sets.Select(List))}.";
        var complete = Sets.Where(set => set.All(present.Contains)).ToList();
        if (complete.Count == 1) return $"{List(complete[0])} are enough: remove {List(present.Except(complete[0]))}.";
        if (complete.Count > 1) return $"more than one is set: keep {string.Join(", or ", complete.Select(List))}.";
        var nearest = Sets.MaxBy(set => set.Intersect(present).Count() - set.Except(present).Count())!;
        var extra = present.Except(nearest).ToArray();
        return $"there is {List(present.Except(extra))} without {List(nearest.Except(present))}{(extra.Length == 0 ? "" : $", and {List(extra)} beside")}. "
            + $"Set {string.Join("; or ", Sets.Select(List))}.";

        string List(IEnumerable<string> names)
        {
            var all = names.Select(nameOf).ToArray();
            return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
        }
    }

    private static string VariableOf(string setting) => setting switch
    {
        nameof(WixCredentialOptions.ApiKey) => "WIX_API_KEY",
        nameof(WixCredentialOptions.SiteId) => "WIX_SITE_ID",
        nameof(WixCredentialOptions.AccountId) => "WIX_ACCOUNT_ID",
        nameof(WixCredentialOptions.ClientId) => "WIX_CLIENT_ID",
        nameof(WixCredentialOptions.ClientSecret) => "WIX_CLIENT_SECRET",
        _ => "WIX_INSTANCE_ID",
    };

    private static InvalidOperationException Unusable(string why) => new($"There is no usable Wix credential: {why}");
}
