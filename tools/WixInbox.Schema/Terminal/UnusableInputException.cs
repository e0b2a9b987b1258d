namespace WixInbox.Schema.Terminal;

/// <summary>An input that cannot be worked with; the message says which, why, and what to do, and the findings what is wrong where.</summary>
internal sealed class UnusableInputException(string message, IReadOnlyList<Finding>? findings = null) : Exception(message)
{
    public IReadOnlyList<Finding> Findings { get; } = findings ?? [];
}
