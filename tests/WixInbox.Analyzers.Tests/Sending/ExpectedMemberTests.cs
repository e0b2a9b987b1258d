using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.CodeFixes;

namespace WixInbox.Analyzers.Tests.Sending;

/// <summary>WXI0038: something is sent without a member that documentation requires.</summary>
public class ExpectedMemberTests
{
    private const string Id = "WXI0038";

    [Theory]
    [InlineData("""_ = new PostRequest { Card = [|new|]() };""", "'Color' and 'IsUrgent'")]
    [InlineData("""_ = new PostRequest { Card = new [|Card|] { Text = "a", IsUrgent = true } };""", "'Color'")]
    [InlineData("""_ = new PostRequest { Cards = [new() { Color = Color.Red, IsUrgent = true }, [|new|]() { Color = Color.Red }] };""", "'IsUrgent'")]
    [InlineData("""var card = new [|Card|] { Text = "a" }; _ = new PostRequest { Card = card with { Color = Color.Blue } };""", "'IsUrgent'")]
    [InlineData("""_ = new PostRequest() with { Card = new [|Card|]() };""", "'Color' and 'IsUrgent'")]
    public async Task MissingMember_IsReported(string statements, string names)
    {
        var found = await Check.DiagnosticsAsync(Shop.Method(statements), Id, Shop.Setup);
        Assert.Equal($"'Card' is sent without {names}, which the vendor's documentation requires: say what is meant", Assert.Single(found).GetMessage(null));
    }

    [Theory]
    [InlineData("""_ = new PostRequest { Card = new() { Color = Color.Red, IsUrgent = false } };""")]
    [InlineData("""_ = new PostRequest { Card = new() { Color = null, IsUrgent = null } };""")]
    [InlineData("""_ = new PostResponse { Card = new() };""")]
    [InlineData("""_ = new Card();""")]
    [InlineData("""var card = new Card { Text = "a", IsUrgent = true }; _ = new PostRequest { Card = card with { Color = Color.Blue } };""")]
    [InlineData("""var plain = new Card(); var urgent = plain with { IsUrgent = true }; _ = new PostRequest { Card = urgent with { Color = Color.Blue } };""")]
    [InlineData("""var answer = new PostResponse(); _ = new PostRequest { Card = answer.Card! with { Text = "a" } };""")]
    [InlineData("""var template = new PostRequest { Card = new() }; foreach (var color in new[] { Color.Red }) _ = template with { Card = new() { Color = color, IsUrgent = true } };""")]
    [InlineData("""_ = new PostRequest { Card = Make() }; static Card Make() => new() { Text = "a" };""")]
    public Task CompleteOrUnseen_IsNotReported(string statements) => Check.DiagnosticsAsync(Shop.Method(statements), Id, Shop.Setup);

    [Theory]
    [InlineData("""_ = new PostRequest { Card = [|new|]() { IsUrgent = true } };""", """_ = new PostRequest { Card = new() { IsUrgent = true, Color = Color.Blue } };""")]
    [InlineData("""_ = new PostRequest { Card = new [|Card|]() };""", """_ = new PostRequest { Card = new [|Card|] { Color = Color.Blue } };""")]
    [InlineData("""_ = new PostRequest { Cards = [[|new|](), new [|Card|] { }, new [|Card|] { Text = "a" }] };""", """_ = new PostRequest { Cards = [[|new|]() { Color = Color.Blue }, new [|Card|] { Color = Color.Blue }, new [|Card|] { Text = "a", Color = Color.Blue }] };""")]
    public Task Color_IsSet_AsIsChosen(string statements, string mended) =>
        Check.FixAsync<ExpectedMemberFix>(Shop.Method(statements), Shop.Method(mended), Id, Shop.Setup, "Set 'Color' to 'Color.Blue'");

    /// <summary>Both members go to the same place in the text: the end of the inner object is that of the last member of the outer one.</summary>
    [Fact]
    public Task ObjectWithinAnother_IsMendedWithIt() => Check.FixAsync<ExpectedMemberFix>(
        "[WixRequest] record Sent { public Outer? Outer { get; init; } } record Outer { public Inner? Inner { get; init; } [WixExpected] public Color? Color { get; init; } } record Inner { [WixExpected] public Color? Color { get; init; } } class C { Sent M() => new() { Outer = [|new|]() { Inner = [|new|]() } }; }",
        "[WixRequest] record Sent { public Outer? Outer { get; init; } } record Outer { public Inner? Inner { get; init; } [WixExpected] public Color? Color { get; init; } } record Inner { [WixExpected] public Color? Color { get; init; } } class C { Sent M() => new() { Outer = new() { Inner = new() { Color = Color.Red }, Color = Color.Red } }; }",
        Id, Shop.Setup, "Set 'Color' to 'Color.Red'");

    /// <summary>Something else has the name of the type.</summary>
    [Fact]
    public Task Type_IsQualified_WhereItsNameIsTaken() => Check.FixAsync<ExpectedMemberFix>(
        """class C { public string Color => ""; PostRequest M() => new() { Card = [|new|]() { IsUrgent = true } }; }""",
        """class C { public string Color => ""; PostRequest M() => new() { Card = new() { IsUrgent = true, Color = Shop.Color.Blue } }; }""",
        Id, Shop.Setup, "Set 'Color' to 'Shop.Color.Blue'");

    [Fact]
    public Task Member_GetsALineOfItsOwn() => Check.FixAsync<ExpectedMemberFix>(
        """
        static class Program
        {
            public static PostRequest Request => new()
            {
                Card = new [|Card|]
                {
                    Text = "a",
                    Color = Color.Red,
                },
            };
        }
        """,
        """
        static class Program
        {
            public static PostRequest Request => new()
            {
                Card = new Card
                {
                    Text = "a",
                    Color = Color.Red,
                    IsUrgent = false,
                },
            };
        }
        """, Id, Shop.Setup, "Set 'IsUrgent' to 'false'");

    /// <summary>Each value that says something, and none that the caller has not seen.</summary>
    [Fact]
    public async Task EveryValue_IsOffered() => Assert.Equal(
        ["Set 'Color' to 'Color.Red'", "Set 'Color' to 'Color.Blue'", "Set 'IsUrgent' to 'true'", "Set 'IsUrgent' to 'false'"],
        await Check.OffersAsync<ExpectedMemberFix>(Shop.Method("""_ = new PostRequest { Card = [|new|]() };"""), Id, Shop.Setup));
}
