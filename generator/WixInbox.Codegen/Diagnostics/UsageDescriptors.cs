using Microsoft.CodeAnalysis;

namespace WixInbox.Codegen.Diagnostics;

/// <summary>What analyzers say about code that uses what is generated. Unlike <see cref="Descriptors"/> these stand on C#.</summary>
internal static class UsageDescriptors
{
    private const string Category = "WixInbox.Usage";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [];

    internal static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: Descriptors.HelpLink + id.ToLowerInvariant());
}
