using System.Text.Json.Nodes;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>What a field demands of its value beyond the type.</summary>
internal static class Demands
{
    /// <summary>Puts a demanded member where everything around it is there; one that is a case takes the place of another case.</summary>
    public static void Satisfy(InstanceMaker maker, SchemaSet schemas, ValueShape shape, JsonNode value, EquatableArray<string> path)
    {
        for (var at = 0; at < path.Count; at++)
        {
            var members = value.AsObject();
            var type = (ObjectShape)schemas.Find((ReferenceShape)schemas.Resolve(shape)).Shape;
            var field = type.Fields.Single(field => field.Name.Text == path[at]);
            if (!members.ContainsKey(path[at]))
            {
                if (at < path.Count - 1) return;
                foreach (var other in type.Groups.Where(group => group.Cases.Any(word => word.Text == path[at])).SelectMany(static group => group.Cases)) members.Remove(other.Text);
                members.Add(path[at], maker.Make(field.Value));
                return;
            }

            (shape, value) = (field.Value, members[path[at]]!);
        }
    }
}
