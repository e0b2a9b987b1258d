using System.Globalization;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission;

/// <summary>Documentation of generated members: the schema's description, then limits, default and marks, a sentence each.</summary>
internal static class Docs
{
    public static string Summary(params string?[] sentences)
    {
        var text = string.Join(" ", sentences.Where(static sentence => !string.IsNullOrEmpty(sentence)));
        return text.Length == 0 ? "" : $"/// <summary>{text}</summary>";
    }

    public static string Remarks(params string?[] sentences)
    {
        var text = string.Join(" ", sentences.Where(static sentence => !string.IsNullOrEmpty(sentence)));
        return text.Length == 0 ? "" : $"/// <remarks>{text}</remarks>";
    }

    public static string? Description(string? description) => string.IsNullOrWhiteSpace(description) ? null : Quoting.Doc(description!);

    public static string Word(string text) => $"<c>{Quoting.Doc(text)}</c>";

    public static string? Of(Origin origin) => origin == Origin.None ? null : $"From {Word(origin.ToString())}.";

    /// <summary>What the caller needs.</summary>
    public static string? Access(string? permission, EquatableArray<string> scopes)
    {
        if (scopes.Count == 0 && permission is null) return null;
        var needs = new[] { permission is null ? null : $"permission {Word(permission)}", scopes.Count == 0 ? null : $"scope {string.Join(" or ", scopes.Select(Word))}" };
        return $"Needs the {string.Join(", ", needs.Where(static need => need is not null))}.";
    }

    public static string OfField(FieldModel field) => Summary(
        Description(field.Description) ?? $"The field {Word(field.WireName)}.",
        LimitsOf(field.Value),
        field.Default is { } value ? $"Default: {Word(value)}." : null,
        Expected(field.IsExpected),
        field.IsReadOnly ? "Set by the service: left out of requests." : null,
        field.Presence == Presence.Defaulted ? AbsentAs(field.Value.Type) : null);

    public static string? Expected(bool isExpected) => isExpected ? "The vendor's documentation requires it; its service takes requests without it." : null;

    /// <summary>The limits in words.</summary>
    public static string? LimitsOf(ValueModel value)
    {
        var limits = value.Limits;
        var sentences = new[]
        {
            Range(limits.MinLength, limits.MaxLength, "character"),
            Range(limits.MinItems, limits.MaxItems, "item"),
            Range(limits.Minimum, limits.Maximum),
            limits.IsUri ? "An absolute URI." : null,
            value.Type is ListType list && LimitsOf(list.Item) is { } ofItem ? "Each: " + ofItem.ToLowerInvariant() : null,
        };
        var text = string.Join(" ", sentences.Where(static sentence => sentence is not null));
        return text.Length == 0 ? null : text;
    }

    private static string AbsentAs(CSharpType type) => type switch
    {
        ScalarType { Kind: ScalarKind.Boolean } => "<c>false</c> where the service leaves it out.",
        ScalarType { Kind: not (ScalarKind.String or ScalarKind.Bytes) } => "0 where the service leaves it out.",
        _ => "Empty where the service leaves it out.",
    };

    private static string? Range(int? least, int? most, string unit) => (least, most) switch
    {
        (null or 0, null) => null,
        (null or 0, { } max) => $"At most {Count(max, unit)}.",
        ({ } min, null) => $"At least {Count(min, unit)}.",
        ({ } min, { } max) when min == max => $"Exactly {Count(min, unit)}.",
        ({ } min, { } max) => $"{Text(min)} to {Count(max, unit)}.",
    };

    private static string? Range(decimal? least, decimal? most) => (least, most) switch
    {
        (null, null) => null,
        (null, { } max) => $"At most {Text(max)}.",
        ({ } min, null) => $"At least {Text(min)}.",
        ({ } min, { } max) => $"From {Text(min)} to {Text(max)}.",
    };

    private static string Count(int count, string unit) => count == 1 ? $"1 {unit}" : $"{Text(count)} {unit}s";

    private static string Text(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);
}
