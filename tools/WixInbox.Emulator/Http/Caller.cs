using Microsoft.AspNetCore.Http;

namespace WixInbox.Emulator.Http;

/// <summary>Checks who calls, as the service does for API keys.</summary>
internal static class Caller
{
    private const string SiteHeader = "wix-site-id";
    private const string AccountHeader = "wix-account-id";

    /// <summary>Refuses a wrong key, and headers that contradict each other.</summary>
    /// <returns>The site that is called.</returns>
    public static string Check(HttpRequest request, EmulatorOptions options)
    {
        if (request.Headers.Authorization.ToString() != options.ApiKey) throw ServiceException.Unauthorized("The API key is missing or not known.");
        var site = request.Headers[SiteHeader].ToString();
        var account = request.Headers[AccountHeader].ToString();
        if (site.Length > 0 && account.Length > 0) throw ServiceException.Malformed($"Pass {SiteHeader} or {AccountHeader}, not both.");
        return site.Length > 0 ? site : throw ServiceException.Malformed($"Pass {SiteHeader}: these are methods of a site.");
    }
}
