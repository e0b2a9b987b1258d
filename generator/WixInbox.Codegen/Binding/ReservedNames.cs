using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Binding;

/// <summary>Names that emitted code needs for itself: a member that would have one gets a suffix, a type is refused.</summary>
internal static class ReservedNames
{
    /// <summary>Types of the runtime that emitted code uses bare: no type and no member may hide them.</summary>
    public static readonly string[] Aliases =
    [
        "JsonKinds", "JsonOutput", "JsonRead", "JsonWrite", "JsonWriteMode", "ListItems", "PaddedJson", "RawJson", "UnknownFields", "Utf8JsonReader", "Utf8JsonWriter", "Violations",
    ];

    /// <summary>What every object and record has.</summary>
    public static readonly string[] OfEveryType =
    [
        "Clone", "Deconstruct", "Equals", "EqualityContract", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReadJson", "ReferenceEquals", "ToString", "WriteJson", "_",
    ];

    public static readonly string[] OfUnion = ["Match", "Name", "Present", "ReadCase", "Switch", "TResult", "Unknown", "ValidateCase", "Value", "WriteCase"];

    public static readonly string[] OfEnum = ["IsKnown", "Known", "KnownValue", "Value"];

    public static readonly string[] OfResult = ["Close", "Error", "Failed", "From", "Invalid", "IsSuccess", "Match", "Present", "Response", "Switch", "TResult"];

    public static readonly string[] OfFilter = ["Json", .. FilterOperators.All.Select(FilterOperators.NameOf)];

    public static readonly string[] OfEvents = ["Body", "Close", "Data", "DeadLetter", "EventTypes", "FromUnknown", "Match", "Metadata", "Present", "Problem", "Switch", "TResult", "Unknown"];

    public static readonly string[] OfClient = ["Dispose"];

    /// <summary>The members of a type of some kind: none can have the type's own name.</summary>
    public static IEnumerable<string> OfMembers(NamedKind kind) => OfEveryType.Concat(kind switch
    {
        NamedKind.Enum => OfEnum,
        NamedKind.Union => OfUnion,
        _ => [],
    });
}
