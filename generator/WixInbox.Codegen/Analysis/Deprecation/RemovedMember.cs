using System.Globalization;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Analysis.Deprecation;

/// <summary>A deprecated member, and the day on which the vendor removes it.</summary>
internal sealed record RemovedMember(string Name, DateTime Removal, string? ReplacedBy)
{
    /// <summary>What the generator says of the member; null where it is not deprecated, or no day is announced.</summary>
    public static RemovedMember? Of(ISymbol symbol)
    {
        if (symbol.OriginalDefinition.Find(Marks.Deprecated) is not { } mark) return null;
        return DeprecationDates.TryParse(mark.Said("Removal") as string, out var removal) ? new RemovedMember(NameOf(symbol), removal, mark.Said(Marks.ReplacedBy) as string) : null;
    }

    public Diagnostic At(Location location, DateTime day) =>
        Diagnostic.Create(UsageDescriptors.RemovedMember, location, Name, Text(Removal), Text(day), ReplacedBy is null ? "" : $": use '{ReplacedBy}' instead");

    private static string NameOf(ISymbol symbol) => symbol is IMethodSymbol { Parameters.Length: 1 } conversion
        ? $"{conversion.ContainingType.Name}({conversion.Parameters[0].Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)})"
        : $"{symbol.ContainingType?.Name}.{symbol.Name}";

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
