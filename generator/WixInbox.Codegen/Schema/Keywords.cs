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
    public const string Event = "x-wix-event";
    public const string Expected = "x-wix-expected";
    public const string Filter = "x-wix-filter";
    public const string Group = "x-wix-oneOf";
    public const string Method = "x-wix-method";
    public const string Name = "x-wix-name";
    public const string OpenEnum = "x-wix-openEnum";
    public const string Source = "x-wix-source";

    private const string Unnamed = "only a type in 'definitions' can have it: move it there and refer to it by '$ref'";

    /// <summary>What says something to people only, and may stand anywhere.</summary>
    public static readonly string[] Notes = [Title, Description, Source, "$comment", "examples"];

    /// <summary>Of those, and of <c>$schema</c>, the ones that are strings.</summary>
    public static readonly string[] Texts = [Schema, Title, Description, Source, "$comment"];

    /// <summary>Of the root of a file.</summary>
    public static readonly string[] OfFile = [Schema, Type, Method, Event, Properties, Definitions, .. Notes];

    /// <summary>Of an object in <c>definitions</c>.</summary>
    public static readonly string[] OfObject = [Type, Properties, Required, Expected, OneOf, AllOf, Group, Name, .. Notes];

    /// <summary>Of an enumeration in <c>definitions</c>.</summary>
    public static readonly string[] OfEnum = [Type, Enum, OpenEnum, Name, .. Notes];

    /// <summary>Of what a value is: a scalar, list, map or reference.</summary>
    public static readonly string[] OfValue =
    [
        Ref, Type, Format, Items, AdditionalProperties, MinLength, MaxLength, MinItems, MaxItems, Minimum, Maximum, .. Notes,
    ];

    /// <summary>Of a filter in <c>definitions</c>.</summary>
    public static readonly string[] OfFilter = [Type, Filter, Name, .. Notes];

    /// <summary>Of a type in <c>definitions</c>, whatever it is.</summary>
    public static readonly string[] OfType = [.. OfObject.Union(OfEnum).Union(OfFilter).Union(OfValue)];

    /// <summary>Of a field.</summary>
    public static readonly string[] OfField = [.. OfValue, AllOf, Default, ReadOnly, Deprecated, Name];

    /// <summary>Of a field that is an overlay: the type, and what it says stands in its parts.</summary>
    public static readonly string[] OfOverlay = [AllOf, Default, ReadOnly, Deprecated, Name, .. Notes];

    /// <summary>What may stand beside <c>$ref</c>: it says something about the place, nothing about the value.</summary>
    public static readonly string[] Annotations = [Ref, Default, ReadOnly, Deprecated, Name, .. Notes];

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
        [Expected] = Unnamed,
        [OneOf] = Unnamed,
        [Group] = Unnamed,
        [OpenEnum] = Unnamed,
        [Filter] = Unnamed,
        [AllOf] = "in a field it may hold one '$ref' and what is demanded beyond it, in a type the 'oneOf' of several groups",
        [Definitions] = "they stand at the root of a file",
        [AnyOf] = "write 'oneOf' and 'x-wix-oneOf'",
        [Not] = "it belongs into the last branch of 'oneOf'",
    };
}
