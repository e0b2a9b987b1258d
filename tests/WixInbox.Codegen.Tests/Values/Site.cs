using System.Text.Json.Nodes;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>A rule where it applies in a value, with a value on either side of its boundary.</summary>
/// <param name="Rule">The rule: a keyword of the schema.</param>
/// <param name="Place">Where the value is replaced.</param>
/// <param name="Path">Where the violation is reported.</param>
/// <param name="Valid">What just keeps the rule.</param>
/// <param name="Invalid">What just breaks it.</param>
internal sealed record Site(string Rule, Place Place, string Path, JsonNode Valid, JsonNode Invalid);
