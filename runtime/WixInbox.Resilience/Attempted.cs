using WixInbox.Client;

namespace WixInbox.Resilience;

/// <summary>
/// An attempt as Polly sees it. Polly disposes disposable results before it waits, and the attempt may still be what the caller gets.
/// </summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="IsRefused">Whether there can be no other one, because the rate does not allow it in time.</param>
internal readonly record struct Attempted(WixAttempt Attempt, bool IsRefused);
