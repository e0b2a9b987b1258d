using WixInbox.Client;

namespace WixInbox.Testing;

/// <summary>A method of the service, and how its requests are read.</summary>
/// <param name="Method">The method.</param>
/// <param name="Request">The type of its request.</param>
/// <param name="Path">Its path.</param>
/// <param name="Read">Reads a request, of its address and body.</param>
internal sealed record FakeRoute(WixMethod Method, Type Request, PathTemplate Path, Func<Uri, ReadOnlyMemory<byte>, object> Read)
{
    /// <summary>Whether a request is one of this method.</summary>
    internal bool Fits(HttpMethod verb, Uri address) => verb == Method.Verb && Path.BaseLength(address) is not null;
}
