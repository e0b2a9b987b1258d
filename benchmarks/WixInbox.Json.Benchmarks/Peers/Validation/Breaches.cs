using System.Text;
using Newtonsoft.Json;

namespace WixInbox.Json.Benchmarks.Peers.Validation;

/// <summary>Payloads with one limit broken each, which every validator has to notice.</summary>
internal static class Breaches
{
    // Where, as a JSON path; and what breaks the limit there.
    private static readonly (string Path, string Value)[] All =
    [
        ("$..content.previewText", new string('a', 257)),
        ("$..badges[*].iconUrl", "no address"),
        ("$..basic.items[*].text", ""),
        ("$..basic.items[*].image.filename", new string('a', 256)),
        ("$..template.buttons[*].label", ""),
        ("$..template.textLines[*]", new string('a', 513)),
        ("$..template.imageUrl", "no address"),
        ("$..minimal.iconUrl", "no address"),
        ("$..form.title", new string('a', 257)),
        ("$..form.fields[*].value", new string('a', 8_193)),
    ];

    /// <summary>The text, each time with one limit broken, in the last place where it can be.</summary>
    public static IEnumerable<(string What, byte[] Text)> Of(byte[] text)
    {
        foreach (var (path, value) in All)
        {
            var token = SchemaValidator.Parse(text);
            if (token.SelectTokens(path).LastOrDefault() is not { } place) continue;
            var what = $"{place.Path} of {value.Length} characters";
            place.Replace(value);
            yield return (what, Encoding.UTF8.GetBytes(token.ToString(Formatting.None)));
        }
    }
}
