using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Model;

/// <summary>What a field, item or map value holds: a type of C# and limits.</summary>
internal sealed record ValueModel(CSharpType Type, Limits Limits)
{
    public static readonly ValueModel AnyJson = new(new RawType(IsObject: false), Limits.None);
}

internal abstract record CSharpType
{
    /// <summary>How deep lists and maps may nest in each other: deeper, nobody could read the type, nor the compiler in good time.</summary>
    public const int MaxDepth = 8;

    /// <summary>How deep lists and maps nest in it.</summary>
    public virtual int Depth => 0;
}

internal sealed record ScalarType(ScalarKind Kind) : CSharpType;

/// <summary>A generated type.</summary>
internal sealed record NamedType(string Name, NamedKind Kind) : CSharpType;

internal sealed record ListType(ValueModel Item) : CSharpType
{
    public override int Depth => Item.Type.Depth + 1;
}

internal sealed record MapType(ValueModel Value) : CSharpType
{
    public override int Depth => Value.Type.Depth + 1;
}

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
