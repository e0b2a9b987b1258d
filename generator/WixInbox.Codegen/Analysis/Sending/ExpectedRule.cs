using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>What the documentation requires and the service does not should be decided by the code that sends.</summary>
internal static class ExpectedRule
{
    /// <summary>Under this name the diagnostic tells the fix what is missing, between commas.</summary>
    public const string Missing = "Missing";

    public static IEnumerable<Diagnostic> Check(SentObject made)
    {
        if (made.Creation is not { Type: { } type } creation) yield break;
        var missing = type.GetMembers().OfType<IPropertySymbol>().Where(property => property.Has(Marks.Expected) && !made.Sets(property)).Select(static property => property.Name).ToList();
        if (missing.Count == 0) yield break;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Missing, string.Join(",", missing));
        yield return Diagnostic.Create(UsageDescriptors.ExpectedMember, creation.Place(), properties, type.Name, Enumeration.Of([.. missing.Select(static name => $"'{name}'")]));
    }
}
