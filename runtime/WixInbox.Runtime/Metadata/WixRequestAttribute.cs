namespace WixInbox;

/// <summary>Marks the request of a method: what stands in it is sent. Analyzers look at how it is made.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WixRequestAttribute : Attribute;
