namespace WixInbox.Codegen.Model;

/// <summary>What is said of a deprecated member.</summary>
/// <param name="Replacement">What to use instead, as a path of properties; null where there is nothing.</param>
/// <param name="HasReplacement">Whether the type has what the path starts with: then tools can put it in place.</param>
/// <param name="Removal">The day on which the vendor removes the member; null where none is announced.</param>
internal sealed record DeprecationModel(string? Replacement, bool HasReplacement, string? Removal);
