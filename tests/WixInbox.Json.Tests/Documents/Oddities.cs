namespace WixInbox.Json.Tests.Documents;

/// <summary>Values in odd forms, right ones and wrong ones: what a service might send, and what it must not.</summary>
internal static class Oddities
{
    public static readonly string[] Offsets = ["+00:00", "-00:00", "+14:00", "-14:00", "+05:30", "z"];

    public static readonly string[] Objects =
    [
        "{}", "{ }", """{"a":1}""", """{ "b" : 1 ,  "a" : [ ] , "b" : {"b":null} }""", """{"a":{"b":{"c":[[[{"d":"\u0041\/"}]]]}}}""", """{"":""}""",
        """{"\ud800":"\udc00"}""", """{"größe":"漢字💬","text":-0.0e-0}""",
    ];

    private static readonly string[] Any =
    [
        "1.00E+2", "-0", "0", "0.0", "123456789012345678901234567890.10", "1e400", "-1e-400", "\"\"", "\"plain 漢\"", "\"\\u0041\\/\\ud83d\\ude00 <&>\"", "\"\\ud800\"",
        "[1,  null, { } ]", "[]", "[[],[[]],[{}]]", "true", "false", "null", "\"a text that is longer than thirty-two bytes and than sixty-four, too, so it is\"",
    ];

    private static readonly string[] Numbers =
    [
        "1e3", "1E3", "1e+3", "1e-3", "1200.0", "1.2e3", "-0", "-0.0", "0e0", "0.0e5", "01", "-01", "00", "1.", ".5", "-", "+1", "-.5", "1e", "1e+", "1e-", "1.e5", "1e400", "-1e400", "1e-400",
        "123456789012345678901234567890", "-123456789012345678901234567890", "0.99999999999999999999999999999999", "1000000000000000000000000000000e-27", "2147483647", "2147483648", "-2147483648", "-2147483649",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "999999999999999999", "1000000000000000000", "99999999999999999999", "000000000000000000000001",
        "79228162514264337593543950335", "79228162514264337593543950336", "0.1234567890123456789012345678", "0.12345678901234567890123456789", "1e99999999999", "0e99999999999", "NaN", "Infinity", "-Infinity",
        "0x10", "1_000", "1,000", "1 ", " 1", "1\u0000", "٣", "1f", "1d", "1.5", "12.50", "1.0e0", "10e-1", "15e-1", "4.9e-324", "1.7976931348623157e308", "1.7976931348623159e308",
    ];

    private static readonly string[] Decimals =
    [
        "12.50", "-12.50", "-0.0", "01.50", "0.1234567890123456789012345678", "0.12345678901234567890123456789", "1.50000000000000000000000000000000", "7.9228162514264337593543950335",
        "7.92281625142643375935439503355", "79228162514264337593543950335", "79228162514264337593543950335.5", "79228162514264337593543950336", "0.00000000000000000000000000001",
    ];

    private static readonly string[] Times =
    [
        "2025-03-04T05:06:05.903Z", "2025-03-04T05:06:05Z", "2025-03-04T05:06:05.Z", "2025-03-04T05:06:05.1Z", "2025-03-04T05:06:05.12Z", "2025-03-04T05:06:05.123456Z", "2025-03-04T05:06:05.1234567Z",
        "2025-03-04T05:06:05.12345678Z", "2025-03-04T05:06:05.123456789Z", "2025-03-04T05:06:05.1234567890Z", "2025-03-04T05:06:05.999999999Z", "2025-03-04t05:06:05.903z", "2025-03-04 05:06:05Z",
        "2025-03-04T05:06:05", "2025-03-04T05:06Z", "2025-03-04T24:00:00Z", "2025-03-04T23:60:00Z", "2025-03-04T23:59:60Z", "2025-02-29T00:00:00Z", "2024-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
        "2025-13-01T00:00:00Z", "2025-00-01T00:00:00Z", "2025-01-00T00:00:00Z", "2025-01-32T00:00:00Z", "2025-04-31T00:00:00Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z",
        "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "2025-03-04T05:06:05+14:00", "2025-03-04T05:06:05+14:01", "2025-03-04T05:06:05-0100", "2025-03-04T05:06:05+01", "2025-03-04T05:06:05.903ZZ",
        "2025-03-04T05:06:05.90:Z", "2025-03-04T05:06:0/Z", "2025/03/04T05:06:05Z", "2025-03-04T05.06.05Z", "+025-03-04T05:06:05Z", "2025-03-04", "2025-02-29", "2024-02-29", "0000-01-01", "9999-12-31", "2025-3-4", "2025-03-04 ",
        "2025-03-04T05:06:05,903Z", "2025-03-04T05:06;05Z", "2025-03-04T05:06:05\u0000Z",
    ];

    private static readonly (int At, string[] Parts)[] Edges =
    [
        (1, ["0000", "0001", "202x"]), (6, ["00", "02", "12", "13"]), (9, ["00", "29", "30", "31", "32"]), (12, ["23", "24"]), (15, ["59", "60"]), (18, ["59", "60"]), (18, ["60", ":5", "/9"]),
        (5, ["/", "."]), (11, ["t", " ", "S"]), (14, [";", "9"]), (17, [";", "9"]), (20, [",", "/", "Z", "z", "+", "9"]),
    ];

    private static readonly string[] Guids =
    [
        "4e600edc-db48-5260-9d04-7ea5c3e5fffd", "4E600EDC-DB48-5260-9D04-7EA5C3E5FFFD", "4e600edcdb4852609d047ea5c3e5fffd", "{4e600edc-db48-5260-9d04-7ea5c3e5fffd}", "4e600edc-db48-5260-9d04-7ea5c3e5fff",
        "4e600edc-db48-5260-9d04-7ea5c3e5fffdd", "4e600edc_db48-5260-9d04-7ea5c3e5fffd", "4e600edc-db48_5260-9d04-7ea5c3e5fffd", "4e600edc-db48-5260_9d04-7ea5c3e5fffd", "4e600edc-db48-5260-9d04_7ea5c3e5fffd",
        "4e600edg-db48-5260-9d04-7ea5c3e5fffd", "4e600ed/-db48-5260-9d04-7ea5c3e5fffd", "4e600ed:-db48-5260-9d04-7ea5c3e5ff@d", "4e600ed`-db48-5260-9d04-7ea5c3e5fffd", " 4e600edc-db48-5260-9d04-7ea5c3e5fffd",
    ];

    private static readonly string[] Durations =
    [
        "1.5s", "-1.5s", "1s", "0s", "-0s", "1.s", ".5s", "1.1234567891s", "1.123456789s", "1.5", "s", "-s", "1.5S", "+1s", "922337203685.4775807s", "922337203685.4775808s", "-922337203685.4775808s", "9223372036854775808s", "1e3s", "01s",
    ];

    private static readonly string[] OtherTexts =
    [
        .. Durations,
        "", "=", "==", "A", "AA", "AAA", "AAAA", "AAAAA", "AA==", "AAA=", "AA=", "A===", "AAAA=", "AA==AA==", "A A=", "_-_-", "+/+/", "_/+-", "AA\\n==", "AB==", "AAB=", "AAA\u0000", "é", "AAAé",
        "true", "null", "RED", "DARK_BLUE", "S", "L", "M", " ", "\u0000",
    ];

    private static readonly string[] Strings =
    [
        "\"", "\"\\\"", "\"\\x41\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\U0041\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\udc00\"", "\"\\udc00\\ud800\"", "\"\\ud800\\ud800\\udc00\"", "\"\\ud800x\"", "\"\\ud800\\n\"", "\"\\/\\b\\f\\n\\r\\t\\\"\\\\\"", "\"\\v\"", "\"\\a\"",
        "\"\\0\"", "\"\t\"", "\"\n\"", "\"\u0000\"", "\"\u001f\"", "\"\u007f\"",
        "\"\\/\"", "\"a/b\\/c\"", "\"\\u00g0\"", "\"\\uG000\"", "\"\\u000:\"", "\"\\u/000\"", "\"a text that is long enough to go on behind the first vector \\ud83d\"", "\"\\ud83d and on\"",
    ];

    private static readonly string[] Literals =
    [
        "true", "false", "null", "True", "TRUE", "tru", "truee", "fals", "falsee", "falsy", "nul", "nulll", "nil", "NULL", "undefined", "NaN", "Infinity", "{}", "[]", "[null]", "[[]]", "[{}]", "{\"a\":1}", "{", "}", "[", "]", "", ",", ":", "'a'", "/**/1", "//",
        "\u00a0", "\uFEFF", "\v1", "\f1", "1\u00a0",
    ];

    /// <summary>Right JSON of any kind.</summary>
    public static string AnyKind(Random random) => random.Next(3) == 0 ? Objects[random.Next(Objects.Length)] : Any[random.Next(Any.Length)];

    /// <summary>A value that may be right or wrong, or no JSON at all.</summary>
    public static string Scalar(Random random) => random.Next(9) switch
    {
        0 => AnyKind(random),
        1 => Pick(Numbers, random),
        2 => Texts.Quote(Pick(Numbers, random)),
        3 => Texts.Quote(Pick(Times, random)),
        4 => Texts.Quote(Pick(Guids, random)),
        5 or 6 => Texts.Quote(Pick(OtherTexts, random)),
        7 => Pick(random.Next(2) == 0 ? Literals : Strings, random),
        _ => Texts.Quote(Texts.Make(random)),
    };

    /// <summary>A value that is nearly of some kind.</summary>
    public static string Near(NodeKind kind, Random random) => kind switch
    {
        NodeKind.Guid => Texts.Quote(Pick(Guids, random)),
        NodeKind.Timestamp => Texts.Quote(Pick(Times, random)),
        NodeKind.Decimal when random.Next(2) == 0 => Texts.Quote(Pick(Decimals, random)),
        NodeKind.Duration => Texts.Quote(Pick(Durations, random)),
        NodeKind.Int32 or NodeKind.Int64 or NodeKind.Real or NodeKind.Decimal => random.Next(2) == 0 ? Pick(Numbers, random) : Texts.Quote(Pick(Numbers, random)),
        NodeKind.Text when random.Next(2) == 0 => Pick(Strings, random),
        _ => Scalar(random),
    };

    /// <summary>A time of which one part is at the edge of what it may be, or behind it.</summary>
    public static string NearTime(string quoted, Random random)
    {
        var (at, parts) = Edges[random.Next(Edges.Length)];
        var part = Pick(parts, random);
        return quoted.Length < at + part.Length ? quoted : string.Concat(quoted.AsSpan(0, at), part, quoted.AsSpan(at + part.Length));
    }

    private static string Pick(string[] texts, Random random) => texts[random.Next(texts.Length)];
}
