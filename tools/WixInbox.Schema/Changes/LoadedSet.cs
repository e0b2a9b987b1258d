using WixInbox.Codegen;
using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Changes;

/// <summary>Schema files that were read, and what is wrong with each by itself.</summary>
internal sealed record LoadedSet(IReadOnlyList<SchemaDocument> Documents, IReadOnlyList<DiagnosticEntry> Problems)
{
    public static LoadedSet Of(IEnumerable<SchemaFile> files)
    {
        var results = files.OrderBy(static file => file.Path, StringComparer.Ordinal).Select(SchemaReader.Read).ToList();
        return new LoadedSet([.. results.Select(static result => result.Document)], [.. results.SelectMany(static result => result.Diagnostics).Where(ProblemLines.IsError)]);
    }

    /// <summary>What is wrong with the files in the light of each other, as the generator sees it.</summary>
    public IReadOnlyList<DiagnosticEntry> FindProblems()
    {
        var index = IndexBuilder.Build(Documents, GeneratorOptions.Default);
        return [.. Problems, .. Documents.SelectMany(document => Binder.Bind(document, index).Diagnostics).Where(ProblemLines.IsError)];
    }
}
