using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Webhooks;

/// <summary>Checks the header of a JWT (RFC 7515, 4.1).</summary>
internal static class TokenHeader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 8 };

    // Each brings a key, or says where to get one: whoever believes them believes anybody.
    private static readonly HashSet<string> Keys = ["jwk", "jku", "x5c", "x5u"];

    /// <summary>The check that fails; null if none does.</summary>
    internal static WebhookCheck? Check(ReadOnlySpan<byte> json)
    {
        try
        {
            return CheckMembers(json);
        }
        catch (JsonException)
        {
            return WebhookCheck.Header;
        }
    }

    private static WebhookCheck? CheckMembers(ReadOnlySpan<byte> json)
    {
        var names = new HashSet<string>();
        var isRs256 = false;
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        JsonRead.StartObject(ref reader);
        while (JsonRead.NextMember(ref reader, out var name))
        {
            if (!names.Add(JsonText.ToString(name))) return WebhookCheck.Header;
            if (name.SequenceEqual("alg"u8)) isRs256 = reader.TokenType == JsonTokenType.String && JsonRead.String(ref reader) == "RS256";
            reader.Skip();
        }

        reader.Read(); // anything behind the object is an error
        if (!isRs256) return WebhookCheck.Algorithm;
        if (names.Contains("crit")) return WebhookCheck.CriticalHeader;
        return names.Overlaps(Keys) ? WebhookCheck.EmbeddedKey : null;
    }
}
