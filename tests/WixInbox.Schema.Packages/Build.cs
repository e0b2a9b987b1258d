using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Codegen;

namespace WixInbox.Schema.Packages;

/// <summary>A project of schema files alone, built as the compiler builds it: C# 12, nullable, warnings told.</summary>
internal static class Build
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name is "WixInbox.Runtime.dll" or "WixInbox.Testing.dll" or "netstandard.dll" || name.StartsWith("System.", StringComparison.Ordinal)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What the generator and the compiler find, and the assembly if they find nothing.</summary>
    internal static (IReadOnlyList<string> Findings, System.Reflection.Assembly? Assembly) Of(IEnumerable<(string Path, string Text)> files)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var empty = CSharpCompilation.Create("Vendor", [CSharpSyntaxTree.ParseText("", parse)], References, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create([new SchemaGenerator().AsSourceGenerator()], [.. files.Select(static file => new SchemaFileText(file.Path, file.Text))], parse, new ProjectOptions());
        driver.RunGeneratorsAndUpdateCompilation(empty, out var output, out var said);
        var findings = said.Concat(output.GetDiagnostics()).Where(static finding => finding.Severity >= DiagnosticSeverity.Warning && !finding.IsSuppressed).Select(static finding => finding.ToString()).ToList();
        if (findings.Count > 0) return (findings, null);
        using var stream = new MemoryStream();
        var result = output.Emit(stream);
        if (!result.Success) return ([.. result.Diagnostics.Select(static finding => finding.ToString())], null);
        stream.Position = 0;
        return ([], new AssemblyLoadContext("Vendor", isCollectible: true).LoadFromStream(stream));
    }
}
