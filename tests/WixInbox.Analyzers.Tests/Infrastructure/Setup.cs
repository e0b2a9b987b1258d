using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Analyzers.Tests.Infrastructure;

/// <summary>What a project has beside the source that a test is about.</summary>
internal sealed record Setup
{
    private static readonly Lazy<SchemaText[]> Shipped = new(Repository.Schemas);

    /// <summary>The schemas that are shipped, in a library that the project references, as C# 12.</summary>
    public static readonly Setup Default = new();

    /// <summary>The schema files that the generator reads.</summary>
    public IReadOnlyList<SchemaText> Schemas { get; init; } = Shipped.Value;

    /// <summary>Whether what is generated stands in the project itself, and not in a library that it references.</summary>
    public bool IsInProject { get; init; }

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    /// <summary>The language of the library with what is generated; null for that of the project.</summary>
    public LanguageVersion? LibraryLanguage { get; init; }

    /// <summary>Other files of the project, which pass for generated ones: unions and the like, written by hand.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The namespace of what is generated, which is imported.</summary>
    public string Namespace { get; init; } = "Test.Api";

    /// <summary>What MSBuild would say, beside the namespace.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();
}
