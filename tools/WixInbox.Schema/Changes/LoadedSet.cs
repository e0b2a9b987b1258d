using WixInbox.Codegen.Schema;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Changes;

/// <summary>Schema files that were read, and what is wrong with each by itself.</summary>
internal sealed record LoadedSet(IReadOnlyList<SchemaDocument> Documents, IReadOnlyList<Finding> Problems)
{
    public static LoadedSet Of(IEnumerable<SchemaFile> files)
    {
        var results = files.OrderBy(static file => file.Path, StringComparer.Ordinal).Select(SchemaReader.Read).ToList();
        var findings = results.SelectMany(static result => result.Diagnostics).Select(Finding.Of);
        return new LoadedSet([.. results.Select(static result => result.Document)], [.. findings.Where(static finding => finding.IsError)]);
    }
}
