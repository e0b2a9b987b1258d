namespace WixInbox.Codegen.Schema;

/// <summary>The keywords of the dialect: draft-07 with one prefix. schemas/README.md documents each.</summary>
internal static class Keywords
{
    public const string AdditionalProperties = "additionalProperties";
    public const string AllOf = "allOf";
    public const string AnyOf = "anyOf";
    public const string Default = "default";
    public const string Definitions = "definitions";
    public const string Description = "description";
    public const string Enum = "enum";
    public const string Format = "format";
    public const string Items = "items";
    public const string MaxItems = "maxItems";
    public const string MaxLength = "maxLength";
    public const string Maximum = "maximum";
    public const string MinItems = "minItems";
    public const string MinLength = "minLength";
    public const string Minimum = "minimum";
    public const string Not = "not";
    public const string OneOf = "oneOf";
    public const string Properties = "properties";
    public const string ReadOnly = "readOnly";
    public const string Ref = "$ref";
    public const string Required = "required";
    public const string Schema = "$schema";
    public const string Title = "title";
    public const string Type = "type";

    public const string Deprecated = "x-wix-deprecated";
    public const string Group = "x-wix-oneOf";
    public const string Method = "x-wix-method";
    public const string Name = "x-wix-name";
    public const string OpenEnum = "x-wix-openEnum";
    public const string Source = "x-wix-source";

    private const string Unnamed = "only a type in 'definitions' can have it: move it there and refer to it by '$ref'";

    /// <summary>Of the root of a file.</summary>
    public static readonly string[] OfFile = [Schema, Title, Description, Type, Method, Properties, Definitions];

    /// <summary>Of a type in <c>definitions</c>.</summary>
    public static readonly string[] OfType =
    [
        Ref, Description, Type, Format, Properties, Required, Enum, Items, AdditionalProperties, MinLength, MaxLength, MinItems, MaxItems,
        Minimum, Maximum, OneOf, AllOf, Group, Name, OpenEnum, Source,
    ];

    /// <summary>Of a field, and of the items of a list and the values of a map.</summary>
    public static readonly string[] OfField =
    [
        Ref, Description, Type, Format, Items, AdditionalProperties, MinLength, MaxLength, MinItems, MaxItems, Minimum, Maximum, Default,
        ReadOnly, AllOf, Deprecated, Name, Source,
    ];

    /// <summary>What may stand beside <c>$ref</c>: it says something about the place, nothing about the value.</summary>
    public static readonly string[] Annotations = [Ref, Description, Default, ReadOnly, Deprecated, Name, Source];

    /// <summary>Keywords of JSON Schema that mean something which this dialect does not have, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Refused = new Dictionary<string, string>
    {
        ["$defs"] = "draft-07 names types in 'definitions'",
        ["$id"] = "files are known by their paths",
        ["const"] = "write an 'enum' of one value",
        ["exclusiveMaximum"] = "write 'maximum'",
        ["exclusiveMinimum"] = "write 'minimum'",
        ["multipleOf"] = "no rule is made of it",
        ["nullable"] = "every field that is not required may be null or absent",
        ["pattern"] = "no rule is made of it",
        ["patternProperties"] = "write 'additionalProperties'",
        ["propertyNames"] = "no rule is made of it",
        ["uniqueItems"] = "no rule is made of it",
        ["if"] = "no rule is made of it",
        ["then"] = "no rule is made of it",
        ["else"] = "no rule is made of it",
        ["contains"] = "no rule is made of it",
        ["dependencies"] = "no rule is made of it",
        ["minProperties"] = "no rule is made of it",
        ["maxProperties"] = "no rule is made of it",
        [Properties] = Unnamed,
        [Enum] = Unnamed,
        [Required] = Unnamed,
        [OneOf] = Unnamed,
        [Group] = Unnamed,
        [AnyOf] = "write 'oneOf' and 'x-wix-oneOf'",
        [Not] = "it belongs into the last branch of 'oneOf'",
    };
}
