using System.Globalization;
using System.Text;

namespace WixInbox.Codegen.Emission.Json;

/// <summary>Names of members as they stand in JSON: with quotes and colon.</summary>
internal static class JsonNames
{
    /// <summary>So much the runtime compares at once: PaddedJson.MaxText.</summary>
    public const int MaxBytes = 32;

    /// <summary>An expression that says whether the name stands at <c>at</c>; null for a name that JSON cannot have without escapes.</summary>
    public static string? Test(string wireName)
    {
        if (wireName.Any(static c => c is < ' ' or '"' or '\\')) return null;
        var tests = new List<string>();
        var (start, length) = (0, 0);
        var text = Quoted(wireName);
        for (var at = 0; at < text.Length;)
        {
            var character = text.Substring(at, char.IsHighSurrogate(text[at]) ? 2 : 1);
            var bytes = Encoding.UTF8.GetByteCount(character);
            if (length + bytes > MaxBytes)
            {
                tests.Add(Of(text.Substring(start, at - start), text.Substring(0, start)));
                (start, length) = (at, 0);
            }

            length += bytes;
            at += character.Length;
        }

        tests.Add(Of(text.Substring(start), text.Substring(0, start)));
        return string.Join(" && ", tests);
    }

    /// <summary>How many bytes the name has.</summary>
    public static string LengthOf(string wireName) => Length(Quoted(wireName));

    /// <summary>The name with what JSON demands to be escaped.</summary>
    public static string Escaped(string wireName) => Quoted(string.Concat(wireName.Select(Escape)));

    private static string Of(string part, string before) => before.Length == 0
        ? $"PaddedJson.Is(ref at, {Quoting.Utf8(part)})"
        : $"PaddedJson.Is(ref PaddedJson.After(ref at, {Length(before)}), {Quoting.Utf8(part)})";

    private static string Length(string text) => Encoding.UTF8.GetByteCount(text).ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string wireName) => $"\"{wireName}\":";

    private static string Escape(char c) => c switch
    {
        '"' or '\\' => "\\" + c,
        < ' ' => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        _ => c.ToString(),
    };
}
