using System.Globalization;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Codegen.Schema;

/// <summary>
/// Reads the keywords of one schema object. A keyword of the wrong kind is reported where it stands and read as absent, so that
/// everything else of the object survives.
/// </summary>
internal sealed class KeywordReader(JsonObject node, DiagnosticBag diagnostics)
{
    public JsonObject Node { get; } = node;

    public SourceSpan Span => Node.Span;

    public bool Has(string keyword) => Node.Find(keyword) is not null;

    public SourceSpan SpanOf(string keyword) => Node.Find(keyword) is { } member ? member.NameSpan.To(member.Value.Span) : Span;

    /// <summary>Reports what is no keyword here.</summary>
    /// <param name="what">What the object is, in a word.</param>
    /// <param name="known">Its keywords.</param>
    public void RefuseOthers(string what, string[] known)
    {
        var one = "aeiou".Contains(what[0]) ? $"an {what}" : $"a {what}";
        foreach (var member in Node.Members)
        {
            if (known.Contains(member.Name))
            {
                if (Keywords.Texts.Contains(member.Name)) Text(member.Name);
                continue;
            }

            if (Keywords.Refused.TryGetValue(member.Name, out var reason))
                diagnostics.Report(Ids.Unsupported, member.NameSpan, $"'{member.Name}' of {one}", reason);
            else
                diagnostics.Report(Ids.UnknownKeyword, member.NameSpan, member.Name, one, diagnostics.Suggest(member.Name, known));
        }
    }

    /// <summary>What it says to people; that it is a text has been checked with all other keywords.</summary>
    public string? Description => Said(Keywords.Description);

    /// <summary>Where its facts come from, likewise.</summary>
    public string? Source => Said(Keywords.Source);

    /// <summary>What it is called, likewise.</summary>
    public string? Title => Said(Keywords.Title);

    public string? Text(string keyword) => Value<JsonString>(keyword, "a string")?.Value;

    public Word? Word(string keyword) => Value<JsonString>(keyword, "a string") is { } text ? new Word(text.Value, text.Span) : null;

    public bool Flag(string keyword, bool otherwise = false) => Value<JsonBoolean>(keyword, "true or false")?.Value ?? otherwise;

    public KeywordReader? Object(string keyword) =>
        Value<JsonObject>(keyword, "an object") is { } found ? new KeywordReader(found, diagnostics) : null;

    public JsonArray? Array(string keyword) => Value<JsonArray>(keyword, "an array");

    /// <summary>A required text.</summary>
    public Word? RequiredWord(string keyword, string what)
    {
        Require(keyword, what);
        return Word(keyword);
    }

    /// <summary>A required object, likewise.</summary>
    public KeywordReader? RequiredObject(string keyword, string what)
    {
        Require(keyword, what);
        return Object(keyword);
    }

    /// <summary>Reports a keyword that is not there, at the object's first brace.</summary>
    public void Require(string keyword, string what)
    {
        if (!Has(keyword)) diagnostics.Report(Ids.MissingKeyword, OpeningSpan, what, keyword);
    }

    /// <summary>A required name that goes into C# as it is.</summary>
    public Word? RequiredName(string keyword, string what)
    {
        if (RequiredWord(keyword, what) is not { } word) return null;
        if (CSharpNames.IsPascal(word.Text)) return word;
        diagnostics.Report(Ids.WrongValue, word.Span, keyword, $"a name of at most {CSharpNames.MaxLength} ASCII letters and digits that starts with a capital, such as GetThing");
        return null;
    }

    public SourceSpan OpeningSpan => Span with { Length = 1, EndLine = Span.StartLine, EndColumn = Span.StartColumn + 1 };

    public int? Count(string keyword)
    {
        if (Value<JsonNumber>(keyword, "a whole number that is not negative") is not { } number) return null;
        if (int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;
        diagnostics.Report(Ids.WrongValue, number.Span, keyword, "a whole number from 0 to 2147483647");
        return null;
    }

    public decimal? Number(string keyword)
    {
        if (Value<JsonNumber>(keyword, "a number") is not { } number) return null;
        if (ExactDecimal.TryParse(number.Text, out var value)) return value;
        diagnostics.Report(Ids.WrongValue, number.Span, keyword, "a number of at most 28 digits");
        return null;
    }

    /// <summary>A list of texts, each once.</summary>
    public EquatableArray<Word> Words(string keyword)
    {
        if (Array(keyword) is not { } array) return [];
        var words = new List<Word>();
        var seen = new HashSet<string>();
        foreach (var item in array.Items)
        {
            if (item is JsonString text && seen.Add(text.Value)) words.Add(new Word(text.Value, text.Span));
            else if (item is JsonString) diagnostics.Report(Ids.WrongValue, item.Span, keyword, "a list without repetitions");
            else if (item is not JsonMissing) diagnostics.Report(Ids.WrongValue, item.Span, keyword, "a list of strings");
        }

        if (array.Items.Count == 0) diagnostics.Report(Ids.WrongValue, array.Span, keyword, "a list of at least one string");
        return words.ToEquatableArray();
    }

    /// <summary>A list of texts, each once; it may be absent or empty.</summary>
    public EquatableArray<string> Texts(string keyword) =>
        Array(keyword) is null or { Items.Count: 0 } ? [] : Words(keyword).Select(static word => word.Text).ToEquatableArray();

    /// <summary>One of some texts.</summary>
    public string? OneOf(string keyword, params string[] choices)
    {
        if (Node.Find(keyword)?.Value is JsonArray list)
        {
            diagnostics.Report(Ids.WrongValue, list.Span, keyword, "one string: what is not required may be null or absent anyway");
            return null;
        }

        if (Word(keyword) is not { } word) return null;
        if (choices.Contains(word.Text)) return word.Text;
        diagnostics.Report(
            Ids.WrongValue, word.Span, keyword, $"one of {string.Join(", ", choices)}{diagnostics.Suggest(word.Text, choices)}");
        return null;
    }

    private string? Said(string keyword) => (Node.Find(keyword)?.Value as JsonString)?.Value;

    private T? Value<T>(string keyword, string wanted) where T : JsonNode
    {
        if (Node.Find(keyword)?.Value is not { } value) return null;
        if (value is T found) return found;
        if (value is not JsonMissing) diagnostics.Report(Ids.WrongValue, value.Span, keyword, wanted);
        return null;
    }
}
