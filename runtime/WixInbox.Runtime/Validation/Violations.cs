using System.Globalization;
using System.Runtime.CompilerServices;
using WixInbox.Json;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Required(FieldName field, object? value)
    {
        if (value is null) Missing(field);
    }

    /// <summary>The text has at most so many code points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MaxLength(FieldName field, string? text, int most)
    {
        if (text is not null && text.Length > most) LongText(field, text, most);
    }

    /// <summary>The text has at least so many code points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MinLength(FieldName field, string? text, int least)
    {
        if (text is not null && text.Length < (long)least * 2) ShortText(field, text, least);
    }

    /// <summary>The list or map has at most so many items.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MaxItems(FieldName field, int? count, int most)
    {
        if (count > most) Report(field, LimitRule.MaxItems, most, count.Value);
    }

    /// <summary>The list or map has at least so many items.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MinItems(FieldName field, int? count, int least)
    {
        if (count < least) Report(field, LimitRule.MinItems, least, count.Value);
    }

    /// <summary>The number is at most this.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Maximum(FieldName field, long? number, long most)
    {
        if (number > most) Report(field, LimitRule.Maximum, most, number.Value);
    }

    /// <summary>The number is at least this.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Minimum(FieldName field, long? number, long least)
    {
        if (number < least) Report(field, LimitRule.Minimum, least, number.Value);
    }

    /// <inheritdoc cref="Maximum(FieldName, long?, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Maximum(FieldName field, double? number, double most)
    {
        if (number is { } value && !(value <= most)) Report(field, LimitRule.Maximum, most, value); // NaN is not at most anything
    }

    /// <inheritdoc cref="Minimum(FieldName, long?, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Minimum(FieldName field, double? number, double least)
    {
        if (number is { } value && !(value >= least)) Report(field, LimitRule.Minimum, least, value);
    }

    /// <summary>The text is an absolute URI.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Uri(FieldName field, string? text)
    {
        if (text is not null && !UriSyntax.IsAbsolute(text)) NoUri(field);
    }

    /// <summary>The text is one of those that the schema lists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum<T>(FieldName field, T? value) where T : struct, IOpenEnum<T>
    {
        if (value is { IsKnown: false } unlisted) Unlisted(field, unlisted);
    }

    /// <summary>Of the fields of a one-of at most one is there: a second one was kept among the unknown fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OneOf<TUnion>(UnknownFields? unknown) where TUnion : class, IJsonUnion<TUnion>
    {
        if (unknown is not null) OneOfAll<TUnion>(unknown);
    }

    /// <summary>Of the fields of a one-of exactly one is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RequiredOneOf<TUnion>(FieldName field, bool isSet) where TUnion : class, IJsonUnion<TUnion>
    {
        if (!isSet) NoCase(field, TUnion.CaseNames);
    }

    /// <summary>The field is set by the service and cannot be sent.</summary>
    public void NotAllowed(FieldName field) => Add(new(field.ToString(), ViolatedRule.NotAllowed, "cannot be sent: only the service sets it"));

    /// <summary>Validates what the field holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Model<T>(FieldName field, T? value) where T : class, IValidatable
    {
        if (value is null || !CanGoDeeper(field)) return;
        var first = Count;
        _depth++;
        value.Validate(ref this);
        _depth--;
        if (Count > first) Prefix(first, field);
    }

    /// <summary>Validates each item of a list; an item that is missing is a violation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Models<T>(string field, IReadOnlyList<T>? items) where T : class, IValidatable
    {
        for (var (values, at) = (ListItems.Of(items), 0); at < values.Count; at++) Item(new FieldName(field, at), values[at]);
    }

    /// <summary>Validates each value of a map; a value that is missing is a violation.</summary>
    public void Models<T>(string field, IReadOnlyDictionary<string, T>? map) where T : class, IValidatable
    {
        if (map is null) return;
        foreach (var (key, value) in map) Item(new FieldName(field, key), value);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Item<T>(FieldName field, T? value) where T : class, IValidatable
    {
        Required(field, value);
        Model(field, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool CanGoDeeper(FieldName field)
    {
        if (_depth < WixJson.MaxDepth) return true;
        Report(field, LimitRule.Nesting, WixJson.MaxDepth, null);
        return false;
    }

    // What reports stands apart, so that what checks is small enough to become part of the caller.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Missing(FieldName field) => Add(new(field.ToString(), ViolatedRule.Required, "must be set"));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LongText(FieldName field, string text, int most)
    {
        if (CodePoints.Exceed(text, most)) Report(field, LimitRule.MaxLength, most, CodePoints.Count(text));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ShortText(FieldName field, string text, int least)
    {
        if (CodePoints.FallShortOf(text, least)) Report(field, LimitRule.MinLength, least, CodePoints.Count(text));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoUri(FieldName field) =>
        Add(new(field.ToString(), ViolatedRule.Format, "must be an absolute URI such as https://example.com/a.png") { Limit = "uri" });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Unlisted<T>(FieldName field, T value) where T : struct, IOpenEnum<T> =>
        Add(new(field.ToString(), ViolatedRule.EnumValue, $"must be one of {string.Join(", ", T.KnownTexts)}") { Actual = value.Value });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void OneOfAll<TUnion>(UnknownFields unknown) where TUnion : class, IJsonUnion<TUnion>
    {
        var names = TUnion.CaseNames;
        for (var at = 0; at < names.Count; at++) // no enumerator: nothing may be allocated here
            if (unknown.ContainsKey(names[at]))
                Add(new(names[at], ViolatedRule.OneOf, $"must not be set beside another of {string.Join(", ", names)}"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoCase(FieldName field, IReadOnlyList<string> names) =>
        Add(new(field.ToString(), ViolatedRule.OneOf, $"must have exactly one of {string.Join(", ", names)}"));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Report(FieldName field, LimitRule rule, object limit, object? actual) => Add(new(field.ToString(), rule.Rule, rule.Describe(limit, actual))
    {
        Limit = Convert.ToString(limit, CultureInfo.InvariantCulture),
        Actual = Convert.ToString(actual, CultureInfo.InvariantCulture),
    });
}
