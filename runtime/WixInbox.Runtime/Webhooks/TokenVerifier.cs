using System.Buffers;
using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Webhooks;

/// <summary>
/// Verifies compact JWTs that are signed with RS256, and no others, whatever their headers say. What is not signed is read no further
/// than its header.
/// </summary>
internal sealed class TokenVerifier(WebhookReceiverOptions options)
{
    // What nobody has signed yet is not worth reading at length.
    private const int MaxHeaderLength = 8 * 1024;

    private readonly PublicKey[] _keys = [.. options.PublicKeys.Select(PublicKey.Parse)];

    /// <summary>Verifies a token.</summary>
    /// <param name="body">The token, perhaps with white space behind it.</param>
    /// <param name="envelope">The text of its claim <c>data</c>.</param>
    /// <returns>The check that fails; null if none does.</returns>
    internal WebhookCheck? Verify(ReadOnlySpan<byte> body, out byte[] envelope)
    {
        envelope = [];
        if (body.Length > options.MaxBodyLength) return WebhookCheck.BodyLength;
        var token = body.TrimEnd(" \t\r\n"u8);
        var (header, claims) = (token.IndexOf((byte)'.'), token.LastIndexOf((byte)'.'));
        if (header < 0 || claims == header) return WebhookCheck.TokenShape;
        var buffer = ArrayPool<byte>.Shared.Rent(Base64Text.BufferLength(token.Length) + PaddedText.Padding);
        try
        {
            if (CheckHeader(token[..header], buffer) is { } failed) return failed;
            if (!Base64UrlText.TryDecode(token[(claims + 1)..], buffer, out var length)) return WebhookCheck.TokenShape;
            if (!IsSigned(token[..claims], buffer.AsSpan(0, length))) return WebhookCheck.Signature;
            if (!Base64UrlText.TryDecode(token[(header + 1)..claims], buffer, out length)) return WebhookCheck.TokenShape;
            buffer.AsSpan(length, PaddedText.Padding).Clear();
            return CheckClaims(buffer.AsSpan(0, length), out envelope);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static WebhookCheck? CheckHeader(ReadOnlySpan<byte> part, Span<byte> buffer)
    {
        if (part.Length > MaxHeaderLength) return WebhookCheck.Header;
        return Base64UrlText.TryDecode(part, buffer, out var length) ? TokenHeader.Check(buffer[..length]) : WebhookCheck.TokenShape;
    }

    private bool IsSigned(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        foreach (var key in _keys)
            if (key.HasSigned(text, signature)) return true;
        return false;
    }

    private WebhookCheck? CheckClaims(ReadOnlySpan<byte> json, out byte[] envelope)
    {
        envelope = [];
        TokenClaims claims;
        try
        {
            claims = TokenClaims.Read(json);
        }
        catch (JsonException)
        {
            return WebhookCheck.Claims;
        }

        var now = options.Time.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        var skew = options.ClockSkew.TotalSeconds;
        if (claims.Expiration is { } end && now >= end + skew) return WebhookCheck.Expiration;
        if (claims.NotBefore is { } start && now < start - skew) return WebhookCheck.NotBefore;
        if (options.Audience is { } audience && !claims.Audiences.Contains(audience, StringComparer.Ordinal)) return WebhookCheck.Audience;
        if (options.Issuer is { } issuer && claims.Issuer != issuer) return WebhookCheck.Issuer;
        if (claims.Data is null) return WebhookCheck.Envelope;
        envelope = claims.Data;
        return null;
    }
}
