using WixInbox.Codegen.Model;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>Emits writers: whole values, and requests, which leave out what only the service sets.</summary>
internal static class WriterEmitter
{
    private const string IsWhole = "mode == JsonWriteMode.Whole";

    public static string EmitObject(ObjectPlan plan) => Code.Of($$"""
        void global::WixInbox.Json.IJsonModel<{{plan.TypeName}}>.WriteJson(Utf8JsonWriter writer, JsonWriteMode mode)
        {
            writer.WriteStartObject();
            {{Code.Lines(plan.Groups.Select(static group => $"JsonWrite.Case(writer, {group.Name}, mode);"))}}
            {{Code.Lines(plan.Fields.Select(static field => Field(field, TypeNames.Bare)))}}
            _unknownFields?.WriteTo(writer);
            writer.WriteEndObject();
        }
        """);

    public static string EmitUnion(UnionPlan plan) => Code.Of($$"""
        void global::WixInbox.Json.IJsonModel<{{plan.TypeName}}>.WriteJson(Utf8JsonWriter writer, JsonWriteMode mode) =>
            JsonWrite.Union(writer, this, {{(plan.IsPure ? "_unknownFields" : "null")}}, mode);

        void global::WixInbox.Json.IJsonUnion<{{plan.TypeName}}>.WriteCase(Utf8JsonWriter writer, JsonWriteMode mode) => WriteCase(writer, mode);

        // Closes the one-of to other assemblies.
        private protected abstract void WriteCase(Utf8JsonWriter writer, JsonWriteMode mode);
        """);

    public static string EmitCase(JsonField model, TypeNames types)
    {
        var write = Field(model with { Name = "Value", IsReadOnly = false }, types);
        return !model.IsReadOnly
            ? $"private protected override void WriteCase(Utf8JsonWriter writer, JsonWriteMode mode) => {write}"
            : Code.Of($$"""
                private protected override void WriteCase(Utf8JsonWriter writer, JsonWriteMode mode)
                {
                    if ({{IsWhole}}) {{write}}
                }
                """);
    }

    private static string Field(JsonField field, TypeNames types)
    {
        var member = field.Presence == Presence.Defaulted ? ObjectEmitter.BackingField(field.Name) : field.Name;
        var method = (field.Value.Type, field.Presence) switch
        {
            (ListType, _) => "ListMember",
            (MapType, _) => "MapMember",
            (_, Presence.Required) => "Required",
            _ => "Member",
        };
        var item = field.Value.Type switch
        {
            ListType list => list.Item.Type,
            MapType map => map.Value.Type,
            var type => type,
        };
        var argument = TypeNames.IsComposite(field.Value.Type) ? types.ArgumentOf(item) : "";
        var write = $"JsonWrite.{method}{argument}(writer, {Quoting.Utf8(field.WireName)}, {member}, mode, {new JsonValues(types).Writer(item)});";
        return field.IsReadOnly ? $"if ({IsWhole}) {write}" : write;
    }
}
