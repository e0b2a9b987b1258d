using Microsoft.CodeAnalysis;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>Types of the runtime through which code says what the schema does not.</summary>
internal static class RuntimeTypes
{
    public static bool IsUnknownFields(ITypeSymbol? type) => IsOfRuntime(type, "UnknownFields");

    public static bool IsUnknownFieldsBuilder(ITypeSymbol? type) => type is { Name: "Builder", ContainingType: { } outer } && IsUnknownFields(outer);

    public static bool IsCallOptions(ITypeSymbol? type) => IsOfRuntime(type, "WixCallOptions");

    private static bool IsOfRuntime(ITypeSymbol? type, string name) =>
        type?.Name == name && Marks.IsOfRuntime(type);
}
