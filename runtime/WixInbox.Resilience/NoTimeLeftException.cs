namespace WixInbox.Resilience;

/// <summary>
/// Ends a call's attempts because the wait before the next one would outlast the call. It is thrown because only Polly knows the wait, and
/// tells it when it has decided already; it never leaves the policy.
/// </summary>
internal sealed class NoTimeLeftException : Exception;
