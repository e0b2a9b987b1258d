using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Packages.Checks;

/// <summary>There is something in the import, and the generator's reader and rules have nothing to say of it.</summary>
internal sealed class DocumentsCheck : PackageCheck
{
    public override IEnumerable<string> Check(ImportedPackage package)
    {
        if (!package.Import.Documents.Any(static document => document.Method is not null)) yield return "no method was found";
        foreach (var file in package.Files)
            foreach (var entry in SchemaReader.Read(new SchemaFile(file.Path, file.Path, file.Text)).Diagnostics)
                yield return $"{file.Path}:{entry.Span.StartLine + 1}: {entry.Id}";
        foreach (var diagnostic in package.Diagnostics) yield return diagnostic.ToString();
    }
}
