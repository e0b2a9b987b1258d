using System.Text;

namespace WixInbox.Json.Tests.Writing;

/// <summary>Values of a fixed length, each as long as it gets, and as many in a row as a type has.</summary>
internal static class FixedValues
{
    private static readonly string[] Longest =
    [
        "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"", "\"9999-12-31T23:59:59.9999999Z\"", "-2147483648", "-9223372036854775808", "\"-9223372036854775808\"",
        "-2.2250738585072014E-308", "\"-0.0000000000000000000000000001\"", "\"9999-12-31\"", "\"-922337203685.4775808s\"", "false",
    ];

    public static ManyFixed AtTheirLongest()
    {
        var members = Enumerable.Range(0, 40).Select(static number => $"\"fixed value number {number}\":{Longest[number % 10]}")
            .Concat(Enumerable.Range(0, 4).Select(static number => $"\"{string.Concat(Enumerable.Repeat("wide ", 30))} {number}\":{Longest[number + 4]}"));
        return WixJson.DeserializeByTokens<ManyFixed>(Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}"));
    }
}
