using System.Text;
using System.Text.Json.Serialization;
using WixInbox.Json;

namespace WixInbox;

/// <summary>
/// The kind of rule that a field breaks, in the words that the service uses (<c>RuleType</c> in the vendor's typings). Texts
/// that are not listed here are kept.
/// </summary>
[JsonConverter(typeof(OpenEnumConverter<ViolatedRule>))]
public readonly record struct ViolatedRule : IOpenEnum<ViolatedRule>
{
    private static readonly ViolatedRule[] All =
    [
        Required, MaxLength, MinLength, MaxSize, MinSize, Max, Min, Format, EnumValue, OneOf, NotAllowed, Custom, Other,
    ];

    private readonly string? _value;

    /// <summary>A rule by its text.</summary>
    public ViolatedRule(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary><c>REQUIRED_FIELD</c>: the field must be there.</summary>
    public static ViolatedRule Required => new("REQUIRED_FIELD");

    /// <summary><c>MAX_LENGTH</c>: the text has too many characters (Unicode code points).</summary>
    public static ViolatedRule MaxLength => new("MAX_LENGTH");

    /// <summary><c>MIN_LENGTH</c>: the text has too few characters (Unicode code points).</summary>
    public static ViolatedRule MinLength => new("MIN_LENGTH");

    /// <summary><c>MAX_SIZE</c>: the list has too many items.</summary>
    public static ViolatedRule MaxSize => new("MAX_SIZE");

    /// <summary><c>MIN_SIZE</c>: the list has too few items.</summary>
    public static ViolatedRule MinSize => new("MIN_SIZE");

    /// <summary><c>MAX</c>: the number is too large.</summary>
    public static ViolatedRule Max => new("MAX");

    /// <summary><c>MIN</c>: the number is too small.</summary>
    public static ViolatedRule Min => new("MIN");

    /// <summary><c>FORMAT</c>: the text does not have the form that it should have.</summary>
    public static ViolatedRule Format => new("FORMAT");

    /// <summary><c>INVALID_ENUM_VALUE</c>: the text is none of those listed.</summary>
    public static ViolatedRule EnumValue => new("INVALID_ENUM_VALUE");

    /// <summary><c>ONE_OF_ALIGNMENT</c>: of several fields exactly one must be there, or at most one.</summary>
    public static ViolatedRule OneOf => new("ONE_OF_ALIGNMENT");

    /// <summary><c>FIELD_NOT_ALLOWED</c>: the field cannot be sent.</summary>
    public static ViolatedRule NotAllowed => new("FIELD_NOT_ALLOWED");

    /// <summary><c>CUSTOM</c>: a rule of the method's own.</summary>
    public static ViolatedRule Custom => new("CUSTOM");

    /// <summary><c>OTHER</c>: <see cref="FieldViolation.RuleName"/> says which.</summary>
    public static ViolatedRule Other => new("OTHER");

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public bool IsKnown => Array.IndexOf(All, this) >= 0;

    static IReadOnlyList<string> IOpenEnum<ViolatedRule>.KnownTexts => [.. All.Select(static rule => rule.Value)];

    static bool IOpenEnum<ViolatedRule>.IsOpen => true;

    static ViolatedRule IOpenEnum<ViolatedRule>.FromText(string text) => new(text);

    static bool IOpenEnum<ViolatedRule>.TryMatch(ReadOnlySpan<byte> utf8, out ViolatedRule value)
    {
        foreach (var rule in All)
        {
            if (!Ascii.Equals(utf8, rule.Value)) continue;
            value = rule;
            return true;
        }

        value = default;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(ViolatedRule other) => Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text.</summary>
    public override string ToString() => Value;
}
