using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WixInbox.Codegen.Tests.Infrastructure;

/// <summary>One run of the generator over schema files, as the compiler runs it.</summary>
internal sealed class Generation
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => IsReference(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool IsReference(string name) => name is "WixInbox.Runtime.dll" or "WixInbox.AspNetCore.dll" or "WixInbox.Resilience.dll" or "WixInbox.DependencyInjection.dll" or "WixInbox.Testing.dll" or "WixInbox.Emulator.dll" or "netstandard.dll"
        || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);

    private Generation(GeneratorDriver driver, Compilation input, Compilation output)
    {
        Driver = driver;
        Input = input;
        Output = output;
        Result = driver.GetRunResult().Results.Single();
    }

    public GeneratorDriver Driver { get; }

    public Compilation Input { get; }

    /// <summary>The schema files of the run that made the driver.</summary>
    public IReadOnlyList<AdditionalText> AdditionalTexts { get; private init; } = [];

    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The emitted files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources => Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    /// <summary>Runs the generator; and a second time over the same input, when every step must come from the cache.</summary>
    public static Generation Run(params SchemaText[] schemas) => Run(TestOptions.Default, schemas);

    public static Generation Run(TestOptions options, params SchemaText[] schemas)
    {
        return RunOnce(options, schemas).AssertCached();
    }

    public static Generation RunOnce(TestOptions options, params SchemaText[] schemas) => RunOnce(options, LanguageVersion.CSharp12, schemas);

    public static Generation RunOnce(TestOptions options, LanguageVersion language, params SchemaText[] schemas)
    {
        var parseOptions = ParseOptions.WithLanguageVersion(language);
        var compilation = CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText("", parseOptions)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        AdditionalText[] texts = [.. schemas.Select(static schema => new SchemaAdditionalText(schema))];
        var driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            texts,
            parseOptions,
            options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new Generation(driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _), compilation, output) { AdditionalTexts = texts };
    }

    /// <summary>What the compiler says about the output in a project that lacks some libraries.</summary>
    /// <param name="lacks">Which, by the file's name.</param>
    public IReadOnlyList<Diagnostic> CompilerDiagnosticsWithout(Func<string, bool> lacks)
    {
        var output = Output.WithReferences(References.Where(reference => !lacks(Path.GetFileName(reference.Display!))));
        return [.. output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)];
    }

    public static Generation Of(GeneratorDriver driver, Compilation compilation) =>
        new(driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _), compilation, output);

    /// <summary>What the compiler says about the output, warnings among it.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics() =>
        [.. Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)];

    /// <summary>The output as an assembly; it must compile without a warning.</summary>
    public Assembly Load()
    {
        AssertCompiles();
        using var stream = new MemoryStream();
        var result = Output.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.Load(stream.ToArray());
    }

    public Generation AssertCompiles()
    {
        Assert.Empty(Diagnostics);
        Assert.Empty(CompilerDiagnostics());
        return this;
    }

    public Generation With(params string[] code)
    {
        var compilation = Input.AddSyntaxTrees(code.Select(static text => CSharpSyntaxTree.ParseText(text, ParseOptions)));
        return Of(Driver, compilation);
    }

    // The compilation is another one each time, and the one step that looks at it comes to the same.
    private static bool AsksTheCompilation(string step, IncrementalStepRunReason reason) =>
        step == "Compilation" || (step == StepNames.Polyfill && reason == IncrementalStepRunReason.Unchanged);

    /// <summary>Runs a second time over the same input, when every step must come from the cache.</summary>
    public Generation AssertCached()
    {
        var result = Driver.RunGenerators(Input.Clone()).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        var reasons = result.TrackedSteps.Concat(result.TrackedOutputSteps)
            .SelectMany(static step => step.Value.SelectMany(run => run.Outputs.Select(output => (Step: step.Key, output.Reason))));
        Assert.DoesNotContain(reasons, static run => run.Reason != IncrementalStepRunReason.Cached && !AsksTheCompilation(run.Step, run.Reason));
        return this;
    }
}
