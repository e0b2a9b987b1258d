using System.Text.Json;
using WixInbox.Webhooks;

namespace WixInbox;

/// <summary>
/// Verifies webhooks and reads the events in them. The body of a webhook is a compact JWT, signed with the platform's RSA key
/// (RS256, RFC 7515 and 7518); in it stand three levels of JSON, each in a string of the one before (the vendor's "About Webhooks").
/// Thread-safe; make one and keep it.
/// </summary>
/// <typeparam name="TEvent">A generated union of events, such as <c>InboxEvent</c>.</typeparam>
public sealed class WebhookReceiver<TEvent> where TEvent : class, IWebhookEvent<TEvent>
{
    private readonly TokenVerifier _verifier;

    /// <summary>A receiver.</summary>
    /// <param name="options">Whose webhooks are accepted.</param>
    /// <exception cref="ArgumentException">An option is not usable; the message says which and why.</exception>
    public WebhookReceiver(WebhookReceiverOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        _verifier = new TokenVerifier(options);
    }

    /// <summary>
    /// Verifies the body of a request, and reads the event. An event whose type is not known, or whose body is not what the schema
    /// describes, is the union's unknown case, with its raw data: it came from the platform all the same.
    /// </summary>
    /// <param name="body">The body, as it came. White space behind it is ignored.</param>
    /// <returns>The event, or the check that failed.</returns>
    public WebhookReceipt<TEvent> Receive(ReadOnlySpan<byte> body)
    {
        if (_verifier.Verify(body, out var envelope) is { } failed) return new WebhookReceipt<TEvent>.Refused(failed);
        try
        {
            return new WebhookReceipt<TEvent>.Received(WebhookEnvelope.Read<TEvent>(envelope)) { Envelope = envelope };
        }
        catch (JsonException)
        {
            return new WebhookReceipt<TEvent>.Refused(WebhookCheck.Envelope);
        }
    }
}
