using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AotSmoke.Inbox;

namespace AotSmoke;

/// <summary>Receives a webhook that is signed here, and refuses it once it is changed.</summary>
internal static class Webhooks
{
    public static void Receive()
    {
        using var key = RSA.Create(2048);
        var receiver = new WebhookReceiver<InboxEvent>(new() { PublicKeys = [key.ExportSubjectPublicKeyInfoPem()] });
        var body = Sign(key, """{"id":"e1","entityFqdn":"wix.crm.inbox.v2.message","slug":"button_interacted","actionEvent":{"body":{"conversationId":"c0ffee00-1111-4a2b-8c3d-000000000001","interactionId":"yes"}}}""");
        var receipt = receiver.Receive(body);
        Expect.That(receipt is WebhookReceipt<InboxEvent>.Received { Event: InboxEvent.ButtonInteracted { Body.InteractionId: "yes" } }, $"a signed event is received; it was {receipt}");
        body[20] ^= 1;
        Expect.That(receiver.Receive(body) is WebhookReceipt<InboxEvent>.Refused, "a changed token is refused");
        Expect.Equal("""{"info.emails.email":{"$eq":"jo@example.com"}}""", ContactFilter.InfoEmailsEmail.Eq("jo@example.com").ToString(), "A filter by email");
    }

    private static byte[] Sign(RSA key, string happening)
    {
        var envelope = new JsonObject { ["data"] = happening, ["instanceId"] = "i1", ["eventType"] = "wix.crm.inbox.v2.message_button_interacted" };
        var text = $"{Encode("""{"alg":"RS256"}"""u8)}.{Encode(Encoding.UTF8.GetBytes(new JsonObject { ["data"] = envelope.ToJsonString() }.ToJsonString()))}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return Encoding.ASCII.GetBytes($"{text}.{Encode(signature)}");
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
