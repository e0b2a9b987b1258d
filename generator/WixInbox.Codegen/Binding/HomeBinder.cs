using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>The types that stand elsewhere than most, sorted by name, and what is wrong with what their files say.</summary>
internal sealed record HomesResult(EquatableArray<TypeHome> Homes, EquatableArray<DiagnosticEntry> Diagnostics);

/// <summary>Reads the namespace and visibility that schema files have of their own, and finds what is public and names what is not.</summary>
internal sealed class HomeBinder
{
    private const string NamespaceMetadata = "Namespace";
    private const string VisibilityMetadata = "Visibility";

    private readonly GeneratorOptions _options;
    private readonly Dictionary<string, (string Namespace, bool IsPublic)> _files = [];
    private readonly List<DiagnosticEntry> _diagnostics = [];

    private HomeBinder(GeneratorOptions options) => _options = options;

    public static HomesResult Bind(IEnumerable<SchemaDocument> documents, GeneratorOptions options)
    {
        var files = documents.OrderBy(static document => document.Path, StringComparer.Ordinal).ThenBy(static document => document.FilePath, StringComparer.Ordinal)
            .GroupBy(static document => document.Path).Select(static group => group.First()).ToList();
        return files.Any(static file => file.HasHome) ? new HomeBinder(options).Bind(files) : new HomesResult([], []);
    }

    private HomesResult Bind(List<SchemaDocument> files)
    {
        foreach (var file in files) _files[file.Path] = HomeOf(file);
        if (_files.Values.Any(static home => !home.IsPublic)) files.ForEach(CheckVisibility);
        var homes = files.Where(static file => file.HasHome).SelectMany(HomesOf)
            .GroupBy(static home => home.Name).Select(static group => group.First()) // names that are there twice are reported elsewhere
            .OrderBy(static home => home.Name, StringComparer.Ordinal);
        return new HomesResult(homes.ToEquatableArray(), _diagnostics.ToEquatableArray());
    }

    private (string Namespace, bool IsPublic) HomeOf(SchemaDocument file)
    {
        var diagnostics = new DiagnosticBag(file.FilePath);
        var space = OptionsReader.Read(file.Namespace, "metadata", NamespaceMetadata, OptionsReader.IsNamespace, OptionsReader.NamespaceWanted, diagnostics);
        var visibility = OptionsReader.Read(file.Visibility, "metadata", VisibilityMetadata, OptionsReader.IsVisibility, OptionsReader.VisibilityWanted, diagnostics);
        _diagnostics.AddRange(diagnostics.ToEquatableArray());
        return (space is null ? _options.Namespace : OptionsReader.EscapeKeywords(space), visibility is null ? _options.IsPublic : visibility == "public");
    }

    /// <summary>Everything in the namespace that one file makes.</summary>
    private IEnumerable<TypeHome> HomesOf(SchemaDocument file)
    {
        var (space, isPublic) = _files[file.Path];
        var names = file.Types.SelectMany(static type => NamesOf(type));
        if (file.Method is { } method) names = names.Append(MethodNames.ResultOf(method.Name.Text));
        return names.Select(name => new TypeHome(name, space, isPublic));
    }

    private static IEnumerable<string> NamesOf(TypeDeclaration type)
    {
        var name = TypeKinds.NameOf(type);
        return type.Shape is ObjectShape shape ? shape.Groups.Select(group => TypeKinds.UnionNameOf(name, group)).Prepend(name) : [name];
    }

    private void CheckVisibility(SchemaDocument file)
    {
        var diagnostics = new DiagnosticBag(file.FilePath);
        if (_files[file.Path].IsPublic)
        {
            foreach (var type in file.Types)
                foreach (var reference in Reach.ReferencesOf(type.Shape)) Check(reference, $"the public type '{type.Name.Text}' refers to it");
        }

        if (_options.IsPublic)
        {
            foreach (var reference in new[] { file.Method?.Request, file.Method?.Response }.OfType<ReferenceShape>()) Check(reference, "a method of the public client has it");
            if (file.Event?.Body is { } body) Check(body, "a public union of events has it");
        }

        _diagnostics.AddRange(diagnostics.ToEquatableArray());

        void Check(ReferenceShape reference, string why)
        {
            if (_files.TryGetValue(reference.File, out var home) && !home.IsPublic)
                diagnostics.Report(Ids.BadOption, reference.Span, $"metadata '{VisibilityMetadata}' of {reference.File}", "internal", $"public: {why}");
        }
    }
}
