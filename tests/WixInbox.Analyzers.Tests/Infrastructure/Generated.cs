using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Codegen;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Analyzers.Tests.Infrastructure;

/// <summary>What the generator makes of schemas: as source of a project, and as a library.</summary>
internal static class Generated
{
    private static readonly ConcurrentDictionary<string, Lazy<ImmutableArray<SyntaxTree>>> Trees = [];
    private static readonly ConcurrentDictionary<string, Lazy<MetadataReference>> Libraries = [];

    public static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false);

    /// <summary>The framework and the runtime.</summary>
    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => IsReference(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions(Setup setup) => new(setup.Language);

    /// <summary>The emitted files. They are made once of the same schemas.</summary>
    public static ImmutableArray<SyntaxTree> SourcesOf(Setup setup) => Trees.GetOrAdd(KeyOf(setup), _ => new(() => Generate(setup))).Value;

    /// <summary>The same, compiled.</summary>
    public static MetadataReference LibraryOf(Setup setup)
    {
        var library = setup with { Language = setup.LibraryLanguage ?? setup.Language };
        return Libraries.GetOrAdd(KeyOf(library), _ => new(() => Compile(library))).Value;
    }

    /// <summary>The emitted files by name, of a project that has this source too.</summary>
    public static IReadOnlyDictionary<string, string> RunOver(Setup setup, string source) =>
        Generate(setup, source).ToDictionary(static tree => Path.GetFileName(tree.FilePath), static tree => tree.ToString());

    private static ImmutableArray<SyntaxTree> Generate(Setup setup, string source = "")
    {
        var compilation = CSharpCompilation.Create("Generated", [CSharpSyntaxTree.ParseText(source, ParseOptions(setup))], References, Options);
        var driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            setup.Schemas.Select(static schema => new SchemaAdditionalText(schema)),
            ParseOptions(setup),
            TestOptions.With([("WixInboxNamespace", setup.Namespace), .. setup.Properties.Select(static pair => (pair.Key, pair.Value))]));
        var result = driver.RunGenerators(compilation).GetRunResult();
        Assert.Empty(result.Diagnostics);
        return result.GeneratedTrees;
    }

    private static PortableExecutableReference Compile(Setup setup)
    {
        var compilation = CSharpCompilation.Create("Generated", SourcesOf(setup), References, Options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static string KeyOf(Setup setup) => string.Join('\n', [
        setup.Language.ToString(),
        setup.Namespace,
        .. setup.Properties.Select(static pair => $"{pair.Key}={pair.Value}"),
        .. setup.Schemas.Select(static schema => schema.Path + schema.Text)]);

    private static bool IsReference(string name) =>
        name is "WixInbox.Runtime.dll" or "netstandard.dll" || (name.StartsWith("System.", StringComparison.Ordinal) && name != "System.Composition.dll");
}
