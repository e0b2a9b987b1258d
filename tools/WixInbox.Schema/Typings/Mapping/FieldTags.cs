using System.Globalization;
using WixInbox.Codegen.Primitives;
using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>
/// The tags of a field. Each is taken by whoever makes something of it; what nobody took is said at the end, so that no constraint gets lost
/// unseen.
/// </summary>
internal sealed class FieldTags(string field, DocComment comment, ScriptNotes notes)
{
    /// <summary>What says nothing of a value.</summary>
    private static readonly HashSet<string> Silent = ["documentationMaturity", "docsIgnore", "hidden", "internal", "public", "param", "oneof", "enumType", "returns", "example", "see", "default"];

    /// <summary>What says something that the format has no word for.</summary>
    private static readonly HashSet<string> Wordless = ["immutable", "decimalValue", "format", "maxLength", "minLength", "max", "min", "maxSize", "minSize"];

    private readonly HashSet<string> _taken = [];

    public ScriptNotes Notes => notes;

    public string? Description => comment.Text;

    public string? Take(string tag)
    {
        _taken.Add(tag);
        return comment.Find(tag)?.Text;
    }

    public bool TakeFlag(string tag) => Take(tag) is not null;

    /// <summary>Looks at a tag that somebody else takes.</summary>
    public string? Peek(string tag) => comment.Find(tag)?.Text;

    /// <summary>A length or size.</summary>
    public int? TakeCount(string tag)
    {
        if (Take(tag) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;
        notes.NotUnderstood(LineOf(tag), $"'@{tag} {text}' of '{field}', which is no count");
        return null;
    }

    public decimal? TakeNumber(string tag)
    {
        if (Take(tag) is not { } text) return null;
        if (ParseNumber(text) is { } number) return number;
        notes.NotUnderstood(LineOf(tag), $"'@{tag} {text}' of '{field}', which is no number");
        return null;
    }

    public decimal? PeekNumber(string tag) => Peek(tag) is { } text ? ParseNumber(text) : null;

    public int LineOf(string tag) => comment.Find(tag)?.Line ?? 1;

    /// <summary>The tags of a map's values: none, since a tag beside a map does not say whether it means its keys or its values.</summary>
    public FieldTags OfMapValue() => new(field, DocComment.None, notes);

    /// <summary>Says what is left, once all is taken that can be.</summary>
    public void Finish()
    {
        foreach (var tag in comment.Tags.DistinctBy(static tag => tag.Name))
        {
            if (_taken.Contains(tag.Name) || Silent.Contains(tag.Name)) continue;
            var text = tag.Text.Length is > 0 and <= 200 ? $"@{tag.Name} {tag.Text}" : $"@{tag.Name}";
            if (Wordless.Contains(tag.Name)) notes.NotCarried(tag.Line, $"'{text}' of '{field}'");
            else notes.NotUnderstood(tag.Line, $"'{text}' of '{field}'");
        }
    }

    private static decimal? ParseNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The limits of a text.</summary>
    public Limits TakeTextLimits(bool isUri) => new() { MinLength = TakeCount("minLength"), MaxLength = TakeCount("maxLength"), IsUri = isUri };

    /// <summary>The limits of a list.</summary>
    public Limits TakeListLimits() => new() { MinItems = TakeCount("minSize"), MaxItems = TakeCount("maxSize") };

    /// <summary>The limits of a number.</summary>
    public Limits TakeNumberLimits() => new() { Minimum = TakeNumber("min"), Maximum = TakeNumber("max") };
}
