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
}
