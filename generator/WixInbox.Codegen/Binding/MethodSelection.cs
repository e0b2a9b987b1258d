using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>What is left out of what the files declare, as the project wishes: methods, and the types that only they need.</summary>
/// <param name="Methods">The logical paths of the files whose methods are left out.</param>
/// <param name="Types">The types that nothing else needs, sorted.</param>
/// <param name="Diagnostics">What is wrong with the wish.</param>
internal sealed record MethodSelection(EquatableArray<string> Methods, EquatableArray<TypeKey> Types, EquatableArray<DiagnosticEntry> Diagnostics)
{
    public static readonly MethodSelection All = new([], [], []);

    public static MethodSelection Of(IReadOnlyCollection<SchemaDocument> documents, GeneratorOptions options)
    {
        if (documents.Count == 0 || (options.IncludedMethods.Count == 0 && options.ExcludedMethods.Count == 0)) return All;
        var methods = documents.Where(static document => document.Method is not null).ToList();
        var diagnostics = new DiagnosticBag("");
        if (!documents.Any(static document => document.IsDamaged)) // the method that is missed may be the one that cannot be read
        {
            CheckNames(OptionsReader.IncludeMethodsProperty, options.IncludedMethods, methods, diagnostics);
            CheckNames(OptionsReader.ExcludeMethodsProperty, options.ExcludedMethods, methods, diagnostics);
        }

        var left = methods.ToLookup(document => IsLeftOut(document.Method!.Name.Text, options));
        return new MethodSelection(
            left[true].Select(static document => document.Path).OrderBy(static path => path, StringComparer.Ordinal).ToEquatableArray(),
            TypesOf(left[true], left[false], documents).ToEquatableArray(),
            diagnostics.ToEquatableArray());
    }

    /// <summary>What a file declares, without what is left out of it.</summary>
    public SchemaDocument Apply(SchemaDocument document)
    {
        if (Methods.Count == 0) return document;
        var isLeftOut = Methods.Contains(document.Path);
        var types = document.Types.Where(type => !Types.Contains(new TypeKey(document.Path, type.Name.Text))).ToEquatableArray();
        return !isLeftOut && types.Count == document.Types.Count ? document : document with { Types = types, Method = isLeftOut ? null : document.Method };
    }

    private static bool IsLeftOut(string method, GeneratorOptions options) =>
        options.ExcludedMethods.Contains(method) || (options.IncludedMethods.Count > 0 && !options.IncludedMethods.Contains(method));

    private static void CheckNames(string property, EquatableArray<string> wanted, List<SchemaDocument> methods, DiagnosticBag diagnostics)
    {
        var names = methods.Select(static document => document.Method!.Name.Text).OrderBy(static name => name, StringComparer.Ordinal).ToList();
        foreach (var name in wanted.Where(name => !names.Contains(name)))
            diagnostics.Report(Ids.BadOption, default, $"property '{property}'", name, $"a list of methods that the schemas have{diagnostics.Suggest(name, names)}");
    }

    /// <summary>
    /// What the methods that are left out reach, less what the others, events, and types that no method reaches do: what a project
    /// has types for beside its methods stays.
    /// </summary>
    private static IEnumerable<TypeKey> TypesOf(IEnumerable<SchemaDocument> leftOut, IEnumerable<SchemaDocument> kept, IReadOnlyCollection<SchemaDocument> documents)
    {
        var types = new Dictionary<TypeKey, TypeDeclaration>();
        foreach (var document in documents)
            foreach (var type in document.Types) types[new TypeKey(document.Path, type.Name.Text)] = type;
        var dropped = Reach.From(leftOut.SelectMany(RootsOf), types);
        var beside = types.Keys.Where(key => !dropped.Contains(key)).Select(static key => new ReferenceShape(key.File, key.Name, default));
        var needed = Reach.From(kept.SelectMany(RootsOf).Concat(documents.Select(static document => document.Event?.Body)).Concat(beside), types);
        return dropped.Where(key => !needed.Contains(key)).OrderBy(static key => key);
    }

    private static IEnumerable<ReferenceShape?> RootsOf(SchemaDocument document) => [document.Method?.Request, document.Method?.Response];
}
