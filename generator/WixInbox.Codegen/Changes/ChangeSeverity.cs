namespace WixInbox.Codegen.Changes;

/// <summary>What a change does to code that calls, once it is built against the new schemas; the worst last.</summary>
internal enum ChangeSeverity
{
    /// <summary>Only documentation shows it.</summary>
    Documentation,

    /// <summary>Code that calls stays as it is, and does what it did.</summary>
    Compatible,

    /// <summary>It compiles and its calls go through, but something about them is different.</summary>
    Behaviour,

    /// <summary>It compiles, and what went well may fail.</summary>
    RunTime,

    /// <summary>It no longer compiles, or with warnings about null.</summary>
    Source,
}

internal static class ChangeSeverities
{
    /// <summary>The word for one in reports, and on the command line.</summary>
    public static string WordOf(ChangeSeverity severity) => severity switch
    {
        ChangeSeverity.Source => "source",
        ChangeSeverity.RunTime => "run-time",
        ChangeSeverity.Behaviour => "behaviour",
        ChangeSeverity.Compatible => "compatible",
        _ => "documentation",
    };

    public static bool IsBreaking(this ChangeSeverity severity) => severity >= ChangeSeverity.RunTime;
}
