namespace WixInbox.DependencyInjection;

/// <summary>
/// Sends each request through the factory's handlers of that moment. The factory replaces them every two minutes or so, for changes of DNS
/// and for what handlers keep; an <see cref="HttpClient"/> that it made would go on with the first ones, and a client that lives as long as
/// the application has but one.
/// </summary>
internal sealed class FollowingHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    // They are the factory's: it disposes them when nothing is sent through them any more, so nothing here may hold on to them.
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var current = new HttpMessageInvoker(factory.CreateHandler(name), disposeHandler: false);
        return current.SendAsync(request, cancellationToken);
    }
}
