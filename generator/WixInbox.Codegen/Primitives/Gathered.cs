namespace WixInbox.Codegen.Primitives;

/// <summary>All values of a step of the pipeline as one value, equal by its items.</summary>
internal sealed record Gathered<T>(EquatableArray<T> Items) where T : IEquatable<T>;
