using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Diagnostics;

/// <summary>What analyzers say about code that uses what is generated. Unlike <see cref="Descriptors"/> these stand on C#.</summary>
internal static class UsageDescriptors
{
    private const string Category = "WixInbox.Usage";

    public static readonly DiagnosticDescriptor ReadOnlyCase = Create(
        Ids.ReadOnlyCase, "Case that only the service sends", "Only the service sends '{0}', and a request with it is refused: send another case", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ReadOnlyMember = Create(
        Ids.ReadOnlyMember, "Read-only member of a request", "The service alone sets '{0}', and a request leaves it out: do not set it", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor KnownName = Create(Ids.KnownName, "Known name among unknown fields", "'{0}' is {1}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RemovedMember = Create(
        Ids.RemovedMember,
        "Removed member",
        "The vendor removes '{0}' on {1}, and this build is for {2} ('" + DeprecationDates.Property + "'){3}",
        DiagnosticSeverity.Error);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [ReadOnlyCase, ReadOnlyMember, KnownName, RemovedMember];

    internal static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(id));
}
