using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>A way in which a person's word is more exact than an import's, so that it stays.</summary>
/// <param name="Reason">Why an import cannot know better.</param>
/// <param name="Holds">Whether it is the case: what is imported, and what stands there, with other names for it looked through.</param>
internal sealed record Refinement(string Reason, Func<ValueShape, TypeShape, bool> Holds);

/// <summary>All that an import may say less exactly than a person has said it.</summary>
internal static class Refinements
{
    /// <summary>Of what a value may be.</summary>
    public static readonly IReadOnlyList<Refinement> OfValues =
    [
        new("TypeScript has one kind of number", static (imported, present) => IsScalar(imported, ScalarKind.Double) && IsScalar(present, ScalarKind.Int32, ScalarKind.Int64)),
        new("no source says how many bits a number has", static (imported, present) => IsScalar(imported, ScalarKind.Int32) && IsScalar(present, ScalarKind.Int64)),
        new("64-bit integers, decimals, dates, durations and bytes are plain strings in typings, and all formats are prose on pages",
            static (imported, present) => IsScalar(imported, ScalarKind.String)
                && IsScalar(present, ScalarKind.Guid, ScalarKind.DateTime, ScalarKind.Int64Text, ScalarKind.DecimalText, ScalarKind.Date, ScalarKind.Duration, ScalarKind.Bytes)),
        new("an enumeration of a field mask, or one that is listed in prose, is a string", static (imported, present) => IsScalar(imported, ScalarKind.String) && present is EnumShape),
        new("any JSON is what an importer writes where its source names no type", static (imported, _) => imported is AnyShape { IsObject: false }),
        new("maps, filters and types that a page does not expand again are any object",
            static (imported, present) => imported is AnyShape { IsObject: true } && present is ObjectShape or AliasShape { Target: MapShape or AnyShape { IsObject: true } or ReferenceShape }),
    ];

    /// <summary>
    /// Of keywords: what an import does not say stays as it is, whatever the keyword. Beyond that the person's word stays although an
    /// import says something else, for the reason that is given.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> OfKeywords = new Dictionary<string, string>
    {
        [Keywords.Title] = "people call a file what they like",
        [Keywords.Description] = "descriptions are words of our own",
        [Keywords.Name] = "names in C# are chosen",
        [Keywords.Expected] = "no source tells what prose requires from what the service requires",
        [Keywords.Source] = "it says where a person has a fact from",
        ["service"] = "the client's name is chosen; an import derives one from the package",
        ["safe"] = "no source says what a repeated call does; an import derives it from the verb",
        ["outcome"] = "the name is chosen",
        ["list"] = "an import finds pages by the names of fields",
        ["union"] = "the union's name is chosen",
    };

    private static bool IsScalar(ValueShape shape, ScalarKind kind) => shape is ScalarShape scalar && scalar.Kind == kind && !scalar.Limits.IsUri;

    private static bool IsScalar(TypeShape shape, params ScalarKind[] kinds) => shape is AliasShape { Target: ScalarShape scalar } && kinds.Contains(scalar.Kind);
}
