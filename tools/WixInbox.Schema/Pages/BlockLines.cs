using System.Text;

namespace WixInbox.Schema.Pages;

/// <summary>Tells the lines of a schema block apart. Text that is none of them continues the line before it: descriptions keep some line breaks.</summary>
internal sealed class BlockLines(PageNotes notes)
{
    public const string Required = "Required parameters";
    public const string Parameters = "Method parameters";
    public const string EventBody = "Event body";
    public const string Return = "Return type";
    public const string Errors = "Possible Errors";
    public const string Method = "Method";
    public const string Verb = "Verb";
    public const string Webhook = "Webhook";
    public const string Url = "URL";
    public const string Description = "Description";
    public const string EmptyObject = "EMPTY-OBJECT {}";

    private const string FieldMark = "- name:";
    private const string ParamMark = "param name:";
    private const string OneOfMark = "- ONE-OF:";
    private const string EnumMark = "- enum:";
    private const string ErrorMark = "HTTP Code:";
    private const string ValueMark = "-  ";

    /// <summary>The keys in their order: text of a description that looks like a key does not stand where the key would.</summary>
    private static readonly string[] Order = [Webhook, Method, Description, Url, Verb, Required, Parameters, EventBody, Return, Errors];

    private static readonly int UrlPlace = Array.IndexOf(Order, Url);

    private readonly List<BlockLine> _lines = [];
    private readonly StringBuilder _text = new();
    private BlockLine? _open;
    private int _reached = -1;

    /// <summary>The column of the keys, which is that of the first.</summary>
    private int? _keyColumn;

    /// <summary>Whether there is an address, which stands behind the description and before all that follows it.</summary>
    private bool _hasUrl;

    public static IReadOnlyList<BlockLine> Read(PageBlock block, PageNotes notes)
    {
        var reader = new BlockLines(notes) { _hasUrl = block.Lines.Any(static line => line.Text.AsSpan().TrimStart().StartsWith("URL: ", StringComparison.Ordinal)) };
        foreach (var line in block.Lines) reader.Add(line);
        reader.Close();
        return reader._lines;
    }

    private void Add(PageLine line)
    {
        var text = line.Text.Trim();
        if (text.Length == 0 || text.StartsWith("# Note:", StringComparison.Ordinal)) return;
        if (KindOf(text, line.Column) is { } known)
        {
            Close();
            Open(new BlockLine(known.Kind, line.Number, line.Column, known.Key, ""), text[known.Length..]);
        }
        else if (_open is null)
        {
            notes.NotUnderstood(line.Number, "The schema block does not start with 'Method:' or 'Webhook:'.");
        }
        else
        {
            _text.Append(' ').Append(text);
        }
    }

    private (BlockLineKind Kind, string Key, int Length)? KindOf(string text, int column)
    {
        if (text == EmptyObject) return (BlockLineKind.Key, EmptyObject, text.Length);
        if (text.StartsWith(FieldMark, StringComparison.Ordinal)) return Declares(text, FieldMark) ? (BlockLineKind.Field, "", FieldMark.Length) : null;
        if (text.StartsWith(ParamMark, StringComparison.Ordinal)) return Declares(text, ParamMark) ? (BlockLineKind.Param, "", ParamMark.Length) : null;
        if (text.StartsWith(OneOfMark, StringComparison.Ordinal)) return (BlockLineKind.OneOf, "", OneOfMark.Length);
        if (text.StartsWith(EnumMark, StringComparison.Ordinal)) return (BlockLineKind.Enum, "", EnumMark.Length);
        if (text.StartsWith(ErrorMark, StringComparison.Ordinal)) return (BlockLineKind.Error, "", 0);
        if (text.StartsWith(ValueMark, StringComparison.Ordinal) && IsEnumOpen()) return (BlockLineKind.EnumValue, "", 1);
        return column == (_keyColumn ?? column) ? KeyOf(text, column) : null;
    }

    private static bool Declares(string text, string mark) => text.AsSpan(mark.Length).Contains("| type:", StringComparison.Ordinal);

    private bool IsEnumOpen() => _open is { Kind: BlockLineKind.EnumValue } || (_open is { Kind: BlockLineKind.Enum } && _text.Length == 0);

    private (BlockLineKind Kind, string Key, int Length)? KeyOf(string text, int column)
    {
        var end = _hasUrl && _reached < UrlPlace ? UrlPlace + 1 : Order.Length;
        for (var at = _reached + 1; at < end; at++)
        {
            // The verb has the key of the method's name, and stands behind the address.
            var isVerb = Order[at] == Verb;
            var key = isVerb ? Method : Order[at];
            if (!text.StartsWith(key, StringComparison.Ordinal) || text.Length == key.Length || text[key.Length] != ':') continue;
            if (isVerb && text[(key.Length + 1)..].Trim() is not ("GET" or "POST" or "PUT" or "PATCH" or "DELETE")) continue;
            (_reached, _keyColumn) = (at, column);
            return (BlockLineKind.Key, Order[at], key.Length + 1);
        }

        return null;
    }

    private void Open(BlockLine line, string text)
    {
        _open = line;
        _text.Clear().Append(text.AsSpan().Trim());
    }

    private void Close()
    {
        if (_open is null) return;
        var text = _text.ToString().Trim();
        var line = _open with { Text = text };
        _open = null;
        if (line.Kind is not (BlockLineKind.Field or BlockLineKind.Param))
        {
            _lines.Add(line);
        }
        else if (FieldText.Parse(text) is { } field)
        {
            _lines.Add(line with { Field = field });
        }
        else
        {
            notes.NotUnderstood(line.Number, "The field has no name and type that can be read; it is left out.");
        }
    }
}
