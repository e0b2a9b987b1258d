using System.Globalization;
using System.Text;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Robustness;

/// <summary>
/// Schemas that somebody wrote to do harm. A run ends soon, with diagnostics and never an exception, and what it emits compiles.
/// The time is bounded generously, to find what hangs; how long runs really take is printed by the fuzzer and the benchmarks.
/// </summary>
public class HostileSchemaTests
{
    private const string Path = "a.schema.json";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    /// <summary>What only must end: nothing of it is worth compiling.</summary>
    public static TheoryData<string, string> Bombs => new()
    {
        { "arrays within arrays", new string('[', 2_000_000) },
        { "objects within objects", string.Concat(Enumerable.Repeat("{\"a\":", 500_000)) },
        { "lists within lists", Definitions($"\"A\": {Nested(30)}") },
        { "ten megabytes", "{\"definitions\":{" + new string(' ', 10_000_000) + "}}" },
        { "a chain of 100,000 names", Definitions(Chain(100_000, static (at, next) => $"\"{at}\":{{\"$ref\":\"#/definitions/{next}\"}}")) },
        { "a cycle of 100,000 names", Definitions(Chain(100_000, static (at, next) => $"\"{at}\":{{\"$ref\":\"#/definitions/{(at == 99_999 ? 0 : next)}\"}}")) },
        { "a chain of 40,000 lists", Definitions(Chain(40_000, static (at, next) => $"\"{at}\":{{\"type\":\"array\",\"items\":{{\"$ref\":\"#/definitions/{next}\"}}}}")) },
        { "a chain of 40,000 lists, backwards", Definitions(Chain(40_000, static (at, _) => $"\"{at}\":{{\"type\":\"array\",\"items\":{{\"$ref\":\"#/definitions/{at - 1}\"}}}}")) },
        { "chains asked for over and over", Definitions(Chain(4_000, static (at, next) => $"\"{at}\":{{\"$ref\":\"#/definitions/{next}\"}}") + ",\"A\":" + Object(Many(2_000, static at => $"\"f{at}\":{{\"allOf\":[{{\"$ref\":\"#/definitions/0\"}},{{\"required\":[\"x\"]}}]}}"))) },
        { "names that nobody has", Definitions(Many(2_000, static at => $"\"{Long(at, 60)}\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"$ref\":\"#/definitions/{Long(at + 5_000, 60)}\"}}}}}}")) },
        { "groups of one case each", Definitions("\"A\":{\"type\":\"object\",\"properties\":{" + Many(2_000, static at => $"\"f{at}\":{{}}") + "},\"x-wix-oneOf\":{" + Many(2_000, static at => $"\"g{at}\":[\"f{at}\"]") + "}}") },
        { "error codes of one name", Method("\"errors\":[" + Many(20_000, static at => $"{{\"code\":\"A{new string('_', at % 50)}B{(char)('a' + (at % 2))}{at / 2:D}\",\"status\":400}}") + "]") },
        { "an endless name of an enumeration", Definitions($"\"{new string('E', 60_000)}\":{{\"type\":\"string\",\"enum\":[{Many(2_000, static at => $"\"{at}\"")}]}}") },
        { "fields without end", Definitions("\"A\":" + Object(Many(50_000, static at => $"\"f{at}\":{{\"type\":\"string\"}}"))) },
        { "values without end", Definitions($"\"A\":{{\"type\":\"string\",\"enum\":[{Many(50_000, static at => $"\"v{at}\"")}]}}") },
        { "types without end", Definitions(Many(20_000, static at => $"\"T{at}\":{{\"type\":\"object\",\"properties\":{{}}}}")) },
        { "one type for 2,000 fields", Definitions("\"B\":" + Object("") + ",\"A\":" + Object(Many(2_000, static at => $"\"f{at}\":{{\"$ref\":\"#/definitions/B\"}}"))) },
        { "keywords that are none", Definitions($"\"A\":{{\"type\":\"object\",\"properties\":{{\"a\":{{{Many(50_000, static at => $"\"k{at}\":1")}}}}}}}") },
        { "commas, colons and quotes", string.Concat(Enumerable.Repeat("{,:\"a\"\"b\":,]", 200_000)) },
        { "the member of one name", "{" + Many(200_000, static _ => "\"definitions\":{}") + "}" },
        { "less-than signs", Definitions($"\"A\":{{\"type\":\"object\",\"properties\":{{}},\"description\":\"{new string('<', 3_000_000)}\"}}") },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Bomb_EndsSoon(string what, string text)
    {
        var running = Task.Run(() => Generation.RunOnce(TestOptions.Default, new SchemaText(Path, text)), TestContext.Current.CancellationToken);
        Assert.True(await Task.WhenAny(running, Task.Delay(Soon, TestContext.Current.CancellationToken)) == running, $"{what}: still running");
        var generation = await running;
        Assert.Null(generation.AssertCached().Result.Exception);
        Assert.True(generation.Diagnostics.Count <= 500, $"{generation.Diagnostics.Count} diagnostics");
        Assert.True(generation.Sources.Values.Sum(static source => source.Length) < 50_000_000);
    }

    /// <summary>What compiles must compile without a warning, and may be written into an assembly.</summary>
    public static TheoryData<string> Odd => new()
    {
        Definitions($"\"A\":{Object($"\"a\":{Nested(8)}")}"),
        Definitions($"\"A\":{Object($"\"a\":{NestedMap(8)}")}"),
        Definitions($"\"{new string('T', 1_000)}\":{Object($"\"{new string('f', 1_000)}\":{{\"type\":\"string\"}},\"{new string('漢', 340)}\":{{\"type\":\"array\",\"items\":{{\"type\":\"string\"}}}}")}"),
        Definitions($"\"{new string('U', 1_000)}\":{Union($"\"{new string('漢', 400)}", "\"b")}"),
        Definitions($"\"{new string('E', 1_000)}\":{{\"type\":\"string\",\"enum\":[\"{new string('v', 1_100)}\"]}}"),
        Definitions("\"A\":" + Union("\"ß", "\"ẞ")),
        Definitions("\"A\":" + Union("\"\\u212Bx", "\"\\u00C5x")),
        Definitions("\"A\":" + Union("\"\\u212A", "\"k")),
        Definitions("\"A\":" + Object("\"a\":{\"type\":\"string\",\"description\":\"\"}")),
        Definitions("\"A\":" + Object("\"self\":{\"$ref\":\"#/definitions/A\"},\"list\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/definitions/A\"}},\"map\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/definitions/U\"}}") + ",\"U\":" + Union("\"a", "\"b", "{\"$ref\":\"#/definitions/U\"}")),
        Definitions("\"A\":" + Object("\"a\\u202E*/b\":{\"type\":\"string\",\"description\":\"*/ </summary> \\u202E \\u200B \\u0000 \\\" \\\\ { } @ # \\r\\n #error\"}")),
        Method("\"errors\":[{\"code\":\"ß\",\"status\":400},{\"code\":\"ẞ\",\"status\":404}]", response: "\"ßx\":{\"type\":\"string\"},\"ẞx\":{\"type\":\"string\"}"),
        Method("\"permission\":\"*/ </summary> \\\" \\\\ \\u202E\",\"scopes\":[\"</c> */ \\\"\"]"),
        Method("\"permission\":\"\"", request: "\"r\":{\"allOf\":[{\"$ref\":\"#/definitions/DoResponse\"},{\"required\":[\"flag\",\"n\",\"t\"]}]}", response: "\"flag\":{\"type\":\"boolean\"},\"n\":{\"type\":\"integer\"},\"t\":{\"type\":\"string\"}"),
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void OddSchema_Compiles(string text) => Generation.Run(new SchemaText(Path, text)).Load();

    /// <summary>What is reported must leave the rest whole: the output compiles.</summary>
    public static TheoryData<string, string> Broken => new()
    {
        { Definitions("\"A\":" + Object("\"a\\ud800\":{\"type\":\"string\"}")), Ids.MalformedJson },
        { Definitions("\"A\":{\"type\":\"string\",\"enum\":[\"a\\ud800\"]}"), Ids.MalformedJson },
        { Definitions($"\"A\":{Object($"\"a\":{Nested(9)}")}"), Ids.Unsupported },
        { Definitions(Chain(20, static (at, next) => $"\"L{at}\":{{\"type\":\"array\",\"items\":{{\"$ref\":\"#/definitions/L{next}\"}}}}") + ",\"L20\":{\"type\":\"string\"},\"A\":" + Object("\"a\":{\"$ref\":\"#/definitions/L0\"}")), Ids.Unsupported },
        { Definitions("\"A\":" + Object("\"a\":{\"allOf\":[{\"$ref\":\"#/definitions/S\"},{\"required\":[\"zzz\"]}]}") + ",\"S\":{\"type\":\"string\"}"), Ids.MissingField },
        { Definitions("\"A\":" + Object("\"a\":{\"type\":\"integer\",\"minimum\":99999999999999999999}")), Ids.ImpossibleLimits },
        { Definitions("\"A\":" + Object("\"a\":{\"type\":\"integer\",\"minimum\":3000000000}")), Ids.ImpossibleLimits },
        { Definitions("\"A\":" + Object("\"a\":{\"type\":\"integer\",\"minimum\":0.4,\"maximum\":0.6}")), Ids.ImpossibleLimits },
        { Definitions("\"A\":" + Object("\"a\":{\"type\":\"number\",\"minimum\":1e-400}")), Ids.WrongValue },
        { Definitions("\"A\":" + Object("\"a\":{\"type\":\"number\",\"minimum\":0.12345678901234567890123456789012345}")), Ids.WrongValue },
        { Definitions("\"A\":" + Object("\"a\":{\"type\":\"integer\",\"default\":\"x\"}")), Ids.WrongValue },
        { Definitions("\"A\":" + Object("\"a\":{\"type\":\"string\",\"title\":7}")), Ids.WrongValue },
        { Definitions("\"A\":" + Object("\"a\":{\"type\":\"string\",\"x-wix-source\":{}}")), Ids.WrongValue },
        { Method("\"errors\":[{\"code\":\"\",\"status\":400}]"), Ids.WrongValue },
        { Method("\"list\":{\"items\":\"things\",\"next\":\"next\",\"cursor\":\"paging.cursor\"}", request: "\"paging\":{\"$ref\":\"#/definitions/P\"}", response: "\"things\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"next\":{\"type\":\"string\"}", more: ",\"P\":{\"type\":\"object\",\"properties\":{\"cursor\":{\"type\":\"string\"},\"a\":{},\"b\":{}},\"x-wix-oneOf\":{\"g\":[\"a\",\"b\"]},\"oneOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\"]}]}"), Ids.MissingField },
        { Method("\"list\":{\"items\":\"things\",\"next\":\"next\",\"cursor\":\"paging.cursor\"}", request: "\"paging\":{\"$ref\":\"#/definitions/JsonRead\"}", response: "\"things\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"next\":{\"type\":\"string\"}", more: ",\"JsonRead\":{\"type\":\"object\",\"properties\":{\"cursor\":{\"type\":\"string\"}}}"), Ids.DuplicateName },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void BrokenSchema_IsReported_AndTheRestCompiles(string text, string id)
    {
        var generation = Generation.Run(new SchemaText(Path, text));
        Assert.Contains(id, generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void HalfOfASurrogatePair_AsItIs_IsReported_AndTheRestCompiles() =>
        BrokenSchema_IsReported_AndTheRestCompiles(Definitions("\"A\":" + Object("\"a\ud800\":{\"type\":\"string\"}")), Ids.MalformedJson);

    [Theory]
    [InlineData("WixInboxNamespace", "WixInbox")]
    [InlineData("WixInboxNamespace", "WixInbox.Json")]
    [InlineData("WixInboxNamespace", "System.Text.Json")]
    [InlineData("WixInboxClientName", "var")]
    [InlineData("WixInboxClientName", "record")]
    [InlineData("WixInboxClientName", "JsonRead")]
    [InlineData("WixInboxClientName", "Utf8JsonReader")]
    [InlineData("WixInboxClientName", "scoped")]
    public void OptionThatCannotCompile_IsReported(string property, string value)
    {
        var generation = Generation.Run(TestOptions.With((property, value)), Repository.Schemas());
        Assert.Equal([Ids.BadOption], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Empty(generation.CompilerDiagnostics());
    }

    [Fact]
    public void TooLongFile_IsNotRead() =>
        Assert.Equal([Ids.UnusableFile], Generation.Run(new SchemaText(Path, "{" + new string(' ', 10_000_000) + "}")).Diagnostics.Select(static diagnostic => diagnostic.Id));

    /// <summary>What a schema says stays text: no declaration of it comes into the output.</summary>
    [Theory]
    [InlineData("*/ public class Injected { } /*")]
    [InlineData("</summary>\\r\\npublic class Injected { } /// <summary>")]
    [InlineData("\\u2028public class Injected { }")]
    [InlineData("\\u0085public class Injected { }")]
    [InlineData("\\\"); } } public class Injected { } //")]
    [InlineData("{0} }} public class Injected { } {{")]
    public void TextOfASchema_BreaksOutOfNothing(string text)
    {
        var generation = Generation.Run(new SchemaText(Path, Method(
            $"\"permission\":\"{text}\",\"scopes\":[\"{text}\"],\"errors\":[{{\"code\":\"{text}\",\"status\":400}}]",
            request: $"\"{text}\":{{\"type\":\"string\",\"description\":\"{text}\",\"default\":\"{text}\",\"x-wix-deprecated\":{{\"replacedBy\":\"{text}\"}}}},\"u\":{{\"$ref\":\"#/definitions/U\"}},\"e\":{{\"$ref\":\"#/definitions/E\"}}",
            more: $",\"U\":{Union($"\"{text}", "\"b")},\"E\":{{\"type\":\"string\",\"enum\":[\"{text}\"],\"description\":\"{text}\"}}")));
        Assert.Empty(generation.AssertCompiles().Output.GetSymbolsWithName("Injected", cancellationToken: TestContext.Current.CancellationToken));
    }

    private static string Definitions(string types) => $"{{\"definitions\":{{{types}}}}}";

    private static string Object(string fields) => $"{{\"type\":\"object\",\"properties\":{{{fields}}}}}";

    private static string Union(string first, string second, string secondValue = "{\"type\":\"integer\"}") =>
        $"{{\"type\":\"object\",\"properties\":{{{first}\":{{\"type\":\"string\"}},{second}\":{secondValue}}},\"x-wix-oneOf\":{{\"g\":[{first}\",{second}\"]}},\"oneOf\":[{{\"required\":[{first}\"]}},{{\"required\":[{second}\"]}}]}}";

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"type\":\"array\",\"items\":", depth)) + "{\"type\":\"string\",\"maxLength\":3}" + new string('}', depth);

    private static string NestedMap(int depth) => string.Concat(Enumerable.Repeat("{\"type\":\"object\",\"additionalProperties\":", depth)) + "{\"type\":\"string\"}" + new string('}', depth);

    private static string Method(string keys, string request = "", string response = "", string more = "") => $$"""
        {
          "type": "object",
          "x-wix-method": { "name": "Do", "service": "Things", "verb": "POST", "path": "/do", "safe": "unsafe", {{keys}} },
          "properties": { "request": { "$ref": "#/definitions/DoRequest" }, "response": { "$ref": "#/definitions/DoResponse" } },
          "definitions": { "DoRequest": {{Object(request)}}, "DoResponse": {{Object(response)}}{{more}} }
        }
        """;

    private static string Chain(int count, Func<int, int, string> link) => Many(count, at => link(at, at + 1));

    private static string Many(int count, Func<int, string> make)
    {
        var text = new StringBuilder();
        for (var at = 0; at < count; at++) text.Append(at == 0 ? "" : ",").Append(make(at));
        return text.ToString();
    }

    private static string Long(int number, int length) => number.ToString(CultureInfo.InvariantCulture).PadLeft(length, 'n');
}
