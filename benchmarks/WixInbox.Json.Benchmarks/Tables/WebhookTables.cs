using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WixInbox.Json.Benchmarks.Pairing;
using WixInbox.Json.Benchmarks.Payloads;
using WixInbox.Json.Benchmarks.Peers;
using WixInbox.Json.Benchmarks.Peers.Webhooks;

namespace WixInbox.Json.Benchmarks.Tables;

/// <summary>Reading the envelope of a webhook, beside System.Text.Json and beside the check of the signature that goes before.</summary>
internal static class WebhookTables
{
    public const string Base = "STJ-sg, text by text";
    public const string Ours = "WixInbox";
    public const string Signature = "RSA-2048 check of the token";

    private const string Topic = "webhooks";

    public static string Key(PayloadForm form) => Contest.KeyOf(Topic, Payload.NameOf('D', form));

    public static IEnumerable<Contest> All() => Enum.GetValues<PayloadForm>().Select(static form => Of(PayloadMaker.Make('D', form)));

    private static Contest Of(Payload payload)
    {
        foreach (var text in payload.Texts)
        {
            var expected = Encoding.UTF8.GetBytes(Said(text).ToJsonString());
            SameJson.Check($"{Ours} reads {payload.Title}", expected, Encoding.UTF8.GetBytes(Said(WebhookEnvelope.Read<InboxEvent>(text)).ToJsonString()));
            SameJson.Check($"{Base} reads {payload.Title}", expected, Encoding.UTF8.GetBytes(Said(StjWebhook.Read(text)).ToJsonString()));
        }

        return new(
            Topic,
            payload.Name,
            $"Webhooks, {payload.Title}",
            Base,
            [
                Variant.Over(Base, payload.Texts, StjWebhook.Read),
                Variant.Over(Ours, payload.Texts, static text => WebhookEnvelope.Read<InboxEvent>(text)),
                .. payload.Form == PayloadForm.Fixed ? [SignatureOf(payload)] : Array.Empty<Variant>(),
            ])
        {
            BytesColumn = payload.BytesColumn,
        };
    }

    /// <summary>Checks the signature of a token that carries the payload.</summary>
    private static Variant SignatureOf(Payload payload)
    {
        var key = RSA.Create(2048);
        var claims = $$"""{"data":{{JsonSerializer.Serialize(Encoding.UTF8.GetString(payload.Texts[0]))}},"iat":1795179393,"exp":4102444800}""";
        var signed = Encoding.ASCII.GetBytes($"{Base64(Encoding.UTF8.GetBytes("""{"kid":"k1","alg":"RS256"}"""))}.{Base64(Encoding.UTF8.GetBytes(claims))}");
        var signature = key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return Variant.Over(Signature, [signed], text =>
            key.VerifyData(text, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ? null : throw new InvalidOperationException("The signature does not fit."));
    }

    private static string Base64(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    /// <summary>All that an envelope says, as one object.</summary>
    private static JsonNode Said(byte[] envelope)
    {
        var said = JsonNode.Parse(envelope)!;
        said["data"] = JsonNode.Parse(said["data"]!.GetValue<string>());
        said["identity"] = JsonNode.Parse(said["identity"]!.GetValue<string>());
        var holder = said["data"]!["actionEvent"]!;
        holder["bodyAsJson"] = JsonNode.Parse(holder["bodyAsJson"]!.GetValue<string>());
        return said;
    }

    private static JsonObject Said(InboxEvent happening)
    {
        var metadata = happening.Metadata;
        return Said(
            metadata.InstanceId,
            metadata.EventType,
            ((WebhookIdentity.WixUser)metadata.Identity!).Id,
            new JsonObject
            {
                ["id"] = metadata.EventId,
                ["entityFqdn"] = metadata.EntityFqdn,
                ["slug"] = metadata.Slug,
                ["entityId"] = metadata.EntityId,
                ["actionEvent"] = new JsonObject { ["bodyAsJson"] = JsonNode.Parse(WixJson.Serialize(((InboxEvent.MessageSentToBusiness)happening).Body)) },
                ["eventTime"] = metadata.EventTime,
                ["triggeredByAnonymizeRequest"] = metadata.TriggeredByAnonymizeRequest,
            });
    }

    private static JsonObject Said(StjWebhook webhook)
    {
        var data = JsonSerializer.SerializeToNode(webhook.Event, WebhookContext.Default.DomainEvent)!;
        data["actionEvent"]!["bodyAsJson"] = JsonSerializer.SerializeToNode(webhook.Body, WebhookContext.Default.MessageSentToBusiness);
        return Said(webhook.Envelope.InstanceId, webhook.Envelope.EventType, webhook.Identity!.WixUserId!.Value, data);
    }

    private static JsonObject Said(string? instanceId, string? eventType, Guid user, JsonNode data) => new()
    {
        ["data"] = data,
        ["instanceId"] = instanceId,
        ["eventType"] = eventType,
        ["identity"] = new JsonObject { ["identityType"] = "WIX_USER", ["wixUserId"] = user },
    };
}
