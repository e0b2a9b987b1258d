namespace WixInbox;

/// <summary>What tools need to know of a member that is <see cref="ObsoleteAttribute">obsolete</see> (<c>x-wix-deprecated</c> of the schema).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class WixDeprecatedAttribute : Attribute
{
    /// <summary>The member of the same type that takes its place, by its name in C#, or a path of properties from it on: <c>Letter.Text</c>; null where there is none.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The day on which the vendor removes it, as <c>2027-01-31</c>; null where none is announced.</summary>
    public string? Removal { get; init; }
}
