using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Webhooks;

/// <summary>What the claims of a JWT say (RFC 7519, 4.1), as far as it is asked for.</summary>
internal sealed class TokenClaims
{
    /// <summary>Seconds since 1970.</summary>
    internal double? Expiration { get; private set; }

    /// <summary>Seconds since 1970.</summary>
    internal double? NotBefore { get; private set; }

    /// <summary>Null where there is none, or none that is a string: then it is not the one that is asked for.</summary>
    internal string? Issuer { get; private set; }

    /// <summary>Those that are strings.</summary>
    internal List<string> Audiences { get; } = [];

    /// <summary>The text of the claim <c>data</c>; null where it is none.</summary>
    internal byte[]? Data { get; private set; }

    /// <exception cref="JsonException">They are malformed.</exception>
    internal static TokenClaims Read(ReadOnlySpan<byte> json)
    {
        var claims = new TokenClaims();
        var names = new HashSet<string>();
        var reader = new Utf8JsonReader(json, WixJson.ReaderOptions);
        reader.Read();
        JsonRead.StartObject(ref reader);
        while (JsonRead.NextMember(ref reader, out var name))
        {
            var claim = JsonText.ToString(name);
            if (!names.Add(claim)) throw new JsonException($"The claim '{claim}' is there twice.");
            claims.ReadClaim(claim, ref reader);
        }

        reader.Read(); // anything behind the object is an error
        return claims;
    }

    private void ReadClaim(string claim, ref Utf8JsonReader reader)
    {
        switch (claim)
        {
            case "exp": Expiration = ReadTime(ref reader); break;
            case "nbf": NotBefore = ReadTime(ref reader); break;
            case "iss" when reader.TokenType == JsonTokenType.String: Issuer = JsonRead.String(ref reader); break;
            case "aud" when reader.TokenType is JsonTokenType.String or JsonTokenType.StartArray: ReadAudiences(ref reader); break;
            case "data" when reader.TokenType == JsonTokenType.String: Data = NestedJson.Unescape(ref reader); break;
            default: reader.Skip(); break;
        }
    }

    private static double ReadTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var time) && double.IsFinite(time)) return time;
        throw new JsonException("A time is not a number.");
    }

    private void ReadAudiences(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            Audiences.Add(JsonRead.String(ref reader));
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String) Audiences.Add(JsonRead.String(ref reader));
            else reader.Skip();
        }
    }
}
