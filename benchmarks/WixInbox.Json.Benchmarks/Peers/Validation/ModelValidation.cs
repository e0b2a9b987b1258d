namespace WixInbox.Json.Benchmarks.Peers.Validation;

/// <summary>How one sort of payload is validated.</summary>
/// <param name="Graph">What is looked at, made of a text.</param>
/// <param name="Count">How many violations there are.</param>
internal sealed record ModelValidation(Func<byte[], object> Graph, Func<object, int> Count);
