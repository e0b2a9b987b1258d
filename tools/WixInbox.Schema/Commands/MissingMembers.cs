using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Commands;

/// <summary>
/// Finds methods and events that are there and that a whole package does not have, although it has others of their service or entity:
/// the vendor may have taken them away. Their files stay, since a package may leave out what the API has; <c>x-wix-source</c> at the root
/// of a file says that somebody knows.
/// </summary>
internal static class MissingMembers
{
    /// <param name="imported">What the package has, in the files where it is.</param>
    /// <param name="present">What is there.</param>
    public static IEnumerable<ImportNote> Find(IReadOnlyList<SchemaDocument> imported, IReadOnlyList<SchemaDocument> present)
    {
        var paths = imported.Select(static document => document.Path).ToHashSet();
        var owners = present.Where(document => paths.Contains(document.Path)).Select(OwnerOf).OfType<string>().ToHashSet();
        return present
            .Where(document => document.Source is null && !paths.Contains(document.Path) && OwnerOf(document) is { } owner && owners.Contains(owner))
            .Select(static document => (document.FilePath, Name: (document.Method?.Name ?? document.Event?.Name)!.Value))
            .Select(static member => new ImportNote(
                ImportNoteKind.Ambiguous, member.FilePath, member.Name.Span.StartLine + 1, $"'{member.Name.Text}' is not in the package: the vendor may have removed it; its file stays"));
    }

    /// <summary>The service of a method or the entity of an event, with the folder that its API has.</summary>
    private static string? OwnerOf(SchemaDocument document)
    {
        var folder = document.Path[..(document.Path.LastIndexOf('/') + 1)];
        return document switch
        {
            { Method: { } method } => $"{folder} method {method.Service.Text}",
            { Event: { EntityFqdn.Length: > 0 } happening } => $"{folder} event {happening.EntityFqdn}",
            _ => null,
        };
    }
}
