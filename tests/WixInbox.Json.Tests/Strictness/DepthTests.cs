using System.Text;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Strictness;

/// <summary>Sixty-four levels are read, sixty-five are not: in known types, in unknown fields, and in both together.</summary>
public class DepthTests
{
    [Theory]
    [InlineData(nameof(Tree), "{\"child\":@}", "{}", 1)]
    [InlineData(nameof(Tree), "{\"children\":[@]}", "{}", 2)]
    [InlineData(nameof(Tree), "{\"byName\":{\"a\":@}}", "{}", 2)]
    [InlineData(nameof(Tree), "{\"choice\":{\"tree\":@}}", "{}", 2)]
    [InlineData(nameof(Choice), "{\"list\":[@]}", "{\"list\":[]}", 2)]
    [InlineData(nameof(Choice), "{\"list\":[@]}", "{\"map\":{}}", 2)]
    [InlineData(nameof(Choice), "{\"list\":[@]}", "{\"free\":{}}", 2)]
    [InlineData(nameof(Tree), "{\"child\":@}", "{\"unknown\":[]}", 1)]
    [InlineData(nameof(Tree), "{\"child\":@}", "{\"unknown\":{}}", 1)]
    [InlineData(nameof(Tree), "{\"child\":@}", "{\"unknown\":[[{\"a\":[]}]]}", 1)]
    [InlineData(nameof(OddNames), "{\"again\":@}", "{\"picks\":[[{}]]}", 1)]
    [InlineData(nameof(OddNames), "{\"again\":@}", "{\"pick\":{\"matrix\":[[]]}}", 1)]
    [InlineData(nameof(OddNames), "{\"pick\":{\"say \\\"it\\\"\":@}}", "{}", 2)]
    public void KnownTypes_GoToTheLimit(string type, string level, string end, int step)
    {
        var (read, refused) = (0, 0);
        for (var levels = 55; levels <= 70; levels++)
        {
            var document = end;
            while (Depth(document) + step <= levels) document = level.Replace("@", document, StringComparison.Ordinal);
            Check(type, document, ref read, ref refused);
        }

        Assert.True(read > 0 && refused > 0);
    }

    [Fact]
    public void UnknownFields_GoToTheLimit()
    {
        var (read, refused) = (0, 0);
        for (var outer = 1; outer <= 66; outer++)
        {
            for (var inner = 60 - outer; inner <= 67 - outer; inner++)
            {
                if (inner < 0) continue;
                foreach (var (open, close) in new[] { ("[", "]"), ("{\"a\":", "}") })
                {
                    var unknown = string.Concat(Enumerable.Repeat(open, inner)) + "1" + string.Concat(Enumerable.Repeat(close, inner));
                    var document = string.Concat(Enumerable.Repeat("{\"child\":", outer - 1)) + $"{{\"unknown\":{unknown}}}" + new string('}', outer - 1);
                    Check(nameof(Tree), document, ref read, ref refused);
                }
            }
        }

        Assert.True(read > 100 && refused > 100);
    }

    [Fact]
    public void EndlessNesting_IsRefused()
    {
        foreach (var opening in new[] { "[", "{\"a\":", "{\"child\":", "{\"children\":[", "{\"unknown\":[" })
        {
            var document = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 100_000)));
            Assert.Equal(Verdict.Refused, Judge.Of(Subject.Of(nameof(Tree)), document).Verdict);
        }
    }

    private static void Check(string type, string document, ref int read, ref int refused)
    {
        var judgement = Judge.Of(Subject.Of(type), Encoding.UTF8.GetBytes(document));
        Assert.True(judgement.Fault is null, $"{judgement.Fault}: {document}");
        var isRead = Depth(document) <= WixJson.MaxDepth;
        if (isRead) read++;
        else refused++;
        var isEscaped = document.Contains('\\', StringComparison.Ordinal);
        Assert.Equal(!isRead ? Verdict.Refused : isEscaped ? Verdict.ByTierTwo : Verdict.ByTierOne, judgement.Verdict);
    }

    private static int Depth(string document)
    {
        var (depth, deepest) = (0, 0);
        foreach (var letter in document)
        {
            if (letter is '{' or '[') deepest = Math.Max(deepest, ++depth);
            if (letter is '}' or ']') depth--;
        }

        return deepest;
    }
}
