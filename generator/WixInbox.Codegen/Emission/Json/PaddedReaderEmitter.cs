namespace WixInbox.Codegen.Emission.Json;

/// <summary>
/// Emits readers of padded text: each member is compared, name, quotes and colon together, with the names that the schema knows, in the
/// schema's order and from where the last one matched, so that an object in that order is read in one go. What is unusual is left to the
/// reader that <see cref="ObjectReaderEmitter"/> emits.
/// </summary>
internal static class PaddedReaderEmitter
{
    public static string EmitObject(ObjectPlan plan, TypeNames types)
    {
        var locals = new ObjectLocals(plan, "at", "before", "depth", "value");
        return Code.Of($$"""
            {{Bridge(plan)}}

            internal static ref byte ReadJson(ref byte at, int depth, out {{plan.TypeName}}? value)
            {
                value = null;
                if (!PaddedJson.IsObject(at, depth--)) return ref PaddedJson.Absent(ref at);
                {{locals.Declarations}}
                at = ref PaddedJson.FirstMember(ref at);
                while (PaddedJson.IsMember(at))
                {
                    ref var before = ref at;
                    {{Code.Lines(plan.Fields.Select(field => Member(field, locals[field], types)))}}
                    {{Rest(plan, locals)}}
                }

                if ({{string.Join(" || ", locals.Required.Select(field => $"{locals[field]} is null").Prepend("!PaddedJson.IsEnd(at)"))}}) return ref PaddedJson.Nothing;
                {{locals.EndOfGroups}}
                value = {{locals.NewObject}};
                return ref PaddedJson.End(ref at);
            }
            """);
    }

    public static string EmitUnion(UnionPlan plan, TypeNames types) => Code.Blocks(plan.IsPure ? PureUnion(plan) : NotRead(plan), Cases(plan, types));

    private static string Bridge(JsonPlan plan) =>
        $"static ref byte global::WixInbox.Json.IJsonModel<{plan.TypeName}>.ReadJson(ref byte at, int depth, out {plan.TypeName}? value) => ref ReadJson(ref at, depth, out value);";

    private static string Member(JsonField field, string local, TypeNames types) =>
        JsonNames.Test(field.WireName) is { } test
            ? $"if ({test}) at = ref PaddedJson.NextMember(ref {Read(field, local, types)});"
            : ""; // a name that always has escapes

    private static string Rest(ObjectPlan plan, ObjectLocals locals)
    {
        const string Unknown = "PaddedJson.Unknown(ref at, depth, ref unknown)";
        if (plan.Groups.Count == 0) return $"if (PaddedJson.IsSame(ref at, ref before)) at = ref PaddedJson.NextMember(ref {Unknown});";
        return Code.Lines([
            "if (!PaddedJson.IsSame(ref at, ref before)) continue;",
            .. plan.Groups.Select((group, at) => (at == 0 ? "" : Same) + $"at = ref {group.UnionName}.ReadCase(ref at, depth, ref {locals[group]});"),
            $"{Same}at = ref {Unknown};",
            "at = ref PaddedJson.NextMember(ref at);",
        ]);
    }

    private const string Same = "if (PaddedJson.IsSame(ref at, ref before)) ";

    private static string PureUnion(UnionPlan plan) => Code.Of($$"""
        {{Bridge(plan)}}

        internal static ref byte ReadJson(ref byte at, int depth, out {{plan.TypeName}}? value)
        {
            value = null;
            if (!PaddedJson.IsObject(at, depth--)) return ref PaddedJson.Absent(ref at);
            {{plan.TypeName}}? union = null;
            UnknownFields.Builder unknown = default;
            at = ref PaddedJson.FirstMember(ref at);
            while (PaddedJson.IsMember(at))
            {
                ref var before = ref at;
                at = ref ReadCase(ref at, depth, ref union);
                {{Same}}at = ref PaddedJson.Unknown(ref at, depth, ref unknown);
                at = ref PaddedJson.NextMember(ref at);
            }

            if (!PaddedJson.IsEnd(at)) return ref PaddedJson.Nothing;
            union = JsonRead.UnknownCase(union, ref unknown) ?? new Unknown(null, default);
            if (!unknown.IsEmpty) union._unknownFields = unknown.Build();
            value = union;
            return ref PaddedJson.End(ref at);
        }
        """);

    // A one-of among the fields of a parent is read with them.
    private static string NotRead(UnionPlan plan) => Code.Of($$"""
        static ref byte global::WixInbox.Json.IJsonModel<{{plan.TypeName}}>.ReadJson(ref byte at, int depth, out {{plan.TypeName}}? value)
        {
            value = null;
            return ref PaddedJson.Nothing;
        }
        """);

    private static string Cases(UnionPlan plan, TypeNames types) => Code.Of($$"""
        internal static ref byte ReadCase(ref byte at, int depth, scoped ref {{plan.TypeName}}? current)
        {
            {{Code.Lines(plan.Cases.Select(model => Case(model, types)))}}
            return ref at;
        }
        """);

    private static string Case(JsonField model, TypeNames types)
    {
        if (JsonNames.Test(model.WireName) is not { } test) return "";
        var content = TypeNames.IsStruct(model.Value.Type) ? "value.Value" : "value";
        return Code.Of($$"""
            if ({{test}})
            {
                at = ref {{Read(model, $"{types.Of(model.Value.Type)}? value", types)}};
                return ref PaddedJson.Case(ref at, value is null ? null : new {{model.Name}}({{content}}), ref current);
            }
            """);
    }

    private static string Read(JsonField field, string target, TypeNames types) =>
        new PaddedValues(types).Read(field.Value.Type, $"ref PaddedJson.Value(ref at, {JsonNames.LengthOf(field.WireName)})", target);
}
