using System.Text.Json;
using AotSmoke.Inbox;

namespace AotSmoke;

/// <summary>Reads and writes JSON without HTTP: with what the schema does not know, and through System.Text.Json.</summary>
internal static class Formats
{
    /// <summary>An unknown case, an unknown value of an enumeration, and an unknown field.</summary>
    private const string FromTheFuture = """{"content":{"hologram":{"depth":1.50}},"visibility":"WHOEVER","mood":["curious"]}""";

    private static readonly JsonSerializerOptions WithoutReflection = new() { TypeInfoResolver = InboxJsonResolver.Instance };

    public static void RoundTrip()
    {
        var own = WixJson.Deserialize<Message>(FromTheFuture);
        Expect.That(own.Content?.Payload is MessageContentPayload.Unknown { Name: "hologram" }, "an unknown payload is read as one");
        Expect.Equal(FromTheFuture, WixJson.Serialize(own), "A message of the future, written again");

        var type = WithoutReflection.GetTypeInfo(typeof(Message));
        var other = JsonSerializer.Deserialize(FromTheFuture, type);
        Expect.Equal(own, other as Message, "The message as System.Text.Json reads it");
        Expect.Equal(FromTheFuture, JsonSerializer.Serialize(other, type), "The message as System.Text.Json writes it");
    }
}
