using System.Net;

namespace WixInbox.Client;

/// <summary>Which addresses secrets may be sent to.</summary>
internal static class SafeAddress
{
    /// <exception cref="ArgumentException">It is neither https nor http to a loopback address, or has parts that do not belong there.</exception>
    internal static void ThrowIfUnsafe(Uri address, string name)
    {
        ArgumentNullException.ThrowIfNull(address, name);
        if (!address.IsAbsoluteUri) throw new ArgumentException($"{name} must be an absolute address.");
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException($"{name} must not have user information, a query or a fragment.");
        if (address.Scheme != Uri.UriSchemeHttps && !IsLoopbackHttp(address))
            throw new ArgumentException($"{name} must be an https address, or http to a loopback address; it is '{address.Scheme}' to '{address.Host}'.");
    }

    private static bool IsLoopbackHttp(Uri address) => address.Scheme == Uri.UriSchemeHttp && (address.IsLoopback || IsLoopbackAddress(address));

    private static bool IsLoopbackAddress(Uri address) => IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip);
}
