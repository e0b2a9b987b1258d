using System.Runtime.CompilerServices;

namespace WixInbox.Client;

/// <summary>The addresses of methods whose requests travel in the body alone: always the same, so that they are put together once.</summary>
internal sealed class MethodAddresses(Uri baseAddress)
{
    // By reference: methods are described once, by generated code. One that is described for a single call goes with it.
    private readonly ConditionalWeakTable<WixMethod, Uri> _addresses = [];

    internal Uri Base => baseAddress;

    internal Uri Of(WixMethod method) => _addresses.TryGetValue(method, out var address)
        ? address
        : _addresses.GetValue(method, method => RequestUri.Combine(baseAddress, method.Path, ""));
}
