namespace WixInbox;

/// <summary>
/// Marks a property that the vendor's documentation calls required, though its service takes requests without it
/// (<c>x-wix-expected</c> of the schema).
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class WixExpectedAttribute : Attribute;
