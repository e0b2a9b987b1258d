using System.Text.Json.Nodes;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Changes;

/// <summary>An event, as its file says it.</summary>
internal static class EventJson
{
    public static JsonObject Of(EventDeclaration happening)
    {
        var json = new JsonObject
        {
            ["name"] = happening.Name.Text,
            ["union"] = happening.Union.Text,
            ["types"] = Texts.Of(happening.Types.Select(static type => type.Text).Order(StringComparer.Ordinal)),
            ["fqdn"] = happening.EntityFqdn,
            ["slug"] = happening.Slug,
            ["form"] = happening.Form,
        };
        if (happening.Permission is { } permission) json["permission"] = permission;
        if (happening.Scopes.Count > 0) json["scopes"] = Texts.Of(happening.Scopes.Order(StringComparer.Ordinal));
        return json;
    }

    public static JsonObject BodyOf(EventDeclaration happening, References references) =>
        happening.Body is { } body ? new JsonObject { ["body"] = references.Of(body) } : [];
}

/// <summary>Lists of texts.</summary>
internal static class Texts
{
    public static JsonArray Of(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);
}
