using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>Which primitive of the runtime reads a type from padded text.</summary>
internal sealed class PaddedValues(TypeNames types)
{
    /// <summary>An expression that reads a value.</summary>
    /// <param name="type">The type.</param>
    /// <param name="position">Where the value stands.</param>
    /// <param name="target">The variable for it.</param>
    public string Read(CSharpType type, string position, string target) => type switch
    {
        ListType list => $"PaddedJson.List{types.ArgumentOf(list.Item.Type)}({position}, depth, {Reader(list.Item.Type)}, out {target})",
        MapType map => $"PaddedJson.Map{types.ArgumentOf(map.Value.Type)}({position}, depth, {Reader(map.Value.Type)}, out {target})",
        RawType { IsObject: false } => $"PaddedJson.Any({position}, depth, out {target})",
        _ => $"{Reader(type)}({position}, depth, out {target})",
    };

    /// <summary>A reader of items.</summary>
    private string Reader(CSharpType type) => type switch
    {
        ScalarType { Kind: ScalarKind.Int64Text } => "PaddedJson.Int64",
        ScalarType { Kind: var kind } => $"PaddedJson.{kind}",
        NamedType { Kind: NamedKind.Enum } named => $"PaddedJson.OpenEnum<{types.Of(named)}>",
        NamedType named => $"{types.Of(named)}.ReadJson",
        RawType { IsObject: true } => "PaddedJson.AnyObject",
        RawType => "PaddedJson.AnyItem",
        ListType or MapType => $"static (ref byte at, int depth, out {types.Of(type)}? value) => ref {Read(type, "ref at", "value")}",
        _ => throw new InvalidOperationException($"A type that is not known: {type.GetType().Name}."),
    };
}
