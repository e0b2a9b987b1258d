namespace WixInbox.DependencyInjection;

/// <summary>
/// Sends each request through the factory's handlers of that moment. The factory replaces them every two minutes or so, for changes of DNS
/// and for what handlers keep; an <see cref="HttpClient"/> that it made would go on with the first ones, and a client that lives as long as
/// the application has but one.
/// </summary>
internal sealed class FollowingHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    // The factory disposes handlers that it has replaced when nobody refers any more to what it gave out, whether or not a request is under
    // way in them: so it is held until there is an answer, and no longer.
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var current = factory.CreateHandler(name);
        using var invoker = new HttpMessageInvoker(current, disposeHandler: false);
        try
        {
            return await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            GC.KeepAlive(current);
        }
    }
}
