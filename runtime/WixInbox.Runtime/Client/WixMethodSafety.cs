namespace WixInbox;

/// <summary>What a repeated call does, as the schema says (<c>safe</c>): what may be retried follows from it.</summary>
public enum WixMethodSafety
{
    /// <summary>A repeated call does again what the first one did.</summary>
    Unsafe,

    /// <summary>A repeated call leaves things as the first one did.</summary>
    Idempotent,

    /// <summary>The call changes nothing.</summary>
    Read,
}
