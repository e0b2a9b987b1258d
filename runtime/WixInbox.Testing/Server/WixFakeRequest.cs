using System.Text;
using WixInbox.Client;

namespace WixInbox.Testing;

/// <summary>A request that came to a <see cref="WixFakeServer"/>.</summary>
public sealed class WixFakeRequest
{
    internal WixFakeRequest(HttpMethod verb, Uri address, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, DateTimeOffset time) =>
        (Verb, Address, Headers, Body, Time) = (verb, address, headers, body, time);

    /// <summary>The method of the service that is meant; null for one that the server does not know.</summary>
    public WixMethod? Method => Route?.Method;

    /// <summary>The HTTP method.</summary>
    public HttpMethod Verb { get; }

    /// <summary>Where it went.</summary>
    public Uri Address { get; }

    /// <summary>Its headers, by name without regard to case; of several values one text with commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Its body; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>When it came.</summary>
    public DateTimeOffset Time { get; }

    internal FakeRoute? Route { get; set; }

    internal object? Value { get; set; }

    /// <summary>Why it could not be read as what its method takes.</summary>
    internal WixFakeException? Unreadable { get; set; }

    internal string Fate { get; set; } = "unexpected";

    /// <summary>The request as its generated type, read by its generated reader.</summary>
    /// <typeparam name="TRequest">That type.</typeparam>
    /// <exception cref="InvalidOperationException">It is a request of another type, or cannot be read.</exception>
    public TRequest As<TRequest>() where TRequest : class
    {
        if (Route is null) throw new InvalidOperationException($"{this} is of no method that the server knows, and no {typeof(TRequest).Name}.");
        if (Route.Request != typeof(TRequest)) throw new InvalidOperationException($"{this} is a {Route.Request.Name}, and no {typeof(TRequest).Name}.");
        return Value as TRequest ?? throw new InvalidOperationException($"{this} is not as it should be. {Unreadable?.Message}", Unreadable);
    }

    /// <summary>Method, address and body.</summary>
    public override string ToString() => $"{Route?.Method.Name ?? "?"}: {Verb} {Address.PathAndQuery} {Encoding.UTF8.GetString(Body.Span)}".TrimEnd();
}
