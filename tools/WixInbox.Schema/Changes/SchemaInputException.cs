namespace WixInbox.Schema.Changes;

/// <summary>What was given to a command cannot be used; the message says what it is and what to do.</summary>
internal sealed class SchemaInputException(string message) : Exception(message);
