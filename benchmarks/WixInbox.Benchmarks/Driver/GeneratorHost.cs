using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WixInbox.Benchmarks.Driver;

/// <summary>A project with schema files and one C# file, and the driver that runs a generator over it, as the compiler does.</summary>
internal sealed class GeneratorHost
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "WixInbox.Runtime.dll" or "netstandard.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly SyntaxTree[] _trees =
    [
        CSharpSyntaxTree.ParseText("internal class Edited { }", ParseOptions),
        CSharpSyntaxTree.ParseText("internal class Edited { public int Field; }", ParseOptions),
    ];

    private readonly Dictionary<SchemaText, MemoryText> _texts = [];
    private readonly Dictionary<string, MemoryText> _current = [];
    private Compilation _compilation;
    private GeneratorDriver _driver;
    private int _tree;

    public GeneratorHost(IIncrementalGenerator generator, IEnumerable<SchemaText> files, bool trackSteps = false)
    {
        foreach (var file in files) _current.Add(file.Path, TextOf(file));
        _compilation = CSharpCompilation.Create(
            "Measured", [_trees[0]], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()], _current.Values, ParseOptions, new MemoryOptions(), new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));
    }

    /// <summary>The project with what was generated.</summary>
    public Compilation Output => _compilation.AddSyntaxTrees(_driver.GetRunResult().GeneratedTrees);

    public Compilation Input => _compilation;

    /// <summary>Runs the generator over what is there now.</summary>
    public GeneratorRunResult Run()
    {
        Advance();
        return _driver.GetRunResult().Results[0];
    }

    /// <summary>Runs the generator, and does not ask for the result.</summary>
    public void Advance() => _driver = _driver.RunGenerators(_compilation);

    /// <summary>Replaces the C# file by another one. It is not run.</summary>
    public void EditCSharp()
    {
        _compilation = _compilation.ReplaceSyntaxTree(_trees[_tree], _trees[1 - _tree]);
        _tree = 1 - _tree;
    }

    /// <summary>Replaces a schema file by its edited form, or that by the file as it was. It is not run.</summary>
    public void EditSchema(SchemaSet schemas)
    {
        var before = _current[schemas.Edited.Path];
        var after = before == TextOf(schemas.Edited) ? TextOf(schemas.Unedited) : TextOf(schemas.Edited);
        _driver = _driver.ReplaceAdditionalText(before, after);
        _current[after.LogicalPath] = after;
    }

    private MemoryText TextOf(SchemaText file)
    {
        if (!_texts.TryGetValue(file, out var text)) _texts[file] = text = new MemoryText(file);
        return text;
    }
}
