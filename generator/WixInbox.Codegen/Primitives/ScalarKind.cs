namespace WixInbox.Codegen.Primitives;

/// <summary>The scalars of the dialect.</summary>
internal enum ScalarKind
{
    String,
    Guid,
    DateTime,
    Boolean,
    Int32,
    Int64,

    /// <summary>A 64-bit integer as digits in a string.</summary>
    Int64Text,
    Double,

    /// <summary>A decimal number as digits in a string.</summary>
    DecimalText,

    /// <summary>A date without a time.</summary>
    Date,

    /// <summary>A span of time: seconds in a string.</summary>
    Duration,

    /// <summary>Bytes as base64 in a string.</summary>
    Bytes,
}
