namespace WixInbox.Codegen.Emission.Json;

/// <summary>Emits the JSON side of a type: reader, writer and validator, from one plan.</summary>
internal static class JsonEmitter
{
    public static SourceFile Emit(JsonPlan plan, GeneratorOptions options) => SourceFile.OfJson(plan.TypeName, options, plan switch
    {
        ObjectPlan type => EmitObject(type, TypeNames.Qualified(options)),
        UnionPlan type => EmitUnion(type, TypeNames.Qualified(options)),
        _ => throw new InvalidOperationException($"A plan that is not known: {plan.GetType().Name}."),
    });

    private static string EmitObject(ObjectPlan plan, TypeNames types) => Code.Of($$"""
        partial record {{plan.TypeName}} : {{Interfaces(plan)}}
        {
            {{ObjectReaderEmitter.Emit(plan)}}

            {{PaddedReaderEmitter.EmitObject(plan, types)}}

            {{WriterEmitter.EmitObject(plan)}}

            {{OutputEmitter.EmitObject(plan, types)}}

            {{(plan.IsValidated ? ValidatorEmitter.EmitObject(plan, types) : "")}}
        }
        """);

    private static string EmitUnion(UnionPlan plan, TypeNames types) => Code.Of($$"""
        partial record {{plan.TypeName}} : {{Interfaces(plan)}}, global::WixInbox.Json.IJsonUnion<{{plan.TypeName}}>
        {
            {{UnionReaderEmitter.Emit(plan, types)}}

            {{PaddedReaderEmitter.EmitUnion(plan, types)}}

            {{WriterEmitter.EmitUnion(plan)}}

            {{OutputEmitter.EmitUnion(plan)}}

            {{(plan.IsValidated ? ValidatorEmitter.EmitUnion(plan) : "")}}

            {{Code.Blocks(plan.Cases.Select(model => EmitCase(plan, model, types)))}}

            {{EmitUnknown(plan)}}
        }
        """);

    private static string EmitCase(UnionPlan plan, JsonField model, TypeNames types) => Code.Of($$"""
        partial record {{model.Name}}
        {
            {{WriterEmitter.EmitCase(model, types)}}

            {{OutputEmitter.EmitCase(model, types)}}

            {{(plan.IsValidated ? ValidatorEmitter.EmitCase(model, types) : "")}}
        }
        """);

    private static string EmitUnknown(UnionPlan plan) => Code.Of($$"""
        partial record Unknown
        {
            private protected override void WriteCase(Utf8JsonWriter writer, JsonWriteMode mode) => JsonWrite.UnknownCase(writer, Name, Value);

            {{OutputEmitter.EmitUnknownCase()}}

            {{(plan.IsValidated ? ValidatorEmitter.EmitUnknownCase(plan) : "")}}
        }
        """);

    private static string Interfaces(JsonPlan plan)
    {
        var model = $"global::WixInbox.Json.IJsonModel<{plan.TypeName}>";
        return plan.IsValidated ? model + ", global::WixInbox.Validation.IValidatable" : model;
    }
}
