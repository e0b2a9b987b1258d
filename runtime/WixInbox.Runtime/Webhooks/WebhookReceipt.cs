namespace WixInbox;

/// <summary>What a webhook came to.</summary>
/// <typeparam name="TEvent">A generated union of events.</typeparam>
public abstract record WebhookReceipt<TEvent> where TEvent : class
{
    private WebhookReceipt()
    {
    }

    // Closes the receipt to other assemblies.
    private protected abstract void Close();

    /// <summary>The platform sent it.</summary>
    /// <param name="Event">The event.</param>
    public sealed record Received(TEvent Event) : WebhookReceipt<TEvent>
    {
        /// <summary>
        /// The verified text: JSON with the event in it. This is what a store keeps, since <see cref="WebhookEnvelope.Read{TEvent}"/>
        /// makes the same event of it, without losing what the schema does not know.
        /// </summary>
        public ReadOnlyMemory<byte> Envelope { get; init; }

        private protected override void Close()
        {
        }
    }

    /// <summary>It is not from the platform, too old, or malformed. Nothing of it is repeated here.</summary>
    /// <param name="Check">The check that failed; those after it were not made.</param>
    public sealed record Refused(WebhookCheck Check) : WebhookReceipt<TEvent>
    {
        /// <summary>What is wrong, in words.</summary>
        public string Reason => Check.Explain();

        private protected override void Close()
        {
        }
    }
}
