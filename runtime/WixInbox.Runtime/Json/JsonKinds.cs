using System.Text.Json;

namespace WixInbox.Json;

/// <summary>A set of kinds of JSON value.</summary>
[Flags]
public enum JsonKinds
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>An array.</summary>
    Array = 2,

    /// <summary>A string.</summary>
    String = 4,

    /// <summary>A number.</summary>
    Number = 8,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 16,

    /// <summary>Any of them.</summary>
    Any = Object | Array | String | Number | Boolean,
}

internal static class JsonKindsOfValues
{
    /// <summary>The set with the value's kind alone; empty for <c>null</c>, which is no value of a field.</summary>
    internal static JsonKinds ToKinds(this JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => JsonKinds.Object,
        JsonValueKind.Array => JsonKinds.Array,
        JsonValueKind.String => JsonKinds.String,
        JsonValueKind.Number => JsonKinds.Number,
        JsonValueKind.True or JsonValueKind.False => JsonKinds.Boolean,
        _ => JsonKinds.None,
    };
}
