using System.Net.Http.Headers;
using WixInbox.Json;

namespace WixInbox.Client;

/// <summary>A request that is ready to be sent, as often as it takes: its address, and its body in pooled memory.</summary>
internal sealed class CallRequest : IDisposable
{
    private static readonly ProductInfoHeaderValue UserAgent = new("WixInbox.Runtime", HttpParts.Version);

    private readonly RequestBody _owner;
    private readonly WixMethod _method;
    private readonly ReadOnlyMemory<byte>? _body;
    private readonly WixCallOptions _options;

    private CallRequest(RequestBody owner, WixMethod method, Uri address, ReadOnlyMemory<byte>? body, WixCallOptions options)
    {
        _owner = owner;
        _method = method;
        _body = body;
        _options = options;
        Address = address;
    }

    internal Uri Address { get; }

    /// <summary>The request of a method.</summary>
    /// <exception cref="ArgumentException">It cannot be written, or a field of the path is absent or would lead elsewhere.</exception>
    internal static CallRequest Of<TRequest>(MethodAddresses addresses, WixMethod method, TRequest request, WixCallOptions options) where TRequest : class, IJsonModel<TRequest>
    {
        var owner = new RequestBody();
        try
        {
            WixJson.Serialize(owner.Output, request, JsonWriteMode.Request);
            var json = owner.Output.WrittenMemory;
            if (method.IsInBody && !options.ChangesAddressOrBody) return new(owner, method, addresses.Of(method), json, options);
            var (address, body) = RequestUri.Spread(addresses.Base, method, json, options);
            return new(owner, method, address, body, options);
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    /// <summary>A request of which only this is known.</summary>
    internal static CallRequest Of(Uri baseAddress, WixMethod method, RawJson? json, WixCallOptions options)
    {
        var (address, body) = RequestUri.OfRaw(baseAddress, method, json, options);
        return new(new RequestBody(), method, address, body, options);
    }

    /// <summary>A message for one attempt.</summary>
    internal HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(_method.Verb, Address) { VersionPolicy = HttpVersionPolicy.RequestVersionOrHigher };
        message.Headers.Accept.Add(HttpParts.AcceptJson);
        message.Headers.UserAgent.Add(UserAgent);
        _options.AddHeaders(message.Headers);
        if (_body is { } body) message.Content = new RequestContent(_owner, body);
        else if (_method.Safety == WixMethodSafety.Unsafe) message.Content = RequestContent.Empty(_owner);
        return message;
    }

    public void Dispose() => _owner.Dispose();
}
