namespace WixInbox;

/// <summary>Which attempts may follow a failed one.</summary>
public enum WixRetry
{
    /// <summary>
    /// What does no harm: any, if the method is safe to repeat (<see cref="WixMethodSafety"/>); otherwise only where the service cannot have
    /// acted: nothing of the request was sent, or it was refused with 429 or 401.
    /// </summary>
    IfSafe,

    /// <summary>None.</summary>
    Never,

    /// <summary>Any, even where the service may have acted on the request, which it then does twice.</summary>
    EvenIfReceived,
}
