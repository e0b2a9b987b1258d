using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Commands;

/// <summary>
/// Runs the generator over schema files as the compiler does in a build, so that what it reports is what a build would: there is no
/// second set of rules.
/// </summary>
internal static class GeneratorCheck
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    public static IReadOnlyList<Finding> Run(SchemaSet set, CancellationToken cancellation)
    {
        var files = set.Lock is { } locked ? set.Files.Append(locked) : set.Files;
        var driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            files.Select(static file => new SchemaText(file)),
            ParseOptions,
            new SchemaOptions());
        var result = driver.RunGenerators(CSharpCompilation.Create("Check"), cancellation).GetRunResult().Results.Single();
        if (result.Exception is { } failure) throw new InvalidOperationException($"The generator failed: {failure.Message}", failure);
        return
        [
            .. result.Diagnostics.Select(Finding.Of)
                .OrderBy(static finding => finding.File, StringComparer.Ordinal)
                .ThenBy(static finding => finding.Line)
                .ThenBy(static finding => finding.Column)
                .ThenBy(static finding => finding.Id, StringComparer.Ordinal),
        ];
    }

    private sealed class SchemaText(SchemaFile file) : AdditionalText
    {
        public string LogicalPath => file.Path;

        public string Mark => file.IsLock ? "lock" : "true";

        public override string Path => file.FilePath;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => file.Text is { } text ? SourceText.From(text) : null;
    }

    /// <summary>The marks that the package's targets put onto files; no property is set.</summary>
    private sealed class SchemaOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is not SchemaText schema ? GlobalOptions : new Values(new()
        {
            ["build_metadata.AdditionalFiles.WixInboxSchema"] = schema.Mark,
            ["build_metadata.AdditionalFiles.WixInboxLogicalPath"] = schema.LogicalPath,
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
