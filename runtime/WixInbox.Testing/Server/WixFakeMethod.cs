using System.Runtime.CompilerServices;
using WixInbox.Json;

namespace WixInbox.Testing;

/// <summary>A method of a <see cref="WixFakeServer"/>.</summary>
/// <typeparam name="TRequest">What it is called with.</typeparam>
/// <typeparam name="TResponse">What it answers.</typeparam>
public sealed class WixFakeMethod<TRequest, TResponse>
    where TRequest : class, IJsonModel<TRequest>
    where TResponse : class, IJsonModel<TResponse>
{
    private readonly FakeScript _script;
    private readonly FakeRoute _route;

    internal WixFakeMethod(FakeScript script, FakeRoute route) => (_script, _route) = (script, route);

    /// <summary>The requests of all its calls, in order, but those that cannot be read: they are errors where they are sent, and in <see cref="WixFakeServer.Verify"/>.</summary>
    public IReadOnlyList<TRequest> Requests => [.. _script.Requests.Where(request => ReferenceEquals(request.Route, _route)).Select(static request => request.Value).OfType<TRequest>()];

    /// <summary>Expects a call: once, unless the expectation is told otherwise. Of several that a request fits, the first that is open takes it.</summary>
    /// <param name="condition">Which requests; any, by default.</param>
    /// <param name="text">The condition as messages show it: by default as it stands in the code.</param>
    /// <returns>The expectation, to be told what it answers.</returns>
    public WixExpectation<TRequest, TResponse> Expect(Func<TRequest, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? text = null)
    {
        var expectation = new WixExpectation<TRequest, TResponse>(_route, condition, condition is null ? null : text);
        _script.Add(expectation);
        return expectation;
    }
}
