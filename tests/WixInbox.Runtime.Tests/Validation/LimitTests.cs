using WixInbox.Validation;

namespace WixInbox.Runtime.Tests.Validation;

public class LimitTests
{
    // Not as attributes: those cannot hold half of a surrogate pair.
    public static TheoryData<string, int> Lengths => new()
    {
        { "", 0 },
        { "abc", 3 },
        { "💬", 1 },
        { "a💬b💬", 4 },
        { "e\u0301", 2 },
        { "\uD83D", 1 },
        { "\uDCAC\uD83D", 2 },
        { "\uD83D\uD83D\uDCAC", 2 },
    };

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Length_CountsCodePoints(string text, int expected)
    {
        Assert.Equal(expected, CodePoints.Count(text));
        for (var limit = 0; limit < 6; limit++)
        {
            Assert.Equal(expected > limit, CodePoints.Exceed(text, limit));
            Assert.Equal(expected < limit, CodePoints.FallShortOf(text, limit));
        }
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("http://example.com/a?b=c#d")]
    [InlineData("HTTPS://EXAMPLE.COM/")]
    [InlineData("https://static.wixstatic.com/media/a.png/v1/fill/w_43,h_43,al_c,q_85,usm_0.66_1.00_0.01/a.webp")]
    [InlineData("https://[::1]:8080/")]
    [InlineData("https://müller.example/straße")]
    [InlineData("mailto:jo@example.com")]
    [InlineData("urn:isbn:0451450523")]
    [InlineData("wix:image://v1/a.jpg")]
    public void AbsoluteUri_Passes(string text) => Assert.True(UriSyntax.IsAbsolute(text));

    [Theory]
    [InlineData("")]
    [InlineData("example.com")]
    [InlineData("/a/b")]
    [InlineData("//example.com/a")]
    [InlineData("https:")]
    [InlineData("https://")]
    [InlineData("https:///a")]
    [InlineData("https:example.com")]
    [InlineData("1http://example.com")]
    [InlineData("ht tp://example.com")]
    [InlineData("https://example.com/a b")]
    [InlineData("https://example.com/<script>")]
    [InlineData("https://example.com/\n")]
    [InlineData(" https://example.com")]
    public void OtherText_IsNoAbsoluteUri(string text) => Assert.False(UriSyntax.IsAbsolute(text));

    [Fact]
    public void Violations_HaveRuleLimitAndActual()
    {
        var violations = default(Violations);
        violations.MaxLength("a", "💬💬💬", 2);
        violations.MinItems("b", 0, 1);
        violations.Maximum("c", 101, 100);
        violations.Minimum("d", 0.5, 1.5);
        violations.Uri(new FieldName("e", 2), "nope");
        violations.Required(new FieldName("f", "key"), null);
        Assert.Equal(
            [
                ("a", "MAX_LENGTH", "2", "3", "must have at most 2 characters, has 3"),
                ("b", "MIN_SIZE", "1", "0", "must have at least 1 item, has 0"),
                ("c", "MAX", "100", "101", "must be at most 100, is 101"),
                ("d", "MIN", "1.5", "0.5", "must be at least 1.5, is 0.5"),
                ("e[2]", "FORMAT", "uri", null, "must be an absolute URI such as https://example.com/a.png"),
                ("f.key", "REQUIRED_FIELD", null, null, "must be set"),
            ],
            violations.ToList().Select(static violation => (violation.Field, violation.Rule.Value, violation.Limit, violation.Actual, violation.Description)));
    }

    [Fact]
    public void Paths_ArePutTogetherFromInsideOut()
    {
        var violations = default(Violations);
        violations.Model("outer", new Nested(2));
        Assert.Equal("outer.inner[0].inner[0].name", Assert.Single(violations.ToList()).Field);
    }

    [Fact]
    public void Nesting_IsLimited()
    {
        var violations = default(Violations);
        violations.Model("x", new Nested(1_000_000));
        var violation = Assert.Single(violations.ToList());
        Assert.Equal("must be nested at most 64 levels deep", violation.Description);
    }

    [Fact]
    public void Rules_AreAnOpenEnumeration()
    {
        Assert.True(ViolatedRule.MaxLength.IsKnown);
        Assert.False(new ViolatedRule("DECIMAL_LTE").IsKnown);
        Assert.Equal("", default(ViolatedRule).Value);
        Assert.Equal(default, new ViolatedRule(""));
    }

    private sealed class Nested(int levels) : IValidatable
    {
        public void Validate(ref Violations violations)
        {
            if (levels == 0) violations.Required("name", null);
            else violations.Models("inner", [new Nested(levels - 1)]);
        }
    }
}
