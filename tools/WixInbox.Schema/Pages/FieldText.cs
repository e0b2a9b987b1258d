namespace WixInbox.Schema.Pages;

/// <summary>
/// The cells of a line that declares a field: <c>NAME | type: TYPE | description: text | required: true</c>. Descriptions have bars
/// of their own, so a line is not split at bars: a description ends at the attributes behind it, which are known or look like some.
/// </summary>
internal sealed record FieldText(string Name, PageType Type, string? Description, bool IsRequired, string? Validation, IReadOnlyList<string> Others)
{
    /// <summary>How long a declaration may be, in characters.</summary>
    private const int MaxLength = 64 * 1024;

    private const string TypeMark = "| type:";
    private const string RequiredMark = "| required: true";
    private const string ValidationMark = "| validation:";

    /// <summary>The field, or null where the line only looks like one.</summary>
    public static FieldText? Parse(string text)
    {
        if (text.Length > MaxLength) return null;
        var typeAt = text.IndexOf(TypeMark, StringComparison.Ordinal);
        if (typeAt <= 0 || text[..typeAt].Trim() is not { Length: > 0 and <= 200 } name || name.Contains(' ')) return null;
        var rest = text[(typeAt + TypeMark.Length)..];
        var bar = rest.IndexOf('|');
        var type = PageType.Parse(WithoutNone(bar < 0 ? rest : rest[..bar]));
        var tail = bar < 0 ? "" : rest[bar..];
        var others = new List<string>();
        string? description = null;
        while (KeyOf(tail) is { } key)
        {
            if (key == "description")
            {
                tail = tail[(tail.IndexOf(':') + 1)..];
                var end = EndOfDescription(tail);
                (description, tail) = (tail[..end].Trim(), tail[end..]);
                continue;
            }

            if (key is "required" or "validation") break;
            var next = tail.IndexOf('|', 1);
            others.Add((next < 0 ? tail : tail[..next]).Trim(' ', '|'));
            tail = next < 0 ? "" : tail[next..];
        }

        return ReadAttributes(tail, new FieldText(name, type, description is "" ? null : description, IsRequired: false, null, others), others);
    }

    /// <summary>A parameter without a description may say <c>none</c> behind its type.</summary>
    private static string WithoutNone(string cell)
    {
        var type = cell.Trim();
        return type.EndsWith(" none", StringComparison.Ordinal) ? type[..^5].TrimEnd() : type;
    }

    private static FieldText ReadAttributes(string tail, FieldText field, List<string> others)
    {
        while (KeyOf(tail) is { } key)
        {
            if (key == "validation")
            {
                // A pattern may have bars: it reaches to the attribute that is known, or to the end.
                var required = tail.LastIndexOf(RequiredMark, StringComparison.Ordinal);
                var end = required > 0 ? required : tail.Length;
                field = field with { Validation = tail[ValidationMark.Length..end].Trim() };
                tail = tail[end..];
                continue;
            }

            var next = tail.IndexOf('|', 1);
            var cell = (next < 0 ? tail : tail[..next]).Trim(' ', '|');
            tail = next < 0 ? "" : tail[next..];
            if (cell == "required: true") field = field with { IsRequired = true };
            else others.Add(cell);
        }

        if (tail.Trim(' ', '|') is { Length: > 0 } remainder) others.Add(remainder);
        return field;
    }

    private static int EndOfDescription(string text)
    {
        var end = text.Length;
        for (var at = text.IndexOf(RequiredMark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(RequiredMark, at + 1, StringComparison.Ordinal))
        {
            var behind = text.AsSpan(at + RequiredMark.Length).TrimStart();
            if (!behind.IsEmpty && behind[0] != '|') continue;
            end = at;
            break;
        }

        if (text.IndexOf(ValidationMark, StringComparison.Ordinal) is var validation and >= 0) end = Math.Min(end, validation);
        for (var bar = LastBar(text, end); bar > 0 && text[bar - 1] == ' ' && KeyOf(text[bar..end]) is not (null or "required"); bar = LastBar(text, end)) end = bar;
        return end;
    }

    private static int LastBar(string text, int end) => end == 0 ? -1 : text.LastIndexOf('|', end - 1);

    /// <summary>The key of the attribute that a text starts with: <c>| maxLength: 10</c>.</summary>
    private static string? KeyOf(string text)
    {
        if (!text.StartsWith("| ", StringComparison.Ordinal)) return null;
        var colon = text.IndexOf(':');
        if (colon is < 3 or > 40 || !char.IsAsciiLetterLower(text[2])) return null;
        if (colon + 1 < text.Length && text[colon + 1] != ' ') return null;
        for (var at = 2; at < colon; at++)
            if (!char.IsAsciiLetterOrDigit(text[at]) && text[at] is not '-' and not '_') return null;
        return text[2..colon];
    }
}
