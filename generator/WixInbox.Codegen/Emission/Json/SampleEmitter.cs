using System.Globalization;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>Emits how samples of a type are made, for tests, from the plan that its validator is made of: a call of the package for tests for each member.</summary>
internal static class SampleEmitter
{
    private const string Interface = "global::WixInbox.Testing.ISample";
    private const string Source = "global::WixInbox.Testing.SampleSource source";

    public static SourceFile Emit(JsonPlan plan, GeneratorOptions options) => SourceFile.Of(plan.TypeName + ".Sample", options, plan switch
    {
        ObjectPlan type => EmitObject(type, new Values(TypeNames.Qualified(options))),
        UnionPlan type => EmitUnion(type, new Values(TypeNames.Qualified(options))),
        _ => throw new InvalidOperationException($"A plan that is not known: {plan.GetType().Name}."),
    });

    private static string EmitObject(ObjectPlan plan, Values values) => Code.Of($$"""
        partial record {{plan.TypeName}} : {{Interface}}<{{plan.TypeName}}>
        {
            static {{plan.TypeName}} {{Interface}}<{{plan.TypeName}}>.Make({{Source}}) => new()
            {
                {{Code.Lines(plan.Groups.Select(values.OfGroup).Concat(plan.Fields.Select(values.OfField)))}}
            };
        }
        """);

    private static string EmitUnion(UnionPlan plan, Values values) => Code.Of($$"""
        partial record {{plan.TypeName}} : {{Interface}}<{{plan.TypeName}}>
        {
            {{ReadOnlyCases(plan)}}

            static {{plan.TypeName}} {{Interface}}<{{plan.TypeName}}>.Make({{Source}}) => source.Case<{{plan.TypeName}}>() switch
            {
                {{Code.Lines(plan.Cases.Select((model, at) => $"{(at < plan.Cases.Count - 1 ? Quoting.Literal(model.WireName) : "_")} => new {model.Name}({values.Of(model)}),"))}}
            };
        }
        """);

    private static string ReadOnlyCases(UnionPlan plan)
    {
        var names = plan.Cases.Where(static model => model.IsReadOnly).Select(static model => Quoting.Literal(model.WireName)).ToArray();
        return names.Length == 0 ? "" : $"static global::System.Collections.Generic.IReadOnlyList<string> {Interface}<{plan.TypeName}>.ReadOnlyCases => [{Code.List(names)}];";
    }

    /// <summary>The calls that make values.</summary>
    private sealed class Values(TypeNames types)
    {
        public string OfGroup(GroupModel group)
        {
            var union = types.Of(group.UnionName);
            return group.IsRequired ? $"{group.Name} = source.OneOf<{union}>()," : $"{group.Name} = source.HasOneOf<{union}>() ? source.OneOf<{union}>() : null,";
        }

        public string OfField(JsonField field)
        {
            if (field.Presence == Presence.Required) return $"{field.Name} = {Of(field)},";
            var member = field.Presence == Presence.Defaulted ? ObjectEmitter.BackingField(field.Name) : field.Name;
            return $"{member} = source.{(field.IsReadOnly ? "HasReadOnly" : "Has")}({Quoting.Literal(field.WireName)}) ? {Of(field)} : {None(field.Value.Type)},";
        }

        public string Of(JsonField field) => field.Value.Type is NamedType { Kind: not NamedKind.Enum } named
            ? $"source.Model<{types.Of(named)}>({Code.List(Demands(field).Prepend(Quoting.Literal(field.WireName)))})"
            : Of(field.Value);

        // A null would be taken for an array, of which no bytes can be made.
        private string None(CSharpType type) => type is ScalarType { Kind: ScalarKind.Bytes } ? $"default({types.Of(type)}?)" : "null";

        private string Of(ValueModel value) => value.Type switch
        {
            ScalarType scalar => $"source.{NameOf(scalar.Kind, value.Limits)}({LimitsOf(scalar.Kind, value.Limits)})",
            NamedType { Kind: NamedKind.Enum } named => $"source.Enum<{types.Of(named)}>()",
            NamedType named => $"source.Model<{types.Of(named)}>()",
            ListType list => $"source.List<{types.Of(list.Item.Type)}>({Code.List(Range(value.Limits.MinItems, value.Limits.MaxItems).Prepend($"static source => {Of(list.Item)}"))})",
            MapType map => $"source.Map<{types.Of(map.Value.Type)}>(static source => {Of(map.Value)})",
            RawType { IsObject: true } => "source.RawObject()",
            RawType => "source.Raw()",
            _ => throw new InvalidOperationException($"A type that is not known: {value.Type.GetType().Name}."),
        };

        private static string NameOf(ScalarKind kind, Limits limits) => kind == ScalarKind.String && limits.IsUri ? "Uri" : kind.ToString();

        private static string LimitsOf(ScalarKind kind, Limits limits) => Code.List(kind switch
        {
            ScalarKind.String => Range(limits.MinLength, limits.MaxLength),
            ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Int64Text or ScalarKind.Double =>
                Range(ValidatorEmitter.Bound(kind, limits.Minimum, decimal.Ceiling), ValidatorEmitter.Bound(kind, limits.Maximum, decimal.Floor)),
            _ => [],
        });

        private static IEnumerable<string> Range(int? least, int? most) =>
            Range(least?.ToString(CultureInfo.InvariantCulture), most?.ToString(CultureInfo.InvariantCulture));

        private static IEnumerable<string> Range(string? least, string? most)
        {
            if (least is not null) yield return "min: " + least;
            if (most is not null) yield return "max: " + most;
        }

        /// <summary>What a method demands beyond the type itself, as ways of wire names.</summary>
        private static IEnumerable<string> Demands(JsonField field) => field.Demands
            .Where(static demand => !demand.IsGuaranteed)
            .Select(static demand => $"[{Code.List(demand.Path.Select(static step => Quoting.Literal(step.WireName)))}]");
    }
}
