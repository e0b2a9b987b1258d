using Microsoft.CodeAnalysis;
using WixInbox.Codegen;

namespace WixInbox.Benchmarks.Driver;

/// <summary>The generators that are compared.</summary>
internal static class Variants
{
    public const string PassThrough = "pass-through";
    public const string Generator = "generator";
    public const string OwnReader = "own reader, output replayed";
    public const string NJsonSchema = "NJsonSchema, output replayed";

    public static readonly string[] All = [PassThrough, Generator, OwnReader, NJsonSchema];

    public static IIncrementalGenerator Create(string variant, Recording recording) => variant switch
    {
        PassThrough => new ReplayGenerator(recording, null),
        Generator => new SchemaGenerator(),
        OwnReader => new ReplayGenerator(recording, static (file, _) => SchemaReaders.ReadOwn(file.Path, file.Text)),
        NJsonSchema => new ReplayGenerator(recording, static (file, shared) => SchemaReaders.ReadNJsonSchema(file.Path, file.Text, shared)),
        _ => throw new ArgumentException($"'{variant}' is none of {string.Join(", ", All)}.", nameof(variant)),
    };
}
