using System.Globalization;

namespace WixInbox.Validation;

/// <summary>
/// Collects what a validator finds. Nothing is allocated until something is found; paths are put together backwards, each level
/// putting its own name in front of what the level below reported.
/// </summary>
public struct Violations
{
    private List<FieldViolation>? _found;
    private int _depth;

    /// <summary>How many violations were found so far.</summary>
    public readonly int Count => _found?.Count ?? 0;

    /// <summary>All that was found.</summary>
    public readonly IReadOnlyList<FieldViolation> ToList() => _found ?? (IReadOnlyList<FieldViolation>)[];

    /// <summary>Reports a violation of the object at hand.</summary>
    public void Add(FieldViolation violation) => (_found ??= []).Add(violation);

    /// <summary>The field must be there.</summary>
    public void Required(FieldName field, object? value)
    {
        if (value is null) Add(new(field.ToString(), ViolatedRule.Required, "must be set"));
    }

    /// <summary>The text has at most so many code points.</summary>
    public void MaxLength(FieldName field, string? text, int most)
    {
        if (text is not null && CodePoints.Exceed(text, most))
            Report(field, LimitRule.MaxLength, most, CodePoints.Count(text));
    }

    /// <summary>The text has at least so many code points.</summary>
    public void MinLength(FieldName field, string? text, int least)
    {
        if (text is not null && CodePoints.FallShortOf(text, least))
            Report(field, LimitRule.MinLength, least, CodePoints.Count(text));
    }

    /// <summary>The list or map has at most so many items.</summary>
    public void MaxItems(FieldName field, int? count, int most)
    {
        if (count > most) Report(field, LimitRule.MaxItems, most, count.Value);
    }

    /// <summary>The list or map has at least so many items.</summary>
    public void MinItems(FieldName field, int? count, int least)
    {
        if (count < least) Report(field, LimitRule.MinItems, least, count.Value);
    }

    /// <summary>The number is at most this.</summary>
    public void Maximum(FieldName field, long? number, long most)
    {
        if (number > most) Report(field, LimitRule.Maximum, most, number.Value);
    }

    /// <summary>The number is at least this.</summary>
    public void Minimum(FieldName field, long? number, long least)
    {
        if (number < least) Report(field, LimitRule.Minimum, least, number.Value);
    }

    /// <inheritdoc cref="Maximum(FieldName, long?, long)"/>
    public void Maximum(FieldName field, double? number, double most)
    {
        if (number is { } value && !(value <= most)) Report(field, LimitRule.Maximum, most, value); // NaN is not at most anything
    }

    /// <inheritdoc cref="Minimum(FieldName, long?, long)"/>
    public void Minimum(FieldName field, double? number, double least)
    {
        if (number is { } value && !(value >= least)) Report(field, LimitRule.Minimum, least, value);
    }

    /// <summary>The text is an absolute URI.</summary>
    public void Uri(FieldName field, string? text)
    {
        if (text is not null && !UriSyntax.IsAbsolute(text))
            Add(new(field.ToString(), ViolatedRule.Format, "must be an absolute URI such as https://example.com/a.png") { Limit = "uri" });
    }

    /// <summary>The text is one of those that the schema lists.</summary>
    public void Enum<T>(FieldName field, T? value) where T : struct, Json.IOpenEnum<T>
    {
        if (value is { IsKnown: false } unlisted)
            Add(new(field.ToString(), ViolatedRule.EnumValue, $"must be one of {string.Join(", ", T.KnownTexts)}") { Actual = unlisted.Value });
    }

    /// <summary>Of the fields of a one-of at most one is there: a second one was kept among the unknown fields.</summary>
    public void OneOf<TUnion>(UnknownFields? unknown) where TUnion : class, Json.IJsonUnion<TUnion>
    {
        if (unknown is null) return;
        var names = TUnion.CaseNames;
        for (var at = 0; at < names.Count; at++) // no enumerator: nothing may be allocated here
            if (unknown.ContainsKey(names[at]))
                Add(new(names[at], ViolatedRule.OneOf, $"must not be set beside another of {string.Join(", ", names)}"));
    }

    /// <summary>Of the fields of a one-of exactly one is there.</summary>
    public void RequiredOneOf<TUnion>(FieldName field, bool isSet) where TUnion : class, Json.IJsonUnion<TUnion>
    {
        if (!isSet) Add(new(field.ToString(), ViolatedRule.OneOf, $"must have exactly one of {string.Join(", ", TUnion.CaseNames)}"));
    }

    /// <summary>The field is set by the service and cannot be sent.</summary>
    public void NotAllowed(FieldName field) => Add(new(field.ToString(), ViolatedRule.NotAllowed, "cannot be sent: only the service sets it"));

    /// <summary>Validates the case of a one-of among the fields at hand.</summary>
    public void Case<T>(T? union) where T : class, IValidatable => union?.Validate(ref this);

    /// <summary>Validates what the field holds.</summary>
    public void Model<T>(FieldName field, T? value) where T : class, IValidatable
    {
        if (value is null) return;
        if (_depth == WixJson.MaxDepth)
        {
            Report(field, LimitRule.Nesting, WixJson.MaxDepth, null);
            return;
        }

        var first = Count;
        _depth++;
        value.Validate(ref this);
        _depth--;
        Prefix(first, field);
    }

    /// <summary>Validates each item of a list; an item that is missing is a violation.</summary>
    public void Models<T>(string field, IReadOnlyList<T>? items) where T : class, IValidatable
    {
        if (items is null) return;
        for (var at = 0; at < items.Count; at++)
        {
            Required(new FieldName(field, at), items[at]);
            Model(new FieldName(field, at), items[at]);
        }
    }

    /// <summary>Validates each value of a map; a value that is missing is a violation.</summary>
    public void Models<T>(string field, IReadOnlyDictionary<string, T>? map) where T : class, IValidatable
    {
        if (map is null) return;
        foreach (var (key, value) in map)
        {
            Required(new FieldName(field, key), value);
            Model(new FieldName(field, key), value);
        }
    }

    /// <summary>Puts a field's name in front of the paths of all that was found since there were <paramref name="first"/>.</summary>
    public readonly void Prefix(int first, FieldName field)
    {
        for (var at = first; at < Count; at++)
        {
            var below = _found![at].Field;
            var separator = below.Length == 0 || below[0] == '[' ? "" : ".";
            _found[at] = _found[at] with { Field = $"{field}{separator}{below}" };
        }
    }

    private void Report(FieldName field, LimitRule rule, object limit, object? actual) => Add(new(field.ToString(), rule.Rule, rule.Describe(limit, actual))
    {
        Limit = Convert.ToString(limit, CultureInfo.InvariantCulture),
        Actual = Convert.ToString(actual, CultureInfo.InvariantCulture),
    });
}
