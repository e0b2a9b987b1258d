namespace WixInbox;

/// <summary>Marks a property, or a case of a one-of, that the service alone sets: a request leaves it out (<c>readOnly</c> of the schema).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, Inherited = false)]
public sealed class WixReadOnlyAttribute : Attribute;
