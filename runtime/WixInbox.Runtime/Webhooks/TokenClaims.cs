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

    /// <param name="json">The claims, padded.</param>
    /// <exception cref="JsonException">They are malformed.</exception>
    internal static TokenClaims Read(ReadOnlySpan<byte> json)
    {
        if (!System.Text.Unicode.Utf8.IsValid(json)) throw new JsonException("The text is not valid UTF-8.");
        var claims = new TokenClaims();
        JsonMembers.Read(json, out var members);
        if (members.FindRepeated(json) is { } repeated) throw new JsonException($"The claim '{repeated}' is there twice.");
        for (var at = members.First(); at != JsonMembers.None; at = members.Next(at))
            claims.ReadClaim(members.NameOf(at, json), members.ValueOf(at, json));
        return claims;
    }

    private void ReadClaim(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("exp"u8)) Expiration = ReadTime(value);
        else if (name.SequenceEqual("nbf"u8)) NotBefore = ReadTime(value);
        else if (name.SequenceEqual("iss"u8)) Issuer = PaddedValue.String(value);
        else if (name.SequenceEqual("aud"u8)) ReadAudiences(value);
        else if (name.SequenceEqual("data"u8) && PaddedValue.IsString(value)) Data = Unescape(value);
    }

    private static byte[] Unescape(ReadOnlySpan<byte> value)
    {
        var texts = new PaddedBuffer(texts: 1, value.Length);
        try
        {
            return texts.AddUnescaped(value).ToArray();
        }
        finally
        {
            texts.Dispose();
        }
    }

    private static double ReadTime(ReadOnlySpan<byte> value) => !PaddedValue.IsString(value) && PaddedValue.Struct(value, PaddedJson.Double, JsonRead.Double) is { } time
        ? time
        : throw new JsonException("A time is not a number.");

    private void ReadAudiences(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, WixJson.ReaderOptions);
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) Audiences.Add(JsonRead.String(ref reader));
        if (reader.TokenType != JsonTokenType.StartArray) return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String) Audiences.Add(JsonRead.String(ref reader));
            else reader.Skip();
        }
    }
}
