namespace WixInbox.Codegen.Emission.Json;

/// <summary>
/// Emits the reader of a one-of: of a member that is one of its cases, which is what a parent asks for, and of an object that is
/// nothing else.
/// </summary>
internal static class UnionReaderEmitter
{
    public static string Emit(UnionPlan plan, TypeNames types)
    {
        var values = new JsonValues(types);
        return Code.Of($$"""
            static JsonKinds global::WixInbox.Json.IJsonUnion<{{plan.TypeName}}>.CaseKinds => {{Kinds(plan)}};

            static global::System.Collections.Generic.IReadOnlyList<string> global::WixInbox.Json.IJsonUnion<{{plan.TypeName}}>.CaseNames { get; } =
                [{{Code.List(plan.Cases.Select(static model => Quoting.Literal(model.WireName)))}}];

            static {{plan.TypeName}} global::WixInbox.Json.IJsonModel<{{plan.TypeName}}>.ReadJson(ref Utf8JsonReader reader)
            {
                {{ReadObject(plan)}}
            }

            static bool global::WixInbox.Json.IJsonUnion<{{plan.TypeName}}>.TryReadCase(
                scoped global::System.ReadOnlySpan<byte> name, ref Utf8JsonReader reader, ref {{plan.TypeName}}? current, ref UnknownFields.Builder unknown)
            {
                {{Code.Lines(plan.Cases.Select(model => Case(plan, model, values)))}}
                return false;
            }

            static {{plan.TypeName}} global::WixInbox.Json.IJsonUnion<{{plan.TypeName}}>.FromUnknown(string? name, RawJson value) => new Unknown(name, value);
            """);
    }

    private static string Kinds(UnionPlan plan) =>
        string.Join(" | ", plan.Cases.Select(static model => $"JsonKinds.{JsonValues.KindOf(model.Value.Type)}").Distinct());

    private static string ReadObject(UnionPlan plan) => !plan.IsPure ? $"return JsonRead.Union<{plan.TypeName}>(ref reader);" : Code.Of($$"""
        var union = JsonRead.Union<{{plan.TypeName}}>(ref reader, out var fields);
        union._unknownFields = fields;
        return union;
        """);

    private static string Case(UnionPlan plan, JsonField model, JsonValues values) => Code.Of($$"""
        if (JsonRead.Is(name, {{Quoting.Utf8(model.WireName)}}))
        {
            if (JsonRead.AcceptsCase<{{plan.TypeName}}, {{model.Name}}>({{Quoting.Literal(model.WireName)}}, ref reader, ref current, ref unknown))
                current = new {{model.Name}}({{values.Read(model.Value.Type)}});
            return true;
        }
        """);
}
