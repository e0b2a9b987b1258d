using WixInbox.Client;
using WixInbox.Json;

namespace WixInbox.Testing;

/// <summary>
/// The service, played in memory: it answers the calls that a test expects, as the test says, and keeps what came. A request that nobody
/// expects is a <see cref="WixFakeException"/> where it is sent, and once more in <see cref="Verify"/>. Thread-safe.
/// </summary>
/// <remarks>The generator emits one that has the methods of your schemas by name.</remarks>
public class WixFakeServer : IDisposable
{
    private readonly FakeScript _script = new();

    /// <summary>Makes a server that expects nothing yet.</summary>
    /// <param name="time">Time, for latency and for when requests came; the system's by default.</param>
    public WixFakeServer(TimeProvider? time = null)
    {
        TimeProvider = time ?? TimeProvider.System;
        HttpClient = new HttpClient(new FakeHandler(_script, TimeProvider)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>
    /// What is sent through this comes here, whatever its host, and below whatever path of a host that is not the service's own: for
    /// <see cref="WixClientOptions.HttpClient"/>.
    /// </summary>
    public HttpClient HttpClient { get; }

    /// <summary>Time, for latency and for when requests came.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>Whether calls must come in the order in which they are expected. By default any order will do among calls that differ.</summary>
    public bool InOrder
    {
        get => _script.InOrder;
        init => _script.InOrder = value;
    }

    /// <summary>All that came, in order.</summary>
    public IReadOnlyList<WixFakeRequest> Requests => _script.Requests;

    /// <summary>Options for a client of this server, with a credential that is none. Make your own if a policy or an observer is part of the test.</summary>
    public WixClientOptions CreateClientOptions() => new()
    {
        Credential = WixCredential.ApiKey("a-key-for-tests", "00000000-0000-4000-8000-000000000000"),
        HttpClient = HttpClient,
        TimeProvider = TimeProvider,
    };

    /// <summary>A method of the service.</summary>
    /// <typeparam name="TRequest">What it is called with.</typeparam>
    /// <typeparam name="TResponse">What it answers.</typeparam>
    /// <param name="method">The method, as its generated client has it (<c>MessagesClient.SendMessageMethod</c>).</param>
    public WixFakeMethod<TRequest, TResponse> Method<TRequest, TResponse>(WixMethod method)
        where TRequest : class, IJsonModel<TRequest>
        where TResponse : class, IJsonModel<TResponse>
    {
        ArgumentNullException.ThrowIfNull(method);
        var path = new PathTemplate(method.Path);
        return new WixFakeMethod<TRequest, TResponse>(_script, _script.RouteOf(new FakeRoute(
            method, typeof(TRequest), path, (address, body) => RequestReader.Read<TRequest>(method, path, address, body))));
    }

    /// <summary>Expects a call.</summary>
    /// <typeparam name="TRequest">What the method is called with.</typeparam>
    /// <typeparam name="TResponse">What it answers.</typeparam>
    /// <param name="method">The method, as its generated client has it.</param>
    /// <param name="condition">Which requests; any, by default.</param>
    /// <param name="text">The condition as messages show it: by default as it stands in the code.</param>
    public WixExpectation<TRequest, TResponse> Expect<TRequest, TResponse>(
        WixMethod method, Func<TRequest, bool>? condition = null, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string? text = null)
        where TRequest : class, IJsonModel<TRequest>
        where TResponse : class, IJsonModel<TResponse> => Method<TRequest, TResponse>(method).Expect(condition, text);

    /// <summary>Says whether all came that was expected, and nothing else.</summary>
    /// <exception cref="WixFakeException">It did not; the message shows what is missing and what came.</exception>
    public void Verify() => _script.Verify();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives up the HTTP client.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) HttpClient.Dispose();
    }
}
