using WixInbox.Json;

namespace WixInbox.Webhooks;

/// <summary>
/// Collects what envelope and event say of themselves. A signed event is not lost for it: what is not what it should be is kept among
/// the unknown fields.
/// </summary>
internal ref struct WebhookFacts
{
    private string? _id;
    private string? _eventType;
    private string? _instanceId;
    private string? _entityFqdn;
    private string? _slug;
    private string? _entityId;
    private string? _originatedFrom;
    private DateTimeOffset? _eventTime;
    private long? _sequence;
    private bool? _isAnonymizing;
    private WebhookIdentity? _identity;
    private WebhookAccount? _account;
    private UnknownFields.Builder _unknown;

    /// <summary>Takes a member of the envelope; others than these say nothing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its text, padded.</param>
    internal void OfEnvelope(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var isRead = true;
        if (name.SequenceEqual("eventType"u8)) isRead = Set(ref _eventType, value);
        else if (name.SequenceEqual("instanceId"u8)) isRead = Set(ref _instanceId, value);
        else if (name.SequenceEqual("accountInfo"u8)) isRead = WebhookAccount.TryRead(value, out _account);
        if (!isRead) Keep(name, value);
    }

    /// <summary>Takes who caused the event.</summary>
    /// <param name="value">The member's value.</param>
    /// <param name="texts">Where JSON in a string is unescaped.</param>
    internal void OfIdentity(ReadOnlySpan<byte> value, scoped ref PaddedBuffer texts)
    {
        if (!WebhookIdentity.TryRead(value, ref texts, out _identity)) Keep("identity"u8, value);
    }

    /// <summary>Takes a member of the event.</summary>
    internal void OfEvent(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (!IsRead(name, value)) Keep(name, value);
    }

    /// <summary>All that was taken.</summary>
    /// <param name="data">The event; where it has no id, one is made of it.</param>
    /// <param name="isOutOfOrder">What the store says of its order.</param>
    internal WebhookMetadata ToMetadata(ReadOnlySpan<byte> data, bool isOutOfOrder) => new()
    {
        EventId = _id is { Length: > 0 } id ? id : FallbackId(data),
        EventType = _eventType ?? "",
        InstanceId = _instanceId,
        Identity = _identity,
        EventTime = _eventTime,
        EntityFqdn = _entityFqdn ?? "",
        Slug = _slug ?? "",
        EntityId = _entityId ?? "",
        EntityEventSequence = _sequence,
        IsOutOfOrder = isOutOfOrder,
        OriginatedFrom = _originatedFrom,
        TriggeredByAnonymizeRequest = _isAnonymizing ?? false,
        Account = _account,
        UnknownFields = _unknown.Build() ?? UnknownFields.Empty,
    };

    private bool IsRead(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("id"u8)) return Set(ref _id, value);
        if (name.SequenceEqual("entityFqdn"u8)) return Set(ref _entityFqdn, value);
        if (name.SequenceEqual("slug"u8)) return Set(ref _slug, value);
        if (name.SequenceEqual("entityId"u8)) return Set(ref _entityId, value);
        if (name.SequenceEqual("originatedFrom"u8)) return Set(ref _originatedFrom, value);
        if (name.SequenceEqual("eventTime"u8)) return Set(ref _eventTime, PaddedValue.Struct(value, PaddedJson.DateTime, JsonRead.DateTime));
        if (name.SequenceEqual("entityEventSequence"u8)) return Set(ref _sequence, PaddedValue.Struct(value, PaddedJson.Int64, JsonRead.Int64));
        if (name.SequenceEqual("triggeredByAnonymizeRequest"u8)) return Set(ref _isAnonymizing, PaddedValue.Struct(value, PaddedJson.Boolean, JsonRead.Boolean));
        return false;
    }

    private void Keep(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (!RawJson.TryCopy(value, out var raw)) throw new System.Text.Json.JsonException("The text is not valid UTF-8.");
        _unknown.Set(JsonText.ToString(name), raw);
    }

    private static bool Set(ref string? fact, ReadOnlySpan<byte> value)
    {
        if (PaddedValue.String(value) is not { } text) return false;
        fact = text;
        return true;
    }

    private static bool Set<T>(ref T? fact, T? value) where T : struct
    {
        if (value is null) return false;
        fact = value;
        return true;
    }

    // An event that is delivered again always carries the original data (the vendor's "About Webhooks").
    private static string FallbackId(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[System.Security.Cryptography.SHA256.HashSizeInBytes];
        System.Security.Cryptography.SHA256.HashData(data, hash);
        return "sha256-" + Convert.ToHexString(hash);
    }
}
