using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>Emits the reader of an object: one pass over its members, each compared with the names that the schema knows.</summary>
internal sealed class ObjectReaderEmitter
{
    private static readonly JsonValues Values = new(TypeNames.Bare);

    private readonly ObjectPlan _plan;
    private readonly Dictionary<string, string> _locals = [];

    private ObjectReaderEmitter(ObjectPlan plan)
    {
        _plan = plan;
        var taken = new HashSet<string> { "name", "reader", "unknown" };
        foreach (var name in plan.Groups.Select(static group => group.Name).Concat(plan.Fields.Select(static field => field.Name)))
        {
            var local = CSharpNames.Camel(name);
            while (!taken.Add(local)) local += "Field";
            _locals.Add(name, local);
        }
    }

    public static string Emit(ObjectPlan plan) => new ObjectReaderEmitter(plan).Emit();

    private string Emit() => Code.Of($$"""
        static {{_plan.TypeName}} global::WixInbox.Json.IJsonModel<{{_plan.TypeName}}>.ReadJson(ref Utf8JsonReader reader)
        {
            {{Code.Lines(_plan.Groups.Select(group => $"{group.UnionName}? {_locals[group.Name]} = null;"))}}
            {{Code.Lines(_plan.Fields.Select(Declare))}}
            UnknownFields.Builder unknown = default;
            JsonRead.StartObject(ref reader);
            while (JsonRead.NextMember(ref reader, out var name))
            {
                {{Members()}}
            }

            {{Code.Lines(_plan.Fields.Where(static field => field.Presence == Presence.Required).Select(Require))}}
            {{Code.Lines(Groups())}}
            return new {{_plan.TypeName}}
            {
                {{Code.Lines(_plan.Groups.Select(group => $"{group.Name} = {_locals[group.Name]},"))}}
                {{Code.Lines(_plan.Fields.Select(Assign))}}
                UnknownFields = unknown.Build(),
            };
        }
        """);

    private string Declare(JsonField field) => $"{TypeNames.Bare.Of(field.Value.Type)}? {_locals[field.Name]} = null;";

    private string Members()
    {
        var keepUnknown = _plan.Groups.Count == 0
            ? "unknown.Add(name, ref reader);"
            : $"if ({string.Join(" && ", _plan.Groups.Select(group => $"!JsonRead.IsCase(name, ref reader, ref {_locals[group.Name]}, ref unknown)"))}) unknown.Add(name, ref reader);";
        return string.Join("\nelse ", _plan.Fields.Select(Member).Append(keepUnknown));
    }

    private string Member(JsonField field)
    {
        // A null converts to bytes too, and would be the empty ones.
        var cast = field.Value.Type is ScalarType { Kind: ScalarKind.Bytes } bytes ? $"({TypeNames.Bare.Of(bytes)}?)" : "";
        return $"if (JsonRead.Is(name, {Quoting.Utf8(field.WireName)})) {_locals[field.Name]} = JsonRead.IsNull(ref reader) ? null : {cast}{Values.Read(field.Value.Type)};";
    }

    private string Require(JsonField field) => $"if ({_locals[field.Name]} is null) JsonRead.Missing({Quoting.Literal(field.WireName)});";

    /// <summary>A case that the schema does not know can be told only where there is one group.</summary>
    private IEnumerable<string> Groups()
    {
        if (_plan.Groups.Count == 1)
        {
            var group = _locals[_plan.Groups[0].Name];
            yield return $"{group} = JsonRead.UnknownCase({group}, ref unknown);";
        }

        foreach (var group in _plan.Groups.Where(static group => group.IsRequired))
            yield return $"{_locals[group.Name]} ??= JsonRead.NoCase<{group.UnionName}>();";
    }

    private string Assign(JsonField field)
    {
        var local = _locals[field.Name];
        var value = field.Presence == Presence.Required && TypeNames.IsStruct(field.Value.Type) ? local + ".Value" : local;
        var member = field.Presence == Presence.Defaulted ? ObjectEmitter.BackingField(field.Name) : field.Name;
        return $"{member} = {value},";
    }
}
