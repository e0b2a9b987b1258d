namespace WixInbox.Schema.Packages.Checks;

/// <summary>Something that must hold of every package: it says what does not.</summary>
internal abstract class PackageCheck
{
    /// <summary>All checks. What is to hold of packages beyond these gets a class of its own beside them, and a line here.</summary>
    public static readonly IReadOnlyList<PackageCheck> All = [new DocumentsCheck(), new NotesCheck(), new CompilerCheck(), new RoundTripCheck()];

    public abstract IEnumerable<string> Check(ImportedPackage package);
}
