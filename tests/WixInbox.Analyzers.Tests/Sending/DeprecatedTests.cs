using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.CodeFixes;

namespace WixInbox.Analyzers.Tests.Sending;

/// <summary>WXI0040: the compiler warns of what is deprecated, and the fix uses what takes its place.</summary>
public class DeprecatedTests
{
    private const string Id = "WXI0040";

    [Theory]
    [InlineData("""_ = new Shelf { [|Lines|] = 1 };""", """_ = new Shelf { Rows = 1 };""")]
    [InlineData("""var shelf = new Shelf(); _ = [|shelf.Lines|] + [|shelf.Lines|];""", """var shelf = new Shelf(); _ = shelf.Rows + shelf.Rows;""")]
    [InlineData("""var shelf = new Shelf(); _ = shelf?[|.Lines|];""", """var shelf = new Shelf(); _ = shelf?.Rows;""")]
    [InlineData("""_ = new Shelf() is { [|Lines|]: > 1 };""", """_ = new Shelf() is { Rows: > 1 };""")]
    [InlineData("""_ = new Shelf { {|CS0618:Height|} = 1 };""", """_ = new Shelf { Rows = 1 };""")]
    [InlineData("""_ = new [|Place.Level|](2);""", """_ = new Place.Floor(2);""")]
    [InlineData("""Place place = new Place.Floor(1); _ = place is [|Place.Level|] { Value: 1 };""", """Place place = new Place.Floor(1); _ = place is Place.Floor { Value: 1 };""")]
    public Task Deprecated_GivesWayToItsReplacement(string statements, string mended) =>
        Check.FixAsync<DeprecatedFix>(Shop.Method(statements), Shop.Method(mended), Id, Shop.Setup);

    /// <summary>Of another type, set already, without a replacement, or obsolete for somebody else's reasons.</summary>
    [Theory]
    [InlineData("""_ = new Shelf { [|Label|] = 1 };""")]
    [InlineData("""_ = new Shelf { [|Lines|] = 1, Rows = 1 };""")]
    [InlineData("""_ = new Shelf { [|Dust|] = 1 };""")]
    [InlineData("""_ = new Shelf { {|CS0618:Width|} = 1 };""")]
    public async Task NoReplacementThatFits_NoOffer(string statements) =>
        Assert.Empty(await Check.OffersAsync<DeprecatedFix>(Shop.Method(statements), Id, Shop.Setup));
}
