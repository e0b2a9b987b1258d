using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WixInbox.Webhooks;

namespace WixInbox.AspNetCore;

/// <summary>
/// Answers webhooks: 200 once the event is in the store, whatever becomes of it there; 503 where the platform should deliver it again;
/// 4xx where the request is not the platform's.
/// </summary>
internal sealed class WebhookEndpoint<TEvent>(
    IOptions<WixWebhookOptions> options,
    IWebhookEventStore store,
    WebhookHandlers<TEvent> handlers,
    WebhookGate gate,
    WebhookMetrics metrics,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<WebhookEndpoint<TEvent>> logger) where TEvent : class, IWebhookEvent<TEvent>
{
    // The platform gives up after 1,250 ms; whoever takes longer over a body is somebody else.
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(5);

    private const int FirstBuffer = 16 * 1024;

    private readonly WebhookReceiver<TEvent> _receiver = new(options.Value.ToReceiverOptions(time));

    public async Task AnswerAsync(HttpContext context)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            context.Response.StatusCode = Stop();
            return;
        }

        switch (await ReceiveAsync(context.Request).ConfigureAwait(false))
        {
            case WebhookReceipt<TEvent>.Received received:
                context.Response.StatusCode = await KeepAsync(received).ConfigureAwait(false);
                break;
            case WebhookReceipt<TEvent>.Refused refused:
                metrics.Refused(refused.Check);
                WebhookLog.Refused(logger, refused.Reason);
                context.Response.StatusCode = StatusOf(refused.Check);
                await context.Response.WriteAsync(refused.Reason, context.RequestAborted).ConfigureAwait(false);
                break;
            default:
                context.Response.StatusCode = lifetime.ApplicationStopping.IsCancellationRequested ? Stop() : StatusCodes.Status408RequestTimeout;
                break;
        }
    }

    /// <summary>Reads the body and verifies it; null where the body does not come in time, or the process stops meanwhile.</summary>
    private async Task<WebhookReceipt<TEvent>?> ReceiveAsync(HttpRequest request)
    {
        var most = options.Value.MaxBodyLength;
        if (request.ContentLength > most) return new WebhookReceipt<TEvent>.Refused(WebhookCheck.BodyLength);
        using var limit = new CancellationTokenSource(ReadTimeout, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted, lifetime.ApplicationStopping, limit.Token);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer); // and more when it is needed: what a header promises costs nothing
        try
        {
            var length = 0;
            while (await request.Body.ReadAsync(buffer.AsMemory(length), ending.Token).ConfigureAwait(false) is > 0 and var read)
            {
                length += read;
                if (length > most) return new WebhookReceipt<TEvent>.Refused(WebhookCheck.BodyLength);
                if (length == buffer.Length) buffer = Grow(buffer);
            }

            return _receiver.Receive(buffer.AsSpan(0, length));
        }
        catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private int Stop()
    {
        metrics.Received("stopping");
        return StatusCodes.Status503ServiceUnavailable;
    }

    private async Task<int> KeepAsync(WebhookReceipt<TEvent>.Received received)
    {
        var metadata = received.Event.Metadata;
        if (handlers.Find(received.Event) is null)
        {
            if (received.Event.Problem is not { } problem) return Ignore(metadata);

            // Nobody is there for it now, and it would be handled if it could be read: it must not be lost.
            WebhookLog.Unreadable(logger, metadata.EventId, metadata.EventType, problem);
        }

        if (!gate.TryEnter()) return Stop();
        try
        {
            return Answer(await AddAsync(WebhookArrival.Of(metadata, received.Envelope)).ConfigureAwait(false), metadata.EventId);
        }
        catch (Exception failure) // whatever the store throws: the platform still has the event
        {
            metrics.Received("unavailable");
            WebhookLog.Unavailable(logger, failure, metadata.EventId);
            return StatusCodes.Status503ServiceUnavailable;
        }
        finally
        {
            gate.Leave();
        }
    }

    private int Ignore(WebhookMetadata metadata)
    {
        metrics.Received("unhandled");
        WebhookLog.Unhandled(logger, metadata.EventId, metadata.EventType);
        return StatusCodes.Status200OK;
    }

    private async Task<WebhookStoring> AddAsync(WebhookArrival arrival)
    {
        using var timeout = new CancellationTokenSource(options.Value.StoreTimeout, time);
        return await store.AddAsync(arrival, timeout.Token).AsTask().WaitAsync(timeout.Token).ConfigureAwait(false);
    }

    private int Answer(WebhookStoring storing, string eventId)
    {
        metrics.Received(storing switch { WebhookStoring.Stored => "stored", WebhookStoring.Duplicate => "duplicate", _ => "full" });
        if (storing != WebhookStoring.Full) return StatusCodes.Status200OK;
        WebhookLog.Full(logger, eventId);
        return StatusCodes.Status503ServiceUnavailable;
    }

    private static int StatusOf(WebhookCheck check) => check switch
    {
        WebhookCheck.BodyLength => StatusCodes.Status413PayloadTooLarge,
        WebhookCheck.TokenShape or WebhookCheck.Header or WebhookCheck.Claims or WebhookCheck.Envelope => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status401Unauthorized,
    };
}
