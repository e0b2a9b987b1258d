using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen;

namespace WixInbox.Schema.Packages;

/// <summary>Runs the generator over schema files, as the compiler does.</summary>
internal static class Generator
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "WixInbox.Runtime.dll" or "WixInbox.Testing.dll" or "netstandard.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static (CSharpCompilation Output, IReadOnlyList<Diagnostic> Diagnostics) Run(IEnumerable<SchemaText> files)
    {
        var input = CSharpCompilation.Create("Generated", [], References, Options);
        var driver = CSharpGeneratorDriver.Create([new SchemaGenerator().AsSourceGenerator()], [.. files.Select(static file => new SchemaAdditionalText(file))], ParseOptions, new FileOptions());
        var run = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _).GetRunResult().Results.Single();
        return run.Exception is null ? ((CSharpCompilation)output, run.Diagnostics) : throw new InvalidOperationException("The generator failed.", run.Exception);
    }

    private sealed class SchemaAdditionalText(SchemaText file) : AdditionalText
    {
        public SchemaText File => file;

        public override string Path => "/schemas/" + file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(file.Text);
    }

    private sealed class FileOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
        {
            ["build_property.WixInboxNamespace"] = "Shop.Api",
            ["build_property.WixInboxClientName"] = "ShopApiClient",
            ["build_property.WixInboxUseTesting"] = "true",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.WixInboxSchema"] = "true",
            ["build_metadata.AdditionalFiles.WixInboxLogicalPath"] = ((SchemaAdditionalText)textFile).File.Path,
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
