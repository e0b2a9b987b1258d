using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen;

namespace WixInbox.Benchmarks.Driver;

/// <summary>A file that a generator adds.</summary>
internal sealed record AddedSource(string HintName, string Text);

/// <summary>
/// What the generator makes of each schema file, so that a generator that does nothing can add the same. What belongs to no file in
/// particular stands with the first one.
/// </summary>
internal sealed class Recording
{
    private readonly List<(SchemaText File, AddedSource[] Sources)> _entries = [];
    private readonly Dictionary<string, (SchemaText File, AddedSource[] Sources)[]> _byPath = [];

    /// <summary>The files before the edit.</summary>
    public IEnumerable<SchemaText> Files => _entries.SkipLast(1).Select(static entry => entry.File);

    /// <summary>What is added before the edit.</summary>
    public IEnumerable<AddedSource> Sources => _entries.SkipLast(1).SelectMany(static entry => entry.Sources);

    /// <summary>What is added for a file as it is.</summary>
    public AddedSource[] this[SchemaText file] => Array.Find(_byPath[file.Path], entry => entry.File.Text == file.Text).Sources;

    public static Recording Of(SchemaSet schemas)
    {
        var recording = new Recording();
        var driver = new GeneratorHost(new SchemaGenerator(), schemas.Files);
        recording.Add(driver.Run(), schemas.Files);
        driver.EditSchema(schemas);
        recording.Add(driver.Run(), [schemas.Edited]);
        return recording;
    }

    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(_entries.Count);
        foreach (var (file, sources) in _entries)
        {
            writer.Write(file.Path);
            writer.Write(file.Text);
            writer.Write(sources.Length);
            foreach (var source in sources)
            {
                writer.Write(source.HintName);
                writer.Write(source.Text);
            }
        }
    }

    public static Recording Load(string path)
    {
        var recording = new Recording();
        using var reader = new BinaryReader(File.OpenRead(path));
        for (var files = reader.ReadInt32(); files > 0; files--)
        {
            var file = new SchemaText(reader.ReadString(), reader.ReadString());
            var sources = new AddedSource[reader.ReadInt32()];
            for (var number = 0; number < sources.Length; number++) sources[number] = new AddedSource(reader.ReadString(), reader.ReadString());
            recording.Add(file, sources);
        }

        return recording;
    }

    private void Add(GeneratorRunResult result, IReadOnlyList<SchemaText> files)
    {
        if (result.Exception is { } failure) throw failure;
        if (result.Diagnostics.Length > 0) throw new InvalidOperationException($"The schemas are not in order: {result.Diagnostics[0]}");
        var sources = result.GeneratedSources.Select(static source => new AddedSource(source.HintName, source.SourceText.ToString())).ToArray();
        var origins = sources.Select(static source => (Stem: StemOf(source), Origin: Regex.Match(source.Text, "[Ff]rom <c>([^<#]+\\.schema\\.json)").Groups[1].Value))
            .Where(static pair => pair.Origin.Length > 0)
            .DistinctBy(static pair => pair.Stem)
            .ToDictionary(static pair => pair.Stem, static pair => pair.Origin);
        var byPath = sources.ToLookup(source => origins.GetValueOrDefault(StemOf(source), ""));
        foreach (var file in files) Add(file, [.. byPath[file.Path], .. file == files[0] && files.Count > 1 ? byPath[""] : []]);
    }

    private void Add(SchemaText file, AddedSource[] sources)
    {
        _entries.Add((file, sources));
        _byPath[file.Path] = [.. _byPath.GetValueOrDefault(file.Path, []), (file, sources)];
    }

    private static string StemOf(AddedSource source) => source.HintName[..source.HintName.IndexOf('.', StringComparison.Ordinal)];
}
