using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission;

/// <summary>
/// How types are written. Those of the framework and of the runtime are always qualified; generated ones share a namespace and
/// stand bare, except inside a one-of, whose nested cases could hide them.
/// </summary>
internal sealed class TypeNames(GeneratorOptions? options)
{
    public static readonly TypeNames Bare = new(null);

    public static TypeNames Qualified(GeneratorOptions options) => new(options);

    public string Of(CSharpType type) => type switch
    {
        ScalarType scalar => Of(scalar.Kind),
        NamedType named => Of(named.Name),
        ListType list => $"global::System.Collections.Generic.IReadOnlyList<{Of(list.Item.Type)}>",
        MapType map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Of(map.Value.Type)}>",
        RawType => "global::WixInbox.RawJson",
        _ => throw new InvalidOperationException($"A type that is not known: {type.GetType().Name}."),
    };

    public string Of(string name) => options is null ? name : $"global::{options.NamespaceOf(name)}.{name}";

    /// <summary>
    /// The type argument of one of the runtime's methods for lists or maps, where it gets a lambda for their items: left to infer it,
    /// the compiler would bind every level of lambdas twice, and be exponential in their depth. Empty where it gets none.
    /// </summary>
    public string ArgumentOf(CSharpType item) => IsComposite(item) ? $"<{Of(item)}>" : "";

    public static bool IsComposite(CSharpType type) => type is ListType or MapType;

    public static bool IsStruct(CSharpType type) => type switch
    {
        ScalarType scalar => scalar.Kind != ScalarKind.String,
        NamedType named => named.Kind == NamedKind.Enum,
        RawType => true,
        _ => false,
    };

    private static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Guid => "global::System.Guid",
        ScalarKind.DateTime => "global::System.DateTimeOffset",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 or ScalarKind.Int64Text => "long",
        ScalarKind.Double => "double",
        ScalarKind.DecimalText => "decimal",
        ScalarKind.Date => "global::System.DateOnly",
        ScalarKind.Duration => "global::System.TimeSpan",
        ScalarKind.Bytes => "global::WixInbox.ByteString",
        _ => throw new InvalidOperationException($"A scalar that is not known: {kind}."),
    };
}
