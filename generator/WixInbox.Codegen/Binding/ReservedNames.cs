namespace WixInbox.Codegen.Binding;

/// <summary>Names of the runtime that emitted code uses bare: no type and no member may hide them.</summary>
internal static class ReservedNames
{
    public static readonly string[] Aliases =
    [
        "IJsonModel", "IJsonUnion", "IOpenEnum", "IValidatable", "JsonKinds", "JsonRead", "JsonWrite", "JsonWriteMode", "ModelEquality",
        "RawJson", "UnknownFields", "Utf8JsonReader", "Utf8JsonWriter", "Violations", "WixError", "WixMethod", "WixOutcome", "WixTransport",
    ];
}
