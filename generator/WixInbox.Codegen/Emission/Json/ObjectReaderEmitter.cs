using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>Emits the reader of an object: one pass over its members, each compared with the names that the schema knows.</summary>
internal static class ObjectReaderEmitter
{
    private static readonly string[] Locals = ["fields", "mode", "name", "reader", "unknown", "value", "writer"];
    private static readonly JsonValues Values = new(TypeNames.Bare);

    public static string Emit(ObjectPlan plan) => Code.Of($$"""
        static {{plan.TypeName}} global::WixInbox.Json.IJsonModel<{{plan.TypeName}}>.ReadJson(ref Utf8JsonReader reader)
        {
            {{Code.Lines(plan.Groups.Select(static group => $"{group.UnionName}? {Local(group.Name)} = null;"))}}
            {{Code.Lines(plan.Fields.Select(Declare))}}
            UnknownFields.Builder unknown = default;
            JsonRead.StartObject(ref reader);
            while (JsonRead.NextMember(ref reader, out var name))
            {
                {{Members(plan)}}
            }

            {{Code.Lines(plan.Fields.Where(static field => field.Presence == Presence.Required).Select(Require))}}
            {{Code.Lines(Groups(plan))}}
            return new {{plan.TypeName}}
            {
                {{Code.Lines(plan.Groups.Select(static group => $"{group.Name} = {Local(group.Name)},"))}}
                {{Code.Lines(plan.Fields.Select(Assign))}}
                UnknownFields = unknown.Build(),
            };
        }
        """);

    private static string Local(string name)
    {
        var local = CSharpNames.Camel(name);
        return Locals.Contains(local) ? local + "Field" : local;
    }

    private static string Declare(JsonField field) => $"{TypeNames.Bare.Of(field.Value.Type)}? {Local(field.Name)} = null;";

    private static string Members(ObjectPlan plan)
    {
        var keepUnknown = plan.Groups.Count == 0
            ? "unknown.Add(name, ref reader);"
            : $"if ({string.Join(" && ", plan.Groups.Select(static group => $"!JsonRead.IsCase(name, ref reader, ref {Local(group.Name)}, ref unknown)"))}) unknown.Add(name, ref reader);";
        return string.Join("\nelse ", plan.Fields.Select(Member).Append(keepUnknown));
    }

    private static string Member(JsonField field) =>
        $"if (JsonRead.Is(name, {Quoting.Utf8(field.WireName)})) {Local(field.Name)} = JsonRead.IsNull(ref reader) ? null : {Values.Read(field.Value.Type)};";

    private static string Require(JsonField field) => $"if ({Local(field.Name)} is null) JsonRead.Missing({Quoting.Literal(field.WireName)});";

    /// <summary>A case that the schema does not know can be told only where there is one group.</summary>
    private static IEnumerable<string> Groups(ObjectPlan plan)
    {
        if (plan.Groups.Count == 1)
        {
            var group = Local(plan.Groups[0].Name);
            yield return $"{group} = JsonRead.UnknownCase({group}, ref unknown);";
        }

        foreach (var group in plan.Groups.Where(static group => group.IsRequired))
            yield return $"{Local(group.Name)} ??= JsonRead.NoCase<{group.UnionName}>();";
    }

    private static string Assign(JsonField field)
    {
        var value = field.Presence == Presence.Required && TypeNames.IsStruct(field.Value.Type) ? Local(field.Name) + ".Value" : Local(field.Name);
        var member = field.Presence == Presence.Defaulted ? ObjectEmitter.BackingField(field.Name) : field.Name;
        return $"{member} = {value},";
    }
}
