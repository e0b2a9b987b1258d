using System.Globalization;
using System.Text.RegularExpressions;

namespace WixInbox.Benchmarks.Driver;

/// <summary>A schema file: its logical path and text.</summary>
internal sealed record SchemaText(string Path, string Text);

/// <summary>Schema files that are generated from together, and the same with one of them edited.</summary>
/// <param name="Methods">How many methods they declare.</param>
/// <param name="Files">The files.</param>
/// <param name="Edited">One of the files, with one more field in its request.</param>
internal sealed record SchemaSet(int Methods, IReadOnlyList<SchemaText> Files, SchemaText Edited)
{
    public string Name => Methods.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The edited file as it was before.</summary>
    public SchemaText Unedited { get; } = Files.Single(file => file.Path == Edited.Path);

    /// <summary>Files of the shipped ones for 3 methods, made ones otherwise.</summary>
    public static SchemaSet Of(int methods)
    {
        SchemaText[] files = methods == 3
            ? [.. SchemaReaders.Load().OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => new SchemaText(file.Key, file.Value))]
            : [.. MethodSchemaMaker.Make(methods)];
        return new SchemaSet(methods, files, WithOneMoreField(files.Last(static file => !file.Path.EndsWith("/types.schema.json", StringComparison.Ordinal))));
    }

    private static SchemaText WithOneMoreField(SchemaText file)
    {
        var fields = Regex.Match(file.Text, "\"\\w+Request\": \\{.*?\"properties\": \\{", RegexOptions.Singleline);
        if (!fields.Success) throw new InvalidOperationException($"{file.Path} has no request that a field can be added to.");
        return file with { Text = file.Text.Insert(fields.Index + fields.Length, """ "addedLater": { "type": "string", "maxLength": 10, "description": "One more." },""") };
    }
}
