using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen;

namespace WixInbox.Analyzers.Tests.Infrastructure;

/// <summary>A project of a user, with all analyzers and suppressors of the package.</summary>
internal sealed class Subject : IDisposable
{
    private const string FileName = "Test.cs";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. New<DiagnosticAnalyzer>(typeof(SchemaGenerator).Assembly)];

    private readonly AdhocWorkspace _workspace = new();

    public Subject(string source, Setup setup)
    {
        var id = ProjectId.CreateNewId();
        DocumentId = DocumentId.CreateNewId(id);
        var solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Project", "Project", LanguageNames.CSharp, compilationOptions: Generated.Options, parseOptions: Generated.ParseOptions(setup)))
            .AddMetadataReferences(id, Generated.References)
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(Properties(setup)), filePath: "/project/.globalconfig")
            .AddDocument(DocumentId, FileName, SourceText.From(source), filePath: "/project/" + FileName);
        var files = setup.Sources.Select(static (text, at) => ($"Other{at}.g.cs", "#nullable enable\n" + text)).Append(("Usings.cs", Usings(setup)));
        if (setup.IsInProject) files = files.Concat(Generated.SourcesOf(setup).Select(static tree => (Path.GetFileName(tree.FilePath), tree.ToString())));
        else solution = solution.AddMetadataReference(id, Generated.LibraryOf(setup));
        Solution = files.Aggregate(solution, (current, file) => current.AddDocument(DocumentId.CreateNewId(id), file.Item1, SourceText.From(file.Item2), filePath: "/project/" + file.Item1));
    }

    /// <summary>All instances of the types of a kind in an assembly.</summary>
    public static IEnumerable<T> New<T>(System.Reflection.Assembly assembly) => assembly.GetTypes()
        .Where(static type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract)
        .Select(static type => (T)Activator.CreateInstance(type)!);

    public DocumentId DocumentId { get; }

    public Solution Solution { get; }

    /// <summary>
    /// What a build says of the source: analyzers and the compiler, from warnings on and what analyzers say below that, without what is
    /// suppressed.
    /// </summary>
    public Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync() => DiagnosticsAsync(Solution, DocumentId);

    /// <inheritdoc cref="DiagnosticsAsync()"/>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Solution solution, DocumentId document)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = (await solution.GetProject(document.ProjectId)!.GetCompilationAsync(cancellation))!;
        var tree = (await solution.GetDocument(document)!.GetSyntaxTreeAsync(cancellation))!;
        var failures = new ConcurrentQueue<string>(); // what a handler throws is swallowed
        var options = new CompilationWithAnalyzersOptions(
            solution.GetProject(document.ProjectId)!.AnalyzerOptions,
            (exception, analyzer, _) => failures.Enqueue($"{analyzer.GetType().Name} failed: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(Analyzers, options).GetAllDiagnosticsAsync(cancellation);
        Assert.Empty(failures);
        var found = diagnostics.Where(static diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity > DiagnosticSeverity.Hidden).ToList();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Location.SourceTree != tree && (diagnostic.Severity > DiagnosticSeverity.Info || !IsOfCompiler(diagnostic)));
        return [.. found.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Info || !IsOfCompiler(diagnostic)).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    public void Dispose() => _workspace.Dispose();

    private static bool IsOfCompiler(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);

    private static string Properties(Setup setup) => "is_global = true\n" + string.Concat(setup.Properties.Select(static pair => $"build_property.{pair.Key} = {pair.Value}\n"));

    private static string Usings(Setup setup) => string.Join('\n', new[]
    {
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "WixInbox", setup.Namespace,
    }.Select(static name => $"global using {name};"));
}
