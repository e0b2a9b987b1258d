using System.Collections.Concurrent;

namespace WixInbox.Client;

/// <summary>The addresses of methods whose requests travel in the body alone: always the same, so that they are put together once.</summary>
internal sealed class MethodAddresses(Uri baseAddress)
{
    // Methods are described once, by generated code: what describes one anew for each call does not come here.
    private readonly ConcurrentDictionary<WixMethod, Uri> _addresses = new(ReferenceEqualityComparer.Instance);

    internal Uri Base => baseAddress;

    internal Uri Of(WixMethod method) => _addresses.TryGetValue(method, out var address)
        ? address
        : _addresses.GetOrAdd(method, RequestUri.Combine(baseAddress, method.Path, ""));
}
