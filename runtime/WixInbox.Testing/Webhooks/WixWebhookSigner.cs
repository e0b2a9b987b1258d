using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WixInbox.Json;
using WixInbox.Webhooks;

namespace WixInbox.Testing;

/// <summary>
/// Signs webhooks as the platform does, with a key pair of its own: a compact JWT, RS256, with three levels of JSON in it. Give
/// <see cref="PublicKey"/> to the receiver under test, and post what is signed to its address. Thread-safe.
/// </summary>
public sealed class WixWebhookSigner(TimeProvider? time = null) : IDisposable
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly object _lock = new();
    private readonly RSA _key = RSA.Create(2048);

    /// <summary>The key for receivers: PEM.</summary>
    public string PublicKey
    {
        get
        {
            lock (_lock) return _key.ExportSubjectPublicKeyInfoPem();
        }
    }

    /// <summary>The app's instance for which events are, unless their metadata say.</summary>
    public Guid InstanceId { get; init; } = Guid.NewGuid();

    /// <summary>How long a token is good for. 48 hours by default; negative for one that has expired.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(48);

    /// <summary>The claim <c>aud</c>. None by default.</summary>
    public string? Audience { get; init; }

    /// <summary>The claim <c>iss</c>. None by default.</summary>
    public string? Issuer { get; init; }

    /// <summary>Signs an event. The generator emits a method for each event of your schemas over this.</summary>
    /// <typeparam name="TEvent">The generated union of events.</typeparam>
    /// <typeparam name="TBody">The type of the event's body.</typeparam>
    /// <param name="name">The event: the union's case.</param>
    /// <param name="body">What happened.</param>
    /// <param name="metadata">What the platform says about it. By default it has a new id, and happened now.</param>
    /// <returns>The body of a webhook.</returns>
    /// <exception cref="ArgumentException">The union has no such event.</exception>
    public string Sign<TEvent, TBody>(string name, TBody body, WebhookMetadata? metadata = null)
        where TEvent : class, IWebhookEvent<TEvent>
        where TBody : class, IJsonModel<TBody>
    {
        ArgumentNullException.ThrowIfNull(body);
        var type = TEvent.EventTypes.FirstOrDefault(type => type.Name == name)
            ?? throw new ArgumentException($"{typeof(TEvent).Name} has no event '{name}': it has {string.Join(", ", TEvent.EventTypes.Select(static type => type.Name))}.", nameof(name));
        metadata ??= new WebhookMetadata { EventId = Guid.NewGuid().ToString(), EventType = type.Spellings[0], EventTime = _time.GetUtcNow() };
        var happening = Json(writer => EventJson.Write(writer, type.Form, type.EntityFqdn, type.Slug, metadata, RawJson.Parse(WixJson.SerializeToUtf8Bytes(body))));
        return SignEvent(metadata, happening);
    }

    /// <summary>Signs an event that no schema describes.</summary>
    /// <param name="metadata">The type, the instance and who caused it: what stands beside the event.</param>
    /// <param name="data">The event, all of it.</param>
    /// <returns>The body of a webhook.</returns>
    public string SignUnknown(WebhookMetadata metadata, RawJson data)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return SignEvent(metadata, data.ToString());
    }

    /// <summary>A signed token as what a POST has for a body.</summary>
    public static HttpContent ToContent(string token) => new StringContent(token, Encoding.ASCII, "text/plain");

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private string SignEvent(WebhookMetadata metadata, string happening)
    {
        var envelope = Json(writer => EventJson.WriteEnvelope(writer, metadata, InstanceId, happening));
        var now = _time.GetUtcNow();
        return SignClaims(Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("data"u8, envelope);
            writer.WriteNumber("iat"u8, now.ToUnixTimeSeconds());
            writer.WriteNumber("exp"u8, (now + Lifetime).ToUnixTimeSeconds());
            if (Audience is not null) writer.WriteString("aud"u8, Audience);
            if (Issuer is not null) writer.WriteString("iss"u8, Issuer);
            writer.WriteEndObject();
        }));
    }

    private string SignClaims(string claims)
    {
        var text = $"{Encode("""{"kid":"test","alg":"RS256"}"""u8)}.{Encode(Encoding.UTF8.GetBytes(claims))}";
        lock (_lock) return $"{text}.{Encode(_key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, WriterOptions)) write(writer);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
