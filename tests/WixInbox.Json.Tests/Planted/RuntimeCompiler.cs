using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Json.Tests.Infrastructure;

namespace WixInbox.Json.Tests.Planted;

/// <summary>Compiles the runtime's sources, as they are or with a bug.</summary>
internal sealed class RuntimeCompiler
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("WixInbox.Json.Tests")]
        """;

    private static readonly string Folder = Repository.PathOf("runtime", "WixInbox.Runtime");

    private readonly CSharpParseOptions _options;
    private readonly CSharpCompilation _compilation;

    /// <param name="symbols">What the sources ask of the framework: NET9_0_OR_GREATER, or nothing for what .NET 8 gets.</param>
    public RuntimeCompiler(params string[] symbols)
    {
        _options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None, preprocessorSymbols: symbols);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Microsoft.Win32.Primitives.dll")
            .Select(static path => MetadataReference.CreateFromFile(path));
        _compilation = CSharpCompilation.Create(
            "WixInbox.Runtime",
            Sources().Select(path => Parse(path, File.ReadAllText(path))).Append(Parse("Usings.cs", Usings)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    public byte[] Compile(PlantedBug? bug = null)
    {
        using var output = new MemoryStream();
        var result = (bug is null ? _compilation : Plant(bug)).Emit(output);
        Assert.True(result.Success, $"{bug}: {string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))}");
        return output.ToArray();
    }

    private CSharpCompilation Plant(PlantedBug bug)
    {
        var path = Sources().Single(path => path.EndsWith(Path.Combine("Json", bug.File.Replace('/', Path.DirectorySeparatorChar)), StringComparison.Ordinal));
        var text = File.ReadAllText(path);
        Assert.True(text.Contains(bug.Right, StringComparison.Ordinal), $"{bug}: {bug.File} does not have '{bug.Right}' any more.");
        return _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees.Single(tree => tree.FilePath == path), Parse(path, text.Replace(bug.Right, bug.Wrong, StringComparison.Ordinal)));
    }

    private SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, _options, path);

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(static path => !Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);
}
