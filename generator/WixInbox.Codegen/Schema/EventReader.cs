namespace WixInbox.Codegen.Schema;

/// <summary>Reads <c>x-wix-event</c>, and the body that stands beside it.</summary>
internal sealed class EventReader(ReferenceReader references)
{
    private const string What = "event";
    private const string FileKind = "event file";

    private static readonly string[] Known = ["name", "union", "types", "fqdn", "slug", "form", "permission", "scopes"];

    public EventDeclaration? Read(KeywordReader file)
    {
        if (file.Object(Keywords.Event) is not { } node) return null;
        node.RefuseOthers(What, Known);
        var name = node.RequiredName("name", What);
        var union = node.RequiredName("union", What);
        var fqdn = node.RequiredWord("fqdn", What);
        var slug = node.RequiredWord("slug", What);
        node.RequiredWord("form", What);
        node.Require("types", What);
        var types = node.Words("types");
        var (permission, scopes) = (node.Text("permission"), node.Texts("scopes"));
        var messages = file.RequiredObject(Keywords.Properties, FileKind);
        messages?.RefuseOthers($"{FileKind}'s 'properties'", ["body"]);
        if (name is null || union is null || messages is null) return null;

        return new EventDeclaration(
            name.Value, union.Value, types, fqdn?.Text ?? "", slug?.Text ?? "", node.OneOf("form", "action", "created", "updated", "deleted") ?? "action")
        {
            Description = file.Description,
            Permission = permission,
            Scopes = scopes,
            Body = references.ReadMember(messages, "body", FileKind),
        };
    }
}
