using WixInbox.Codegen.Model;

namespace WixInbox.Codegen.Emission;

/// <summary>
/// Emits equality where a record's own would not do: plain records compare lists by reference, and would tell an absent field from
/// one that is zero.
/// </summary>
internal static class EqualityEmitter
{
    private const string Runtime = "global::WixInbox.Json.ModelEquality";

    public static string Emit(ObjectModel type)
    {
        if (!type.Fields.Any(static field => TypeNames.IsComposite(field.Value.Type) || field.Presence == Presence.Defaulted)) return "";
        var members = type.Groups.Select(static group => (group.Name, Type: (CSharpType?)null))
            .Concat(type.Fields.Select(static field => (field.Name, Type: (CSharpType?)field.Value.Type)))
            .Append(("UnknownFields", null))
            .ToArray();
        return Code.Of($$"""
            /// <summary>Whether both have the same content, lists and maps item by item.</summary>
            public bool Equals({{type.Name}}? other) =>
                ReferenceEquals(this, other)
                || (other is not null
                    && {{string.Join("\n&& ", members.Select(static member => Compare(member.Type, member.Name, "other." + member.Name, TypeNames.Bare)))}});

            /// <inheritdoc/>
            public override int GetHashCode()
            {
                var hash = default(global::System.HashCode);
                {{Code.Lines(members.Select(static member => Add(member.Type, member.Name)))}}
                return hash.ToHashCode();
            }
            """);
    }

    /// <summary>For a case of a one-of whose value is a list or map.</summary>
    public static string EmitCase(CaseModel model, string unionName, TypeNames types) => !TypeNames.IsComposite(model.Value.Type) ? "" : Code.Of($$"""
        /// <summary>Whether both have the same content, item by item.</summary>
        public bool Equals({{model.Name}}? other) => base.Equals(({{unionName}}?)other) && {{Compare(model.Value.Type, "Value", "other!.Value", types)}};

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            var hash = default(global::System.HashCode);
            {{Add(model.Value.Type, "Value")}}
            return hash.ToHashCode();
        }
        """);

    private static string Compare(CSharpType? type, string left, string right, TypeNames types) => type switch
    {
        ListType list => $"{Runtime}.OfLists{types.ArgumentOf(list.Item.Type)}({left}, {right}{ItemComparison(list.Item.Type, types)})",
        MapType map => $"{Runtime}.OfMaps{types.ArgumentOf(map.Value.Type)}({left}, {right}{ItemComparison(map.Value.Type, types)})",
        _ => $"{Runtime}.Of({left}, {right})",
    };

    private static string ItemComparison(CSharpType item, TypeNames types) =>
        TypeNames.IsComposite(item) ? $", static (left, right) => {Compare(item, "left", "right", types)}" : "";

    private static string Add(CSharpType? type, string value) => type switch
    {
        ListType => $"{Runtime}.AddList(ref hash, {value});",
        MapType => $"{Runtime}.AddMap(ref hash, {value});",
        _ => $"hash.Add({value});",
    };
}
