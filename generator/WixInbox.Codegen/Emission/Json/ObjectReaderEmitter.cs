using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>Emits the reader of an object: one pass over its members, each compared with the names that the schema knows.</summary>
internal static class ObjectReaderEmitter
{
    private static readonly JsonValues Values = new(TypeNames.Bare);

    public static string Emit(ObjectPlan plan)
    {
        var locals = new ObjectLocals(plan, "name", "reader");
        return Code.Of($$"""
            static {{plan.TypeName}} global::WixInbox.Json.IJsonModel<{{plan.TypeName}}>.ReadJson(ref Utf8JsonReader reader)
            {
                {{locals.Declarations}}
                JsonRead.StartObject(ref reader);
                while (JsonRead.NextMember(ref reader, out var name))
                {
                    {{Members(plan, locals)}}
                }

                {{Code.Lines(locals.Required.Select(field => $"if ({locals[field]} is null) JsonRead.Missing({Quoting.Literal(field.WireName)});"))}}
                {{locals.EndOfGroups}}
                return {{locals.NewObject}};
            }
            """);
    }

    private static string Members(ObjectPlan plan, ObjectLocals locals)
    {
        var keepUnknown = plan.Groups.Count == 0
            ? "unknown.Add(name, ref reader);"
            : $"if ({string.Join(" && ", plan.Groups.Select(group => $"!JsonRead.IsCase(name, ref reader, ref {locals[group]}, ref unknown)"))}) unknown.Add(name, ref reader);";
        return string.Join("\nelse ", plan.Fields.Select(field => Member(field, locals[field])).Append(keepUnknown));
    }

    private static string Member(JsonField field, string local)
    {
        // A null converts to bytes too, and would be the empty ones.
        var cast = field.Value.Type is ScalarType { Kind: ScalarKind.Bytes } bytes ? $"({TypeNames.Bare.Of(bytes)}?)" : "";
        return $"if (JsonRead.Is(name, {Quoting.Utf8(field.WireName)})) {local} = JsonRead.IsNull(ref reader) ? null : {cast}{Values.Read(field.Value.Type)};";
    }
}
