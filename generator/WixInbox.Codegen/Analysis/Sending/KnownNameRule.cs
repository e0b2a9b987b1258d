using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>
/// What a type knows is set by its property. Given by its name on the wire it would be written a second time, or beside another case of
/// its one-of, and no limit of the schema would hold for it.
/// </summary>
internal static class KnownNameRule
{
    /// <summary>Under these names the diagnostic tells the fix what to set instead, and whether that is set already.</summary>
    public const string Property = "Property", Case = "Case", IsTaken = "IsTaken";

    public static IEnumerable<Diagnostic> Check(SentObject made, LocalUses locals, WireNames names) =>
        made.Value.Type is INamedTypeSymbol type && made.Members.FirstOrDefault(static member => RuntimeTypes.IsUnknownFields(member.Property.Type)).Value is { } unknown
            ? Check(type, made, GivenNames.In(unknown, locals), names)
            : [];

    public static IEnumerable<Diagnostic> Check(SentCall call, LocalUses locals, WireNames names) => Check(call.Type, call.Request, GivenNames.In(call.Added, locals), names);

    private static IEnumerable<Diagnostic> Check(INamedTypeSymbol type, SentObject made, IReadOnlyList<GivenName> given, WireNames names)
    {
        var groups = new HashSet<IPropertySymbol>(SymbolEqualityComparer.Default);
        foreach (var (name, place) in given)
        {
            if (names.Find(type, name) is not { } known) continue;
            var isTaken = known.Property is not { } property || made.Fills(property) || (known.Case is not null && !groups.Add(property));
            if (known is { Case: not null, Property: { } group }) groups.Add(group);
            yield return Diagnostic.Create(UsageDescriptors.KnownName, place, Facts(known, isTaken), name, Describe(type, known, isTaken));
        }
    }

    private static string Describe(INamedTypeSymbol type, KnownName known, bool isTaken) => (known, isTaken) switch
    {
        ({ Property: null }, _) => $"a second case of '{type.BaseType!.Name}', which takes one: leave one of them out",
        ({ Case: not null, Property: { } group }, true) => $"a second case of '{group.Name}', which takes one: leave one of them out",
        ({ Case: { } found, Property: { } group }, false) => $"a case that '{type.Name}' knows: set '{group.Name}' to '{found.ContainingType.Name}.{found.Name}' instead",
        ({ Property: { } property }, true) => $"a field that '{type.Name}' knows, and '{property.Name}' is set to it: leave one of them out",
        ({ Property: { } property }, false) => $"a field that '{type.Name}' knows: set '{property.Name}' instead",
    };

    private static ImmutableDictionary<string, string?> Facts(KnownName known, bool isTaken)
    {
        var facts = ImmutableDictionary<string, string?>.Empty.Add(Property, known.Property?.Name).Add(Case, known.Case?.Name);
        return isTaken ? facts.Add(IsTaken, "") : facts;
    }
}
