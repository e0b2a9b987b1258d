using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Model;

/// <summary>A filter: makes the JSON of a query's filter out of typed comparisons.</summary>
internal sealed record FilterModel(string Name, EquatableArray<FilterFieldModel> Fields) : TypeModel(Name);

/// <summary>A field that can be filtered by: a class with a method for each operator.</summary>
/// <param name="Path">The field on the wire, as a path.</param>
/// <param name="Name">The class.</param>
/// <param name="Kind">What it is compared with.</param>
/// <param name="Operators">The operators that the service documents for it, as they are written.</param>
/// <param name="Description">What the schema says of it.</param>
/// <param name="Origin">Where it is declared.</param>
internal sealed record FilterFieldModel(string Path, string Name, ScalarKind Kind, EquatableArray<string> Operators, string? Description, Origin Origin);
