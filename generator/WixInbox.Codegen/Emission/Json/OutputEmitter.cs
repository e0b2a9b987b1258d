using System.Text;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>
/// Emits writers of raw UTF-8. Names and values of a fixed length are written without a look at the room that is left: what they take in
/// a row is added up here, and room is asked for where it could become too little.
/// </summary>
internal sealed class OutputEmitter(TypeNames types)
{
    /// <summary>How much is free behind a value without a fixed length: JsonOutput.Slack.</summary>
    public const int Slack = 512;

    /// <summary>What a value of a fixed length takes at most: JsonOutput.MaxFixed.</summary>
    public const int MaxFixed = 64;

    private const int Punctuation = 16; // a few brackets and commas

    private int _taken;

    public static string EmitObject(ObjectPlan plan, TypeNames types) => new OutputEmitter(types).Object(plan);

    public static string EmitUnion(UnionPlan plan) => Code.Of($$"""
        {{Bridge(plan)}}

        internal ref byte WriteJson(ref byte at, scoped ref JsonOutput output)
        {
            at = ref WriteCase(ref output.StartObject(ref at), ref output);
            {{(plan.IsPure ? "at = ref output.Unknown(ref at, _unknownFields);" : "")}}
            return ref output.EndObject(ref at);
        }

        internal abstract ref byte WriteCase(ref byte at, scoped ref JsonOutput output);
        """);

    public static string EmitCase(JsonField model, TypeNames types)
    {
        var emitter = new OutputEmitter(types);
        var value = emitter.Value(Name(model), model.Value.Type, "Value");
        if (IsFixed(model.Value.Type)) value = $"output.Room(ref {value})";
        var absences = new[] { model.IsReadOnly ? "!output.IsWhole" : "", TypeNames.IsComposite(model.Value.Type) ? "Value is null" : "" };
        var absence = string.Join(" || ", absences.Where(static text => text.Length > 0));
        return $"internal override ref byte WriteCase(ref byte at, scoped ref JsonOutput output) => ref {(absence.Length > 0 ? $"{absence} ? ref at : ref {value}" : value)};";
    }

    public static string EmitUnknownCase() =>
        "internal override ref byte WriteCase(ref byte at, scoped ref JsonOutput output) => ref output.Unknown(ref at, Name, Value);";

    private static string Bridge(JsonPlan plan) =>
        $"ref byte global::WixInbox.Json.IJsonModel<{plan.TypeName}>.WriteJson(ref byte at, scoped ref JsonOutput output) => ref WriteJson(ref at, ref output);";

    private string Object(ObjectPlan plan) => Code.Of($$"""
        {{Bridge(plan)}}

        internal ref byte WriteJson(ref byte at, scoped ref JsonOutput output)
        {
            at = ref output.StartObject(ref at);
            {{Code.Lines(plan.Groups.Select(Group))}}
            {{Code.Lines(plan.Fields.SelectMany(Field))}}
            at = ref output.Unknown(ref at, _unknownFields);
            return ref output.EndObject(ref at);
        }
        """);

    private static string Group(GroupModel group) => $"if ({group.Name} is not null) at = ref {group.Name}.WriteCase(ref at, ref output);";

    private IEnumerable<string> Field(JsonField field)
    {
        var taken = LengthOfName(field) + (IsFixed(field.Value.Type) ? MaxFixed : 0);
        if (_taken + taken > Slack - Punctuation)
        {
            yield return "at = ref output.Room(ref at);";
            _taken = 0;
        }

        // Behind a value without a fixed length there is room again; but it may be absent.
        if (IsFixed(field.Value.Type)) _taken += taken;
        var member = field.Presence == Presence.Defaulted ? ObjectEmitter.BackingField(field.Name) : field.Name;
        var isStruct = TypeNames.IsStruct(field.Value.Type);
        var value = field.Presence != Presence.Required && isStruct ? member + ".Value" : member;
        var write = $"at = ref {Value(Name(field), field.Value.Type, value)};";
        var conditions = new[] { field.IsReadOnly ? "output.IsWhole" : "", field.Presence != Presence.Required || TypeNames.IsComposite(field.Value.Type) ? $"{member} is not null" : "" };
        var condition = string.Join(" && ", conditions.Where(static text => text.Length > 0));
        yield return condition.Length > 0 ? $"if ({condition}) {write}" : write;
    }

    private static string Name(JsonField field) => LengthOfName(field) == 0
        ? $"ref output.Key(ref at, {Quoting.Literal(field.WireName)})"
        : $"ref JsonOutput.Name(ref at, {Quoting.Utf8(JsonNames.Escaped(field.WireName))})";

    /// <summary>How long the name is; 0 for one that is too long to be written without a look.</summary>
    private static int LengthOfName(JsonField field)
    {
        var length = Encoding.UTF8.GetByteCount(JsonNames.Escaped(field.WireName));
        return length > Slack - Punctuation - MaxFixed ? 0 : length;
    }

    private string Value(string position, CSharpType type, string value) => type switch
    {
        ListType { Item.Type: NamedType { Kind: not NamedKind.Enum } } => $"output.Models({position}, {value})",
        ListType list => $"output.List{types.ArgumentOf(list.Item.Type)}({position}, {value}, {Item(list.Item.Type)})",
        MapType map => $"output.Map{types.ArgumentOf(map.Value.Type)}({position}, {value}, {Item(map.Value.Type)})",
        NamedType { Kind: not NamedKind.Enum } => $"{value}.WriteJson({position}, ref output)",
        _ when IsFixed(type) => $"JsonOutput.{((ScalarType)type).Kind}({position}, {value})",
        _ => $"output.{Method(type)}({position}, {value})",
    };

    private static string Method(CSharpType type) => type switch
    {
        ScalarType scalar => scalar.Kind.ToString(),
        NamedType => "OpenEnum",
        _ => "Any",
    };

    private string Item(CSharpType type) =>
        $"static (ref byte at, scoped ref JsonOutput output, {types.Of(type)} item) => ref {Value("ref at", type, "item")}";

    private static bool IsFixed(CSharpType type) => type is ScalarType { Kind: not (ScalarKind.String or ScalarKind.Bytes) };
}
