using System.Text.Json.Nodes;
using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Changes;

/// <summary>
/// Writes a lock: each file as a schema says it, without what is said to people. What has an order in C# (fields, values, errors) keeps
/// it, everything else is sorted, so that the same schemas give the same text.
/// </summary>
internal static class LockWriter
{
    public static string Write(IEnumerable<SchemaDocument> documents)
    {
        var files = new JsonObject();
        foreach (var document in documents.OrderBy(static document => document.Path, StringComparer.Ordinal)) files[document.Path] = ToJson(document);
        return LockLayout.Print(new JsonObject { ["version"] = LockReader.Version, ["files"] = files });
    }

    private static JsonObject ToJson(SchemaDocument document)
    {
        var (file, references) = (new JsonObject(), new References(document.Path));
        if (document.Method is { } method)
        {
            file["type"] = "object";
            file["x-wix-method"] = MethodJson.Of(method);
            file["properties"] = MethodJson.MessagesOf(method, references);
        }

        if (document.Event is { } happening)
        {
            file["type"] = "object";
            file["x-wix-event"] = EventJson.Of(happening);
            file["properties"] = EventJson.BodyOf(happening, references);
        }

        if (document.Types.Count == 0) return file;
        var definitions = new JsonObject();
        foreach (var type in document.Types.OrderBy(static type => type.Name.Text, StringComparer.Ordinal))
            definitions[type.Name.Text] = new TypeJson(references).Of(type);
        file["definitions"] = definitions;
        return file;
    }
}
