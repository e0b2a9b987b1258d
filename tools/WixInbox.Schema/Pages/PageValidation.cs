using System.Globalization;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>
/// Understands what <c>validation:</c> says as far as it is plain: <c>maxLength: 100</c>, <c>minItems 1, maxItems 15</c>, <c>format: GUID</c>.
/// The newest pages have it, and its syntax is written down nowhere.
/// </summary>
internal static class PageValidation
{
    /// <summary>The value with its limits, and what was not understood.</summary>
    public static (ValueShape Shape, IReadOnlyList<string> Others) Apply(ValueShape shape, string validation)
    {
        var others = new List<string>();
        foreach (var part in validation.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ApplyPart(shape, part) is { } limited) shape = limited;
            else others.Add(part);
        }

        return (shape, others);
    }

    private static ValueShape? ApplyPart(ValueShape shape, string part)
    {
        var words = part.Split([':', '=', ' ', '"', '{', '}'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2) return null;
        var (key, value) = (words[0], words[1]);
        if (key == "format") return shape is ScalarShape { Kind: ScalarKind.String or ScalarKind.Int32 } scalar ? ApplyFormat(scalar, value) : null;
        return shape switch
        {
            ScalarShape { Kind: ScalarKind.String } text when Count(value) is { } count => key switch
            {
                "minLength" => text with { Limits = text.Limits with { MinLength = count } },
                "maxLength" => text with { Limits = text.Limits with { MaxLength = count } },
                _ => null,
            },
            ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double } number when ExactDecimal.TryParse(value, out var most) && IsNumber(value) => key switch
            {
                "minimum" or "min" => number with { Limits = number.Limits with { Minimum = most } },
                "maximum" or "max" => number with { Limits = number.Limits with { Maximum = most } },
                _ => null,
            },
            ListShape list when Count(value) is { } count => key switch
            {
                "minItems" or "minSize" => list with { Limits = list.Limits with { MinItems = count } },
                "maxItems" or "maxSize" => list with { Limits = list.Limits with { MaxItems = count } },
                _ => null,
            },
            _ => null,
        };
    }

    private static ScalarShape? ApplyFormat(ScalarShape shape, string format)
    {
        if (shape.Kind == ScalarKind.Int32) return format switch { "int32" => shape, "int64" => shape with { Kind = ScalarKind.Int64 }, _ => null };
        return format.ToUpperInvariant() switch
        {
            "GUID" or "UUID" => shape with { Kind = ScalarKind.Guid, Limits = Limits.None },
            "DATE-TIME" => shape with { Kind = ScalarKind.DateTime, Limits = Limits.None },
            "INT64" => shape with { Kind = ScalarKind.Int64Text, Limits = Limits.None },
            "URI" or "URL" => shape with { Limits = shape.Limits with { IsUri = true } },
            _ => null,
        };
    }

    private static int? Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
