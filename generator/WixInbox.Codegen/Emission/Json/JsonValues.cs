using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>Which primitive of the runtime reads and writes a type, and which kind of JSON it is.</summary>
internal sealed class JsonValues(TypeNames types)
{
    /// <summary>An expression that reads the value on which <c>reader</c> stands.</summary>
    public string Read(CSharpType type) => type switch
    {
        ListType list => $"JsonRead.List{types.ArgumentOf(list.Item.Type)}(ref reader, {Reader(list.Item.Type)})",
        MapType map => $"JsonRead.Map{types.ArgumentOf(map.Value.Type)}(ref reader, {Reader(map.Value.Type)})",
        _ => Reader(type) + "(ref reader)",
    };

    /// <summary>An expression that is a writer of the type.</summary>
    public string Writer(CSharpType type) => type switch
    {
        ScalarType { Kind: var kind } => $"JsonWrite.{kind}",
        NamedType { Kind: NamedKind.Enum } => "JsonWrite.OpenEnum",
        NamedType => "JsonWrite.Model",
        RawType => "JsonWrite.Any",
        ListType list => $"static (writer, items, mode) => JsonWrite.List{types.ArgumentOf(list.Item.Type)}(writer, items, mode, {Writer(list.Item.Type)})",
        MapType map => $"static (writer, map, mode) => JsonWrite.Map{types.ArgumentOf(map.Value.Type)}(writer, map, mode, {Writer(map.Value.Type)})",
        _ => throw new InvalidOperationException($"A type that is not known: {type.GetType().Name}."),
    };

    public static string KindOf(CSharpType type) => type switch
    {
        ScalarType { Kind: ScalarKind.Boolean } => "Boolean",
        ScalarType { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double } => "Number",
        ScalarType or NamedType { Kind: NamedKind.Enum } => "String",
        ListType => "Array",
        RawType { IsObject: false } => "Any",
        _ => "Object",
    };

    private string Reader(CSharpType type) => type switch
    {
        ScalarType { Kind: ScalarKind.Int64Text } => "JsonRead.Int64",
        ScalarType { Kind: var kind } => $"JsonRead.{kind}",
        NamedType { Kind: NamedKind.Enum } named => $"JsonRead.OpenEnum<{types.Of(named)}>",
        NamedType named => $"JsonRead.Model<{types.Of(named)}>",
        RawType { IsObject: true } => "JsonRead.AnyObject",
        RawType => "JsonRead.Any",
        ListType or MapType => $"static (ref Utf8JsonReader reader) => {Read(type)}",
        _ => throw new InvalidOperationException($"A type that is not known: {type.GetType().Name}."),
    };
}
