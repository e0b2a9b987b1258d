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
        if (!type.Fields.Any(static field => IsComposite(field.Value.Type) || field.Presence == Presence.Defaulted)) return "";
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
    public static string EmitCase(CaseModel model, string unionName, TypeNames types) => !IsComposite(model.Value.Type) ? "" : Code.Of($$"""
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

    private static bool IsComposite(CSharpType type) => type is ListType or MapType;

    private static string Compare(CSharpType? type, string left, string right, TypeNames types) => type switch
    {
        ListType list => $"{Runtime}.OfLists{Argument(list.Item.Type, types)}({left}, {right}{ItemComparison(list.Item.Type, types)})",
        MapType map => $"{Runtime}.OfMaps{Argument(map.Value.Type, types)}({left}, {right}{ItemComparison(map.Value.Type, types)})",
        _ => $"{Runtime}.Of({left}, {right})",
    };

    // As for JSON: with the argument inferred, nested lambdas would cost the compiler exponentially.
    private static string Argument(CSharpType item, TypeNames types) => IsComposite(item) ? $"<{types.Of(item)}>" : "";

    private static string ItemComparison(CSharpType item, TypeNames types) =>
        IsComposite(item) ? $", static (left, right) => {Compare(item, "left", "right", types)}" : "";

    private static string Add(CSharpType? type, string value) => type switch
    {
        ListType => $"{Runtime}.AddList(ref hash, {value});",
        MapType => $"{Runtime}.AddMap(ref hash, {value});",
        _ => $"hash.Add({value});",
    };
}
