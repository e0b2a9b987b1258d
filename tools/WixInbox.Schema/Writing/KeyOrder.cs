using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>The order in which the house writes keywords, for those that are put into a text that is there already.</summary>
internal static class KeyOrder
{
    public static readonly string[] OfValue =
    [
        Keywords.Ref, Keywords.Type, Keywords.Format, Keywords.Items, Keywords.AdditionalProperties,
        Keywords.MinLength, Keywords.MaxLength, Keywords.MinItems, Keywords.MaxItems, Keywords.Minimum, Keywords.Maximum,
    ];

    public static readonly string[] OfFile =
    [
        Keywords.Schema, Keywords.Title, Keywords.Description, Keywords.Source, Keywords.Type, Keywords.Method, Keywords.Event, Keywords.Properties, Keywords.Definitions,
    ];

    public static readonly string[] OfField =
    [
        .. OfValue, Keywords.Default, Keywords.ReadOnly, Keywords.Description, Keywords.Name, Keywords.Deprecated, Keywords.Source,
    ];

    /// <summary>Of a field with <c>allOf</c>, which says what it is before its parts do.</summary>
    public static readonly string[] OfOverlay =
    [
        Keywords.Description, Keywords.AllOf, Keywords.Default, Keywords.ReadOnly, Keywords.Name, Keywords.Deprecated, Keywords.Source,
    ];

    public static readonly string[] OfType =
    [
        Keywords.Description, .. OfValue, Keywords.Name, Keywords.Enum, Keywords.OpenEnum, Keywords.Filter,
        Keywords.Required, Keywords.Expected, Keywords.Properties, Keywords.Group, Keywords.OneOf, Keywords.AllOf, Keywords.Source,
    ];

    public static readonly string[] OfMethod = ["name", "service", "verb", "path", "params", "permission", "scopes", "errors", "list", "safe", "outcome"];

    public static readonly string[] OfEvent = ["name", "union", "types", "fqdn", "slug", "form", "permission", "scopes"];

    public static readonly string[] OfError = ["code", "status", Keywords.Source];

    public static readonly string[] OfDeprecation = ["replacedBy", "removal"];
}
