using System.Net;

namespace WixInbox;

/// <summary>
/// There is no token to say who calls, so that the call was not sent, or was refused with 401 and not sent again. No secret is in the message.
/// </summary>
public sealed class WixCredentialException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Why there is no token, without secrets.</param>
    /// <param name="innerException">What caused it.</param>
    public WixCredentialException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The status that the token service answered. Null: it did not answer, or was not asked.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The token service's code, such as <c>invalid_client</c> or <c>invalid_grant</c> (RFC 6749, 5.2); null where it gave none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What the token service calls the request (<c>x-wix-request-id</c>): give it to the vendor's support.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether it may pass: no connection, no answer in time, or 408, 429 or 5xx but 501. Otherwise the settings are wrong.</summary>
    public bool IsTransient { get; init; }
}
