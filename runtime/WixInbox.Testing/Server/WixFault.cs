namespace WixInbox.Testing;

/// <summary>Something that goes wrong on the way, as <see cref="SocketsHttpHandler"/> tells it.</summary>
public sealed class WixFault
{
    private WixFault(FaultKind kind, int bytes = 0) => (Kind, Bytes) = (kind, bytes);

    /// <summary>Nobody listens there: the request was not sent.</summary>
    public static WixFault ConnectionRefused { get; } = new(FaultKind.Refused);

    /// <summary>The connection breaks when the request has been sent, before an answer: the service may have acted on it.</summary>
    public static WixFault ConnectionReset { get; } = new(FaultKind.Reset);

    /// <summary>No answer ever comes.</summary>
    public static WixFault Stall { get; } = new(FaultKind.Stall);

    /// <summary>The answer ends too early: the connection is closed behind so many bytes of its body.</summary>
    public static WixFault TruncatedBody(int bytes) => InBody(FaultKind.Truncated, bytes);

    /// <summary>The connection breaks behind so many bytes of the answer's body.</summary>
    public static WixFault ResetInBody(int bytes) => InBody(FaultKind.ResetInBody, bytes);

    /// <summary>Behind so many bytes of the answer's body nothing comes any more.</summary>
    public static WixFault StallInBody(int bytes) => InBody(FaultKind.StallInBody, bytes);

    internal FaultKind Kind { get; }

    internal int Bytes { get; }

    /// <summary>Whether it happens in the midst of an answer, which must be said then.</summary>
    internal bool NeedsAnswer => Kind is FaultKind.Truncated or FaultKind.ResetInBody or FaultKind.StallInBody;

    private static WixFault InBody(FaultKind kind, int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new WixFault(kind, bytes);
    }
}

internal enum FaultKind
{
    Refused,
    Reset,
    Stall,
    Truncated,
    ResetInBody,
    StallInBody,
}
