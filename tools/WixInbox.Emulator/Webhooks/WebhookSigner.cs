using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace WixInbox.Emulator.Webhooks;

/// <summary>Signs webhooks as the platform does: a compact JWT, RS256, with three levels of JSON in it.</summary>
internal sealed class WebhookSigner(EmulatorOptions options, RSA key)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(48);

    private static readonly string Header = Encode("""{"kid":"emulator","alg":"RS256"}""");

    /// <summary>The key for receivers: PEM.</summary>
    public string PublicKey { get; } = key.ExportSubjectPublicKeyInfoPem();

    /// <summary>The body of a webhook.</summary>
    public string Sign(EmulatedEvent happening)
    {
        var envelope = new JsonObject
        {
            ["data"] = happening.ToJson().ToJsonString(),
            ["instanceId"] = options.InstanceId.ToString(),
            ["eventType"] = happening.Type,
            ["identity"] = happening.Identity.ToJsonString(),
        };
        var now = options.Time.GetUtcNow();
        var claims = new JsonObject { ["data"] = envelope.ToJsonString(), ["iat"] = now.ToUnixTimeSeconds(), ["exp"] = (now + Lifetime).ToUnixTimeSeconds() };
        var text = $"{Header}.{Encode(claims.ToJsonString())}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
