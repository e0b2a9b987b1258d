using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Changes;

/// <summary>Writes a lock: each file as a schema says it, in the form that a lock holds.</summary>
internal static class LockWriter
{
    // Said to editors and people.
    private static readonly string[] LeftOut = [Keywords.Schema, Keywords.Title];

    public static string Write(IEnumerable<SchemaDocument> documents)
    {
        var files = new LayoutObject(LayoutStyle.Block);
        foreach (var document in documents.OrderBy(static document => document.Path, StringComparer.Ordinal)) files.Add(document.Path, ToLayout(document));
        return LockLayout.Print(new LayoutObject(LayoutStyle.Block).Add("version", LockReader.Version).Add("files", files));
    }

    private static LayoutObject ToLayout(SchemaDocument document)
    {
        var file = new LayoutObject(LayoutStyle.Block);
        foreach (var member in SchemaWriter.ToLayout(LockedForm.Of(document)).Members)
            if (!LeftOut.Contains(member.Name)) file.Add(member.Name, member.Value);
        return file;
    }
}
