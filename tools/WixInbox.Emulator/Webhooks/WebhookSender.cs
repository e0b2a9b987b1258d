namespace WixInbox.Emulator.Webhooks;

/// <summary>Tells every registered address what happens.</summary>
internal sealed class WebhookSender(EmulatorOptions options, WebhookSigner signer) : IAsyncDisposable
{
    private const int MaxAddresses = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<Uri, WebhookDelivery> _deliveries = [];

    public string PublicKey => signer.PublicKey;

    /// <summary>Whether everything has been delivered, or given up.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock) return _deliveries.Values.All(static delivery => delivery.IsIdle);
        }
    }

    /// <summary>Registers an address; it is told of what happens from now on.</summary>
    /// <exception cref="ArgumentException">It is no web address, or one too many.</exception>
    public void Register(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")) throw new ArgumentException($"'{address}' is no web address.");
        lock (_lock)
        {
            if (_deliveries.ContainsKey(address)) return;
            if (_deliveries.Count == MaxAddresses) throw new ArgumentException($"There are at most {MaxAddresses} addresses.");
            _deliveries.Add(address, new WebhookDelivery(address, options));
        }
    }

    public void Raise(EmulatedEvent happening)
    {
        lock (_lock)
        {
            if (_deliveries.Count == 0) return;
            var body = signer.Sign(happening);
            foreach (var delivery in _deliveries.Values) delivery.Add(happening.Slug, body);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var delivery in _deliveries.Values) await delivery.DisposeAsync().ConfigureAwait(false);
    }
}
