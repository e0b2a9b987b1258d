using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>The locals into which readers of an object read its fields and groups, and the object that is made of them.</summary>
internal sealed class ObjectLocals
{
    private readonly ObjectPlan _plan;
    private readonly Dictionary<string, string> _names = [];

    /// <param name="plan">The object.</param>
    /// <param name="taken">Names that the reader itself needs.</param>
    public ObjectLocals(ObjectPlan plan, params string[] taken)
    {
        _plan = plan;
        var all = new HashSet<string>(taken) { "unknown" };
        foreach (var name in plan.Groups.Select(static group => group.Name).Concat(plan.Fields.Select(static field => field.Name)))
        {
            var local = CSharpNames.Camel(name);
            while (!all.Add(local)) local += "Field";
            _names.Add(name, local);
        }
    }

    public string this[JsonField field] => _names[field.Name];

    public string this[GroupModel group] => _names[group.Name];

    public string Declarations => Code.Lines(_plan.Groups.Select(group => $"{group.UnionName}? {this[group]} = null;")
        .Concat(_plan.Fields.Select(Declare))
        .Append("UnknownFields.Builder unknown = default;"));

    public IEnumerable<JsonField> Required => _plan.Fields.Where(static model => model.Presence == Presence.Required);

    /// <summary>What groups are when all members were read. A case that the schema does not know can be told only where there is one group.</summary>
    public string EndOfGroups => Code.Lines(_plan.Groups.Take(_plan.Groups.Count == 1 ? 1 : 0).Select(group => $"{this[group]} = JsonRead.UnknownCase({this[group]}, ref unknown);")
        .Concat(_plan.Groups.Where(static group => group.IsRequired).Select(group => $"{this[group]} ??= JsonRead.NoCase<{group.UnionName}>();")));

    /// <summary>The expression that makes the object.</summary>
    public string NewObject => Code.Of($$"""
        new {{_plan.TypeName}}
        {
            {{Code.Lines(_plan.Groups.Select(group => $"{group.Name} = {this[group]},"))}}
            {{Code.Lines(_plan.Fields.Select(Assign))}}
            _unknownFields = unknown.Build(),
        }
        """);

    private string Declare(JsonField field) => $"{TypeNames.Bare.Of(field.Value.Type)}? {this[field]} = null;";

    private string Assign(JsonField field)
    {
        var value = field.Presence == Presence.Required && TypeNames.IsStruct(field.Value.Type) ? this[field] + ".Value" : this[field];
        var member = field.Presence == Presence.Defaulted ? ObjectEmitter.BackingField(field.Name) : field.Name;
        return $"{member} = {value},";
    }
}
