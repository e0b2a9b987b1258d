namespace WixInbox.Json;

/// <summary>What of a value is written.</summary>
public enum JsonWriteMode
{
    /// <summary>Everything: what was read is written again. The default, and what storage wants.</summary>
    Whole,

    /// <summary>What a request carries: members that the service sets (<c>readOnly</c> in the schema) stay out, at every depth.</summary>
    Request,
}
