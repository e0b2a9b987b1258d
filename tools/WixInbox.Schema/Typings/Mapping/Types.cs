using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>Looks through what TypeScript wraps around a type.</summary>
internal static class Types
{
    public static bool IsNothing(TypeExpression type) => type is NamedExpression { Name: "null" or "undefined" or "void" };

    /// <summary>The type without <c>null</c>: what is not required may be null or absent anyway.</summary>
    public static TypeExpression WithoutNull(TypeExpression type)
    {
        if (type is not UnionExpression union) return type;
        var members = union.Members.Where(static member => !IsNothing(member)).ToList();
        return members.Count == 1 ? members[0] : union with { Members = members };
    }

    /// <summary>The item of a list; null if the type is none.</summary>
    public static TypeExpression? ItemOf(TypeExpression type) => type switch
    {
        ArrayExpression array => array.Item,
        NamedExpression { Name: "Array" or "ReadonlyArray", Arguments: [var item] } => item,
        _ => null,
    };

    /// <summary>The value of a map; null if the type is none.</summary>
    public static TypeExpression? ValueOf(TypeExpression type) =>
        type is NamedExpression { Name: "Record", Arguments: [NamedExpression { Name: "string" or "number" }, var value] } ? value : null;

    /// <summary>The named type that a value is made of, whatever lists and maps are around it.</summary>
    public static string? NameOf(TypeExpression type)
    {
        var plain = WithoutNull(type);
        while ((ItemOf(plain) ?? ValueOf(plain)) is { } inner) plain = WithoutNull(inner);
        return (plain as NamedExpression)?.Name;
    }
}
