namespace WixInbox.Resilience;

/// <summary>What a request is told that wants to be sent.</summary>
/// <param name="Turn">Ends when it is its turn; null if it may not wait.</param>
/// <param name="Wait">How long it waits at most, or would have to.</param>
/// <param name="IsFull">Whether it may not wait because too many do.</param>
internal readonly record struct RatePlace(Task? Turn, TimeSpan Wait, bool IsFull);
