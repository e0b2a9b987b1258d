using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Diagnostics;

/// <summary>What analyzers say about code that uses what is generated. Unlike <see cref="Descriptors"/> these stand on C#.</summary>
internal static class UsageDescriptors
{
    private const string Category = "WixInbox.Usage";

    public static readonly DiagnosticDescriptor MissingCase = Warning(
        Ids.MissingCase, "Missing case", "The switch over '{0}' misses {1}");

    public static readonly DiagnosticDescriptor VanishingUnknown = Warning(
        Ids.VanishingUnknown,
        "Unknown vanishes in a discard",
        "The case '{0}.Unknown' vanishes in '{1}': name it, so that what the service adds next is handled on purpose");

    public static readonly DiagnosticDescriptor DerivedUnion = Error(
        Ids.DerivedUnion, "Type derived from a union", "'{0}' derives from the union '{1}', whose cases come from the schema alone: let it hold one instead");

    public static readonly DiagnosticDescriptor ReadOnlyCase = Warning(
        Ids.ReadOnlyCase, "Case that only the service sends", "Only the service sends '{0}', and a request with it is refused: send another case");

    public static readonly DiagnosticDescriptor ReadOnlyMember = Warning(
        Ids.ReadOnlyMember, "Read-only member of a request", "The service alone sets '{0}', and a request leaves it out: do not set it");

    public static readonly DiagnosticDescriptor KnownName = Warning(Ids.KnownName, "Known name among unknown fields", "'{0}' is {1}");

    public static readonly DiagnosticDescriptor ExpectedMember = Warning(
        Ids.ExpectedMember, "Member that documentation requires", "'{0}' is sent without {1}, which the vendor's documentation requires: say what is meant");

    public static readonly DiagnosticDescriptor RemovedMember = Error(
        Ids.RemovedMember,
        "Removed member",
        "The vendor removes '{0}' on {1}, and this build is for {2} ('" + DeprecationDates.Property + "'){3}");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [MissingCase, VanishingUnknown, DerivedUnion, ReadOnlyCase, ReadOnlyMember, KnownName, ExpectedMember, RemovedMember];

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(id));
}
