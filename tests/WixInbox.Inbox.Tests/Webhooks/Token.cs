using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace WixInbox.Tests.Webhooks;

/// <summary>Makes tokens, right and wrong, with keys of the tests' own.</summary>
internal sealed record Token
{
    public static readonly RSA Platform = RSA.Create(2048);

    public const string EventId = "c0ffee00-7777-4a2b-8c3d-000000000007";

    public string Header { get; init; } = """{"kid":"k1","alg":"RS256"}""";

    public string Claims { get; init; } = ClaimsOf(EnvelopeOf(Event()));

    public RSA Key { get; init; } = Platform;

    /// <summary>Makes the signature of the text before it.</summary>
    public Func<byte[], byte[]>? Sign { get; init; }

    /// <summary>An event: a click on a button.</summary>
    public static JsonObject Event(string id = EventId) => new()
    {
        ["id"] = id,
        ["entityFqdn"] = "wix.crm.inbox.v2.message",
        ["slug"] = "button_interacted",
        ["entityId"] = "c0ffee00-8888-4a2b-8c3d-000000000008",
        ["actionEvent"] = new JsonObject { ["body"] = new JsonObject { ["conversationId"] = "c0ffee00-1111-4a2b-8c3d-000000000001", ["interactionId"] = "yes" } },
        ["eventTime"] = "2025-03-04T05:06:07.918118Z",
        ["triggeredByAnonymizeRequest"] = false,
    };

    public static JsonObject EnvelopeOf(JsonObject happening) => new()
    {
        ["data"] = happening.ToJsonString(),
        ["instanceId"] = "44444444-4444-4444-8444-444444444444",
        ["eventType"] = "wix.crm.inbox.v2.message_button_interacted",
        ["identity"] = """{"identityType":"APP","appId":"33333333-3333-4333-8333-333333333333"}""",
    };

    /// <summary>Claims, with more of them as JSON members.</summary>
    public static string ClaimsOf(JsonObject envelope, string more = "\"exp\":4102444800") =>
        $$"""{"data":{{JsonValue.Create(envelope.ToJsonString()).ToJsonString()}},{{more}}}""";

    public static byte[] Of(JsonObject happening) => new Token { Claims = ClaimsOf(EnvelopeOf(happening)) }.ToBytes();

    public static WebhookReceiver<InboxEvent> Receiver(Func<WebhookReceiverOptions, WebhookReceiverOptions>? change = null)
    {
        var options = new WebhookReceiverOptions { PublicKeys = [Platform.ExportSubjectPublicKeyInfoPem()] };
        return new WebhookReceiver<InboxEvent>(change?.Invoke(options) ?? options);
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    public override string ToString()
    {
        var text = $"{Encode(Header)}.{Encode(Claims)}";
        var signature = Sign?.Invoke(Encoding.ASCII.GetBytes(text)) ?? Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
