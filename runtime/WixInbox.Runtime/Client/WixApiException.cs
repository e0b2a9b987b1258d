using System.Net;

namespace WixInbox;

/// <summary>
/// A call failed: the service refused it, its answer could not be read, or the request breaks limits and was not sent.
/// No token is a <see cref="WixCredentialException"/>, no connection an <see cref="HttpRequestException"/>, and cancellation or running out of time an
/// <see cref="OperationCanceledException"/>, as everywhere in .NET.
/// </summary>
public sealed class WixApiException : Exception
{
    /// <summary>Makes the exception for an error.</summary>
    public WixApiException(WixError error, Exception? innerException = null)
        : base(error?.ToString(), innerException)
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
    }

    /// <summary>All that is known about the failure.</summary>
    public WixError Error { get; }

    /// <inheritdoc cref="WixError.Status"/>
    public HttpStatusCode? Status => Error.Status;

    /// <inheritdoc cref="WixError.ApplicationCode"/>
    public string? ApplicationCode => Error.ApplicationCode;

    /// <inheritdoc cref="WixError.Violations"/>
    public IReadOnlyList<FieldViolation> Violations => Error.Violations;

    /// <inheritdoc cref="WixError.RequestId"/>
    public string? RequestId => Error.RequestId;

    /// <summary>
    /// Whether the service accepted the request, and only its answer could not be read: it answered 200, or another status of success. Whoever sends again then sends twice.
    /// </summary>
    public bool IsAccepted => Error.IsAccepted;
}
