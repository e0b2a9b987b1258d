using System.Diagnostics;
using System.Text.Json;
using WixInbox.Client;

namespace WixInbox.Credentials;

/// <summary>What is sent to a token address: JSON, where RFC 6749 has a form.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class TokenRequest
{
    private readonly string _grantType;
    private readonly string _clientId;
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _clientSecret;
    private readonly string _grantName;
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _grant;

    internal TokenRequest(string grantType, string clientId, string clientSecret, string grantName, string grant) =>
        (_grantType, _clientId, _clientSecret, _grantName, _grant) = (grantType, clientId, clientSecret, grantName, grant);

    public override string ToString() => $"{_grantType} (hidden) of app {_clientId}";

    internal ByteArrayContent ToContent()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("grant_type", _grantType);
            writer.WriteString("client_id", _clientId);
            writer.WriteString("client_secret", _clientSecret);
            writer.WriteString(_grantName, _grant);
            writer.WriteEndObject();
        }

        return new ByteArrayContent(buffer.ToArray()) { Headers = { ContentType = HttpParts.Json } };
    }

    /// <summary>Takes out of a text what must not show: a service may repeat what it refuses.</summary>
    internal string Hide(string text) => text
        .Replace(_clientSecret, "(hidden)", StringComparison.OrdinalIgnoreCase)
        .Replace(_grant, "(hidden)", StringComparison.OrdinalIgnoreCase);
}
