namespace WixInbox.Json.Tests.Planted;

/// <summary>A bug that the fuzzer must find: a text of the runtime's source that is replaced by another, wherever it stands in the file.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="File">The file, below the runtime's folder Json.</param>
/// <param name="Right">What stands there.</param>
/// <param name="Wrong">What takes its place. No load may leave the buffer by it.</param>
internal sealed record PlantedBug(string Name, string File, string Right, string Wrong)
{
    public static IReadOnlyList<PlantedBug> All { get; } =
    [
        new("control characters pass in strings", "Padded/Utf8Scan.cs", "Create((sbyte)' ')", "Create((sbyte)1)"),
        new("a string of four letters loses its second", "Padded/AsciiText.cs", "else if (length >= 4)", "else if (length >= 5)"),
        new("a string of sixty letters loses its middle", "Padded/AsciiText.cs", "place < last; place += Utf8Scan.Width", "place + 32 < last; place += Utf8Scan.Width"),
        new("half of a surrogate pair passes", "Padded/EscapedText.cs", "? 2 * LengthOfCode\n            : 0;", "? 2 * LengthOfCode\n            : LengthOfCode;"),
        new("any letter passes behind a backslash", "Padded/Utf8Scan.cs", "if (length == 0) return ref special;", "if (length == 0) length = 1;"),
        new("g is a hexadecimal digit of an escape", "Padded/EscapedText.cs", "alphabetic <= 5", "alphabetic <= 6"),
        new("an escaped slash is a backslash", "Padded/EscapedText.cs", "\\0/\\0", "\\0\\\\\\0"),
        new("bytes that are no UTF-8 pass in strings", "Padded/Utf8Sequence.cs", "(next & 0xC0) == 0x80", "(next & 0x80) == 0x80"),
        new("overlong UTF-8 passes in strings", "Padded/Utf8Sequence.cs", "lead is >= 0xC2", "lead is >= 0xC0"),
        new("bytes that are no UTF-8 pass in unknown fields", "RawJson.cs", "return System.Text.Unicode.Utf8.IsValid(json);", "return true;"),
        new("leading zeros pass", "Padded/PaddedSkip.cs", "|| (whole == '0' && !PaddedJson.IsSame(ref at, ref Unsafe.Add(ref whole, 1)))", ""),
        new("a comma passes before the end of an array", "Padded/PaddedJson.Composites.cs", "return ref at == ']' ? ref Nothing : ref at;", "return ref at;"),
        new("a comma passes before the end of an object", "Padded/PaddedJson.cs", "return ref at == '\"' ? ref at : ref Nothing;", "return ref at is (byte)'\"' or (byte)'}' ? ref at : ref Nothing;"),
        new("vertical tabs are white space", "Padded/PaddedJson.cs", "Vector128.Create((byte)'\\t')", "Vector128.Create((byte)'\\v')"),
        new("anything passes behind the value", "Padded/PaddedText.cs", "value is not null && Unsafe.AreSame(ref PaddedJson.AtToken(ref read), ref end)", "value is not null"),
        new("a dash of a GUID is not looked at", "Padded/GuidText.cs", "| Unsafe.Add(ref at, 18) ^ '-' ", ""),
        new("g is a digit of a GUID", "Padded/GuidText.cs", "Vector128.Create((byte)5)", "Vector128.Create((byte)6)"),
        new("digits of a fraction are shifted", "Padded/TimestampText.cs", "PowersOfTen[Math.Min(count, Fraction.TickDigits)]", "PowersOfTen[Math.Min(count, Fraction.TickDigits - 1)]"),
        new("the sixtieth second is one", "Padded/TimestampText.cs", "second > 59", "second > 60"),
        new("objects and arrays may be nested one level deeper", "Depth.cs", "left > 0", "left >= 0"),
        new("what is skipped may be nested one level deeper", "Padded/PaddedSkip.cs", "if (depth == 0)", "if (depth < 0)"),
        new("of a repeated key the first value stands", "Padded/PaddedJson.Composites.cs", "else map[key] = read;", "else map.TryAdd(key, read);"),
        new("an unknown field is lost where it is null", "Padded/PaddedJson.Composites.cs", "if (value is { } raw) unknown", "if (value is { Kind: not System.Text.Json.JsonValueKind.Null } raw) unknown"),
        new("a second case takes the place of the first", "Padded/PaddedJson.Composites.cs", "if (current is not null) return ref Nothing;", ""),
        new("null passes among the items of a list", "Padded/PaddedJson.Composites.cs", "if (read is null) at = ref Nothing;\n            else items.Add(read);", "if (read is not null) items.Add(read);"),
        new("a long list loses an item", "Padded/ItemBuffer.cs", "_rest?.AsSpan(0, count)", "_rest?.AsSpan(0, count - 1)"),
        new("the writer loses a comma", "Output/JsonOutput.Texts.cs", "return ref Room(ref Unsafe.Add(ref at, 2));", "return ref Room(ref Unsafe.Add(ref at, 1));"),
        new("the writer does not escape U+001F", "Output/JsonOutput.Texts.cs", "unit is < ' ' or", "unit is < (char)0x1F or"),
        new("the writer cuts a surrogate pair in two", "Output/JsonOutput.Texts.cs", "place++;\n        return ref Unsafe.Add(ref at, rune", "return ref Unsafe.Add(ref at, rune"),
        new("the writer loses a byte where it changes buffers", "Output/JsonOutput.cs", "_start = last;", ""),
        new("the writer swaps digits of an escape", "Output/JsonOutput.Texts.cs", "Hex[unit >> 4]", "Hex[unit & 15]"),
        .. OfBothReaders,
        .. OfHtmlSafeText,
    ];

    /// <summary>What both readers take from one place, so that neither shows it in the other; and what was read wrongly once is written, and read again, rightly.</summary>
    private static PlantedBug[] OfBothReaders =>
    [
        new("minutes of an offset are not looked at", "Rfc3339.cs", "((hour * 60) + minute) *", "(hour * 60) *"),
        new("offsets go the other way", "Rfc3339.cs", "(text[0] == '-' ? -1 : 1)", "(text[0] == '-' ? 1 : -1)"),
        new("a duration loses what is less than a millisecond", "ProtoDuration.cs", "+ ticks;", "+ (ticks / 10_000 * 10_000);"),
        new("digits behind the point are none where there is an exponent", "ExactInteger.cs", "? fraction[at] - '0' : 0", "? 0 : 0"),
        new("a decimal is rounded to the digits that it may have", "ScalarText.cs", "<= value.Scale", "<= int.MaxValue"),
        new("a number in a string loses half of its digits", "ScalarText.cs", "out value) && double.IsFinite(value);\n    }", "out value) && double.IsFinite(value = (float)value);\n    }"),
        new("the letters - and _ of base64 are swapped", "Base64Text.cs", "padded.Replace((byte)'-', (byte)'+');\n        padded.Replace((byte)'_', (byte)'/');", "padded.Replace((byte)'-', (byte)'/');\n        padded.Replace((byte)'_', (byte)'+');"),
        new("of a repeated unknown field the first value stands", "UnknownFields.Builder.cs", "_fields![at] = new(name, value);", ""),
        new("an unknown field goes before those that came earlier", "UnknownFields.Builder.cs", "if (_count == IndexedFrom) Reindex();", "if (_count == 2) Array.Reverse(_fields, 0, 2);\n            if (_count == IndexedFrom) Reindex();"),
        new("a second case is forgotten", "JsonRead.Composites.cs", "unknown.SetSecond(wireName, RawJson.Read(ref reader));", "RawJson.Read(ref reader);"),
    ];

    private static PlantedBug[] OfHtmlSafeText =>
    [
        new("HTML-safe text has U+2029", "Output/HtmlSafeText.cs", "0xA9 => \"\\\\u2029\"u8,", ""),
        new("HTML-safe text has < where there was >", "Output/HtmlSafeText.cs", "\\\\u003E", "\\\\u003C"),
        new("HTML-safe text loses letters that are next to a separator", "Output/HtmlSafeText.cs", "escape.IsEmpty ? json[..length] : escape", "escape.IsEmpty ? json[..1] : escape"),
    ];

    public override string ToString() => Name;
}
