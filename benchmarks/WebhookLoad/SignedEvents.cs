using System.Security.Cryptography;
using System.Text.Json.Nodes;
using WixInbox.Tests.Webhooks;

namespace WebhookLoad;

/// <summary>Signed webhooks, each with an event of its own, of the length that real ones have.</summary>
internal sealed class SignedEvents
{
    private const string Text = "Hi, is a table for two free tonight? We would like to sit by the window, if that is possible.";

    private SignedEvents(string publicKey, IReadOnlyDictionary<string, byte[]> bodies) => (PublicKey, Bodies) = (publicKey, bodies);

    public string PublicKey { get; }

    /// <summary>The bodies, by event id.</summary>
    public IReadOnlyDictionary<string, byte[]> Bodies { get; }

    public static SignedEvents Make(int count)
    {
        using var key = RSA.Create(2048);
        var parameters = key.ExportParameters(includePrivateParameters: true);
        var bodies = new (string Id, byte[] Body)[count];
        Parallel.For(0, count, () => RSA.Create(parameters), (number, _, signer) =>
        {
            var id = Guid.NewGuid().ToString();
            bodies[number] = (id, Sign(signer, Event(id, number)));
            return signer;
        }, static signer => signer.Dispose());
        return new SignedEvents(key.ExportSubjectPublicKeyInfoPem(), bodies.ToDictionary(static pair => pair.Id, static pair => pair.Body));
    }

    private static JsonObject Event(string id, int number) => new()
    {
        ["id"] = id,
        ["entityFqdn"] = "wix.crm.inbox.v2.message",
        ["slug"] = "message_sent_to_business",
        ["entityId"] = $"{1_700_000_000_000_000 + number}",
        ["actionEvent"] = new JsonObject
        {
            ["body"] = new JsonObject
            {
                ["conversationId"] = "c0ffee00-1111-4a2b-8c3d-000000000001",
                ["message"] = new JsonObject
                {
                    ["id"] = $"{1_700_000_000_000_000 + number}",
                    ["sequence"] = $"{1_700_000_000_000_000 + number}",
                    ["visibility"] = "BUSINESS_AND_PARTICIPANT",
                    ["direction"] = "PARTICIPANT_TO_BUSINESS",
                    ["sender"] = new JsonObject { ["contactId"] = "c0ffee00-2222-4a2b-8c3d-000000000002" },
                    ["content"] = new JsonObject { ["previewText"] = Text, ["basic"] = new JsonObject { ["items"] = new JsonArray(new JsonObject { ["text"] = Text }) } },
                    ["createdDate"] = "2025-03-04T05:06:06.064Z",
                },
            },
        },
        ["eventTime"] = "2025-03-04T05:06:08.472455Z",
        ["triggeredByAnonymizeRequest"] = false,
    };

    private static byte[] Sign(RSA key, JsonObject happening)
    {
        var envelope = Token.EnvelopeOf(happening);
        envelope["eventType"] = "wix.crm.inbox.v2.message_message_sent_to_business";
        return new Token { Key = key, Claims = Token.ClaimsOf(envelope) }.ToBytes();
    }
}
