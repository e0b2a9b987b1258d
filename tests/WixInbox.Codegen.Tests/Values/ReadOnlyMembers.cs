using System.Text.Json.Nodes;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>What a request does not carry.</summary>
internal static class ReadOnlyMembers
{
    public static void RemoveFrom(SchemaSet schemas, JsonNode? value, ValueShape shape)
    {
        switch (schemas.Resolve(shape))
        {
            case ListShape list when value is JsonArray items:
                foreach (var item in items) RemoveFrom(schemas, item, list.Item);
                break;
            case MapShape map when value is JsonObject members:
                foreach (var (_, member) in members) RemoveFrom(schemas, member, map.Value);
                break;
            case ReferenceShape reference when schemas.Find(reference).Shape is ObjectShape type && value is JsonObject members:
                foreach (var field in type.Fields)
                {
                    if (field.IsReadOnly) members.Remove(field.Name.Text);
                    else RemoveFrom(schemas, members[field.Name.Text], field.Value);
                }

                break;
        }
    }
}
