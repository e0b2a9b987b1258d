namespace WixInbox.Schema.Terminal;

/// <summary>What the command answers with; docs/schemas.md says so too.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The command did its work and found something that somebody should look at.</summary>
    public const int Findings = 1;

    /// <summary>The command could not do its work: it was called wrongly, or its input cannot be read.</summary>
    public const int Unusable = 2;
}
