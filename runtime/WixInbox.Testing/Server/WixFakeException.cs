namespace WixInbox.Testing;

/// <summary>What came to a fake server is not what was expected of it; the message shows both.</summary>
public sealed class WixFakeException : Exception
{
    /// <summary>Makes the exception.</summary>
    public WixFakeException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
