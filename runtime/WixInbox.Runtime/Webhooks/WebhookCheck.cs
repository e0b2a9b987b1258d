namespace WixInbox;

/// <summary>The checks of a webhook, in the order in which they are made.</summary>
public enum WebhookCheck
{
    /// <summary>The body is not longer than allowed.</summary>
    BodyLength,

    /// <summary>The body is a compact JWT: three parts of base64url.</summary>
    TokenShape,

    /// <summary>The token's header is a JSON object, with each name once, of at most 8 KiB in base64url.</summary>
    Header,

    /// <summary>The header says <c>RS256</c>.</summary>
    Algorithm,

    /// <summary>The header has no <c>crit</c>: nothing that it could demand is known.</summary>
    CriticalHeader,

    /// <summary>The header brings no key of its own, nor a place to get one from.</summary>
    EmbeddedKey,

    /// <summary>One of the public keys has signed it.</summary>
    Signature,

    /// <summary>The token's claims are a JSON object, with each name once, of the right kinds.</summary>
    Claims,

    /// <summary>The time <c>exp</c> is not over.</summary>
    Expiration,

    /// <summary>The time <c>nbf</c> has come.</summary>
    NotBefore,

    /// <summary>The token is for the app that is expected.</summary>
    Audience,

    /// <summary>The token is from the issuer that is expected.</summary>
    Issuer,

    /// <summary>The claim <c>data</c> is a string of JSON with an event in it.</summary>
    Envelope,
}

internal static class WebhookCheckWords
{
    internal static string Explain(this WebhookCheck check) => check switch
    {
        WebhookCheck.BodyLength => "The body is longer than allowed.",
        WebhookCheck.TokenShape => "The body is not a compact JWT: three parts of base64url, separated by dots.",
        WebhookCheck.Header => "The token's header is not a JSON object with each name once.",
        WebhookCheck.Algorithm => "The token's algorithm is not RS256.",
        WebhookCheck.CriticalHeader => "The token's header demands extensions (crit).",
        WebhookCheck.EmbeddedKey => "The token's header brings a key of its own, or the address of one.",
        WebhookCheck.Signature => "None of the public keys has signed the token.",
        WebhookCheck.Claims => "The token's claims are not a JSON object with each name once, or a time in them is no number.",
        WebhookCheck.Expiration => "The token has expired.",
        WebhookCheck.NotBefore => "The token is not valid yet.",
        WebhookCheck.Audience => "The token is for another audience.",
        WebhookCheck.Issuer => "The token is from another issuer.",
        WebhookCheck.Envelope => "The token is signed, but its claim 'data' is not a string of JSON with an event in it.",
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, null),
    };
}
