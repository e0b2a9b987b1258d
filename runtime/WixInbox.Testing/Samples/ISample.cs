namespace WixInbox.Testing;

/// <summary>A generated type that makes samples of itself. Call it through <see cref="Sample"/>.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface ISample<TSelf> where TSelf : ISample<TSelf>
{
    /// <summary>The cases of a one-of that only the service sends, by their wire names.</summary>
    static virtual IReadOnlyList<string> ReadOnlyCases => [];

    /// <summary>Makes a sample.</summary>
    static abstract TSelf Make(SampleSource source);
}
