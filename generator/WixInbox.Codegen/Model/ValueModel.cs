using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Model;

/// <summary>What a field, item or map value holds: a type of C# and limits.</summary>
internal sealed record ValueModel(CSharpType Type, Limits Limits)
{
    public static readonly ValueModel AnyJson = new(new RawType(IsObject: false), Limits.None);
}

internal abstract record CSharpType;

internal sealed record ScalarType(ScalarKind Kind) : CSharpType;

/// <summary>A generated type.</summary>
internal sealed record NamedType(string Name, NamedKind Kind) : CSharpType;

internal sealed record ListType(ValueModel Item) : CSharpType;

internal sealed record MapType(ValueModel Value) : CSharpType;

/// <summary>Any JSON, or any JSON object.</summary>
internal sealed record RawType(bool IsObject) : CSharpType;

internal enum NamedKind
{
    /// <summary>A record.</summary>
    Object,

    /// <summary>A one-of: an abstract record with a nested record for each case.</summary>
    Union,

    /// <summary>An open enumeration: a struct over a text.</summary>
    Enum,
}
