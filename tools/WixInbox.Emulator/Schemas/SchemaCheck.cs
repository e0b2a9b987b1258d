using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace WixInbox.Emulator.Schemas;

/// <summary>Checks a value against a schema with NJsonSchema, and puts what it finds into the words of the service.</summary>
internal static class SchemaCheck
{
    private static readonly JsonSerializerSettings AsIs = new() { DateParseHandling = DateParseHandling.None, MaxDepth = 128 }; // a response wraps what a request of 64 levels brought

    public static IReadOnlyList<Violation> Check(JsonNode value, JsonSchema schema)
    {
        var token = JsonConvert.DeserializeObject<JToken>(value.ToJsonString(), AsIs)!;
        return [.. Flatten(schema.Validate(token)).Where(error => !IsRightInCodePoints(error, token)).Select(ToViolation).Distinct()];
    }

    /// <summary>NJsonSchema counts UTF-16 units, where JSON Schema, and the service, count code points.</summary>
    private static bool IsRightInCodePoints(ValidationError error, JToken root)
    {
        if (error.Kind is not (ValidationErrorKind.StringTooLong or ValidationErrorKind.StringTooShort)) return false;
        var length = root.SelectToken(PathOf(error))!.Value<string>()!.EnumerateRunes().Count();
        return !(length > error.Schema.MaxLength || length < error.Schema.MinLength);
    }

    private static string PathOf(ValidationError error) => (error.Path ?? "").TrimStart('#', '/');

    private static IEnumerable<ValidationError> Flatten(IEnumerable<ValidationError> errors)
    {
        foreach (var error in errors)
        {
            if (error is ChildSchemaValidationError { Kind: ValidationErrorKind.NotAllOf or ValidationErrorKind.ArrayItemNotValid or ValidationErrorKind.AdditionalPropertiesNotValid } nested)
            {
                foreach (var below in Flatten(nested.Errors.Values.SelectMany(static found => found))) yield return below;
            }
            else
            {
                yield return error;
            }
        }
    }

    private static Violation ToViolation(ValidationError error)
    {
        var path = PathOf(error);
        return error.Kind switch
        {
            ValidationErrorKind.StringTooLong => new(path, "MAX_LENGTH", $"must have at most {error.Schema.MaxLength} characters"),
            ValidationErrorKind.StringTooShort => new(path, "MIN_LENGTH", $"must have at least {error.Schema.MinLength} characters"),
            ValidationErrorKind.TooManyItems => new(path, "MAX_SIZE", $"must have at most {error.Schema.MaxItems} items"),
            ValidationErrorKind.TooFewItems => new(path, "MIN_SIZE", $"must have at least {error.Schema.MinItems} items"),
            ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => new(path, "MAX", $"must be at most {error.Schema.Maximum}"),
            ValidationErrorKind.NumberTooSmall => new(path, "MIN", $"must be at least {error.Schema.Minimum}"),
            ValidationErrorKind.PropertyRequired => new(path, "REQUIRED_FIELD", "must be set"),
            ValidationErrorKind.NotInEnumeration => new(path, "INVALID_ENUM_VALUE", $"must be one of {string.Join(", ", error.Schema.Enumeration)}"),
            ValidationErrorKind.NotOneOf => new(path, "ONE_OF_ALIGNMENT", "must have exactly one of its cases"),
            ValidationErrorKind.GuidExpected or ValidationErrorKind.UuidExpected => new(path, "FORMAT", "is not a valid GUID"),
            ValidationErrorKind.UriExpected => new(path, "FORMAT", "is not a valid URL"),
            ValidationErrorKind.DateTimeExpected => new(path, "FORMAT", "is not a valid date and time"),
            var kind => new(path, "OTHER", kind.ToString()),
        };
    }
}
