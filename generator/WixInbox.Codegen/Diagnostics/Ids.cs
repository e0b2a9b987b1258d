namespace WixInbox.Codegen.Diagnostics;

/// <summary>The ids of all diagnostics. An id is never reused; docs/diagnostics.md has a section for each.</summary>
internal static class Ids
{
    public const string MalformedJson = "WXI0001";
    public const string UnusableFile = "WXI0002";
    public const string UnknownKeyword = "WXI0003";
    public const string WrongValue = "WXI0004";
    public const string MissingKeyword = "WXI0005";
    public const string UnresolvedReference = "WXI0006";
    public const string ReferenceOutside = "WXI0007";
    public const string AliasCycle = "WXI0008";
    public const string AssertionBesideReference = "WXI0009";
    public const string DuplicateName = "WXI0010";
    public const string NameCollision = "WXI0011";
    public const string ImpossibleLimits = "WXI0012";
    public const string BrokenGroup = "WXI0013";
    public const string Unsupported = "WXI0014";
    public const string BadOption = "WXI0015";
    public const string DuplicateFile = "WXI0016";
    public const string MissingField = "WXI0017";
    public const string KeywordWithoutEffect = "WXI0018";
    public const string LanguageTooOld = "WXI0019";
    public const string BreakingChange = "WXI0020";
    public const string DamagedLock = "WXI0021";

    // About C# that uses what is generated.
    public const string MissingCase = "WXI0030";
    public const string VanishingUnknown = "WXI0031";
    public const string DerivedUnion = "WXI0032";
    public const string ReadOnlyCase = "WXI0035";
    public const string ReadOnlyMember = "WXI0036";
    public const string KnownName = "WXI0037";
    public const string ExpectedMember = "WXI0038";
    public const string RemovedMember = "WXI0044";
}
