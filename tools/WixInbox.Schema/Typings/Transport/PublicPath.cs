using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Transport;

/// <summary>Makes the path at the public host of the path within a service.</summary>
internal static class PublicPath
{
    private const string Host = "www.wixapis.com";

    /// <summary>What any other host than those named maps.</summary>
    private const string AnyHost = "_";

    /// <summary>The path, and whether the public host is among the hosts that it is mapped for. Null if nothing maps it.</summary>
    public static (string Path, bool IsPublic)? Resolve(string path, MapValue hosts)
    {
        if (Resolve(path, hosts, Host) is { } resolved) return (resolved, true);
        return Resolve(path, hosts, AnyHost) is { } other ? (other, false) : null;
    }

    // As the vendor's client does it: the first mapping whose inner path the path starts with.
    private static string? Resolve(string path, MapValue hosts, string host)
    {
        foreach (var mapping in (hosts.Find(host) as ListValue)?.Items.OfType<MapValue>() ?? [])
            if (mapping.Text("srcPath") is { } outer && mapping.Text("destPath") is { } inner && path.StartsWith(inner, StringComparison.Ordinal))
                return outer + path[inner.Length..];
        return null;
    }
}
