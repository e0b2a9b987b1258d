using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Codegen.Tests.Schema;

public class JsonParserTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"a\":[1,-2.5e+3,true,false,null,\"\\u0041\\n\\/\"]}")]
    [InlineData(" \t\r\n{ } ")]
    [InlineData("\uFEFF{}")]
    [InlineData("\"\\ud83d\\ude00\"")]
    public void ValidText_HasNoErrors(string text)
    {
        var (_, errors) = Parse(text);
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("", "the file is empty", "")]
    [InlineData("{", "expected '}'", "")]
    [InlineData("{\"a\":1,}", "a comma stands before the end", ",")]
    [InlineData("[1,]", "a comma stands before the end", ",")]
    [InlineData("[1 2]", "expected ',' before this", "2")]
    [InlineData("{\"a\":1 \"b\":2}", "expected ',' before this", "\"b\"")]
    [InlineData("{\"a\" 1}", "expected ':' behind the member's name", "1")]
    [InlineData("{a:1}", "expected a value in JSON", "a")]
    [InlineData("{'a':1}", "expected a value in JSON", "'a'")]
    [InlineData("{\"a\":1,\"a\":2}", "the member 'a' stands here a second time", "\"a\"")]
    [InlineData("// note\n{}", "JSON has no comments", "// note")]
    [InlineData("{\"a\": \"b}", "the string is not closed", "\"b}")]
    [InlineData("\"\\x\"", "the escape is none of JSON's", "\\x")]
    [InlineData("\"\\u12\"", "the escape is none of JSON's", "\\u")]
    [InlineData("\"\\ud800\"", "the string is not valid Unicode: half of a surrogate pair stands alone", "\"\\ud800\"")]
    [InlineData("\"a\tb\"", "a control character in a string must be escaped", "\t")]
    [InlineData("01", "expected a number as JSON writes it", "01")]
    [InlineData("-", "expected a number as JSON writes it", "-")]
    [InlineData("1.", "expected a number as JSON writes it", "1.")]
    [InlineData("+1", "expected a value in JSON", "+1")]
    [InlineData("NaN", "expected a value in JSON", "NaN")]
    [InlineData("True", "expected a value in JSON", "True")]
    [InlineData("{} {}", "expected the end of the file", "{")]
    [InlineData("[}", "expected ']'", "}")]
    [InlineData("\u00A0{}", "expected a value in JSON", "\u00A0")]
    public void MalformedText_IsReportedWhereItStands(string text, string problem, string underlined)
    {
        var (_, errors) = Parse(text);
        Assert.Contains(errors, error => error.Problem == problem && text.Substring(error.Span.Start, error.Span.Length) == underlined);
    }

    [Fact]
    public void SeveralErrors_AreAllReported_AndWhatIsWholeSurvives()
    {
        var (root, errors) = Parse("""
            {
              "a": 1
              "b": nope,
              "c": [1, , 2],
              "d": { "e": "good" }
            }
            """);
        Assert.Equal(3, errors.Count);
        var members = Assert.IsType<JsonObject>(root);
        Assert.Equal(["a", "b", "c", "d"], members.Members.Select(static member => member.Name));
        Assert.Equal("good", Assert.IsType<JsonString>(Assert.IsType<JsonObject>(members.Find("d")!.Value).Find("e")!.Value).Value);
    }

    [Fact]
    public void Spans_CountLinesAndColumns()
    {
        var (root, _) = Parse("{\r\n  \"a\":\n\t[ 1 ]\r}");
        var item = Assert.IsType<JsonArray>(Assert.IsType<JsonObject>(root).Find("a")!.Value).Items[0];
        Assert.Equal(new SourceSpan(13, 1, 2, 3, 2, 4), item.Span);
        Assert.Equal((3, 1), (root.Span.EndLine, root.Span.EndColumn));
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void DepthBomb_IsReportedOnce_AndSkipped(char open, char close)
    {
        var nested = open == '{' ? "{\"a\":" : "[";
        var text = string.Concat(Enumerable.Repeat(nested, 100_000)) + "1" + new string(close, 100_000);
        var (_, errors) = Parse(text);
        Assert.Single(errors, static error => error.Problem.StartsWith("nested deeper", StringComparison.Ordinal));
    }

    [Fact]
    public void ErrorsAreLimited()
    {
        var (_, errors) = Parse("[" + string.Concat(Enumerable.Repeat("?,", 10_000)) + "1]");
        Assert.Equal(20, errors.Count);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(50_000)]
    public void ManyMembers_AreFoundByName(int count)
    {
        var (root, errors) = Parse("{" + string.Join(',', Enumerable.Range(0, count).Select(static number => $"\"m{number}\":{number}")) + "}");
        Assert.Empty(errors);
        Assert.Equal($"{count - 1}", Assert.IsType<JsonNumber>(Assert.IsType<JsonObject>(root).Find($"m{count - 1}")!.Value).Text);
    }

    private static (JsonNode Root, List<(SourceSpan Span, string Problem)> Errors) Parse(string text)
    {
        var errors = new List<(SourceSpan, string)>();
        return (JsonParser.Parse(text, (span, problem) => errors.Add((span, problem))), errors);
    }
}
