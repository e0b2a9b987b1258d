using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Codegen.Tests.Schema;

/// <summary>Where a lost bracket is seen, and that a file which is laid out in another way is not accused.</summary>
public class BracketLayoutTests
{
    [Theory]
    [InlineData("{\n  \"a\": {\n    \"b\": 1\n  \"c\": 2\n}", "\"c\"", "'}' is missing before this: the '{' of line 2")]
    [InlineData("{\n  \"a\": { \"b\": 1,\n  \"c\": 2\n}", ",", "'}' is missing behind this")]
    [InlineData("{\n  \"a\": {\n    \"b\": 1\n  } },\n  \"c\": 2\n}", "}", "too early")]
    [InlineData("{\n  \"a\": 1\n}\n}", "}", "closes what is not open")]
    [InlineData("{\n  \"a\":\n    \"b\": 1\n  },\n  \"c\": 2\n}", ":", "an opening bracket is missing behind this")]
    public void LostBracket_IsSeen(string text, string place, string problem)
    {
        var fault = Assert.NotNull(BracketLayout.FindFault(text));
        Assert.Equal(place, text.Substring(fault.Span.Start, fault.Span.Length));
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"a\": 1 }")]
    [InlineData("{\n\"a\": {\n\"b\": 1\n}\n")]
    [InlineData("{\n  \"a\": { \"b\": 1,\n    \"c\": 2 },\n  \"d\": { \"e\": 1,\n    \"f\": 2 },\n")]
    [InlineData("{\n  \"a\": {\n\t\"b\": 1,\n    \"c\": 2\n  }\n")]
    [InlineData("{\"a\":{\"b\":1}")]
    public void OtherLayout_GivesNoVerdict(string text) => Assert.Null(BracketLayout.FindFault(text));
}
