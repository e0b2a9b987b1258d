namespace WixInbox;

/// <summary>Marks a record whose nested records are all the cases that it has: a one-of, the events of a webhook, the result of a call. Analyzers hold a <c>switch</c> against them.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WixUnionAttribute : Attribute
{
    /// <summary>Whether the record is <c>closed</c> (C# 15), so that the compiler itself knows that these are all.</summary>
    public bool IsClosed { get; init; }
}
