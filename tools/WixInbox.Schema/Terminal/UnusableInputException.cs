namespace WixInbox.Schema.Terminal;

/// <summary>An input that cannot be read; the message says which, why, and what to do.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);
