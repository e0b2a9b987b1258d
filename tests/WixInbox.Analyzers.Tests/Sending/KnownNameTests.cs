using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.CodeFixes;

namespace WixInbox.Analyzers.Tests.Sending;

/// <summary>WXI0037: what a type knows is given by its name on the wire, beside its property or in its place.</summary>
public class KnownNameTests
{
    private const string Id = "WXI0037";

    private const string Case = "a second case of 'Body', which takes one: leave one of them out";

    [Theory]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new Letter(), UnknownFields = UnknownFields.Empty.With([|"caption"|], RawJson.String("a")) } };""", Case)]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With("new", RawJson.Null).With([|"caption"|], RawJson.String("a")) } };""", "a case that 'Note' knows: set 'Body' to 'NoteBody.Caption' instead")]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With([|"title"|], RawJson.String("a")) } };""", "a field that 'Note' knows: set 'Title' instead")]
    [InlineData("""_ = new SendRequest { Note = new() { Title = "b", UnknownFields = UnknownFields.Empty.With([|"title"|], RawJson.String("a")) } };""", "a field that 'Note' knows, and 'Title' is set to it: leave one of them out")]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With([|"is/loud"|], RawJson.Boolean(true)) } };""", "a field that 'Note' knows: set 'IsLoud' instead")]
    [InlineData("""_ = new SendRequest { Note = response.Note! with { Body = new Letter(), UnknownFields = response.Note.UnknownFields.With([|"caption"|], RawJson.Null) } };""", Case)]
    [InlineData("""const string name = "ti" + "tle"; _ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With([|name|], RawJson.Null) } };""", "a field that 'Note' knows: set 'Title' instead")]
    [InlineData("""_ = new SendRequest { Note = new() { Title = "b", UnknownFields = new([new([|"title"|], RawJson.Null)]) } };""", "a field that 'Note' knows, and 'Title' is set to it: leave one of them out")]
    [InlineData("""_ = new SendRequest { Note = new() { Title = "b", UnknownFields = new(new[] { KeyValuePair.Create([|"title"|], RawJson.Null) }) } };""", "a field that 'Note' knows, and 'Title' is set to it: leave one of them out")]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = new(new Dictionary<string, RawJson> { [[|"title"|]] = RawJson.Null }) } };""", "a field that 'Note' knows: set 'Title' instead")]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = new(new Dictionary<string, RawJson> { { [|"title"|], RawJson.Null } }) } };""", "a field that 'Note' knows: set 'Title' instead")]
    [InlineData("""var more = new UnknownFields.Builder(); more.Set("new", RawJson.Null); more.Set([|"title"|], RawJson.Null); _ = new SendRequest { Note = new() { UnknownFields = more.Build() ?? UnknownFields.Empty } };""", "a field that 'Note' knows: set 'Title' instead")]
    [InlineData("""var more = UnknownFields.Empty.With([|"title"|], RawJson.Null); _ = new SendRequest { Note = new() { UnknownFields = flag ? more : UnknownFields.Empty } };""", "a field that 'Note' knows: set 'Title' instead")]
    [InlineData("""_ = new SendRequest { Note = new() { Items = [new Item.Text("a") { UnknownFields = UnknownFields.Empty.With([|"image"|], RawJson.Null) }] } };""", "a second case of 'Item', which takes one: leave one of them out")]
    [InlineData("""await client.SendAsync(new() { Note = new() }, new WixCallOptions { Body = new Dictionary<string, RawJson> { [[|"note"|]] = RawJson.Null } });""", "a field that 'SendRequest' knows, and 'Note' is set to it: leave one of them out")]
    [InlineData("""var options = new WixCallOptions() with { Body = new Dictionary<string, RawJson> { ["new"] = RawJson.Null, [[|"more"|]] = RawJson.Null } }; await client.SendAsync(new() { Note = new() }, options);""", "a field that 'SendRequest' knows: set 'More' instead")]
    public async Task KnownName_IsReported(string statements, string what)
    {
        var found = await Check.DiagnosticsAsync(Shop.Method(statements), Id, Shop.Setup);
        Assert.EndsWith($"is {what}", Assert.Single(found).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoNamesOfAGroup_AreTwoCases()
    {
        var found = await Check.DiagnosticsAsync(Shop.Method("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With([|"plain"|], RawJson.Null).With([|"caption"|], RawJson.Null) } };"""), Id, Shop.Setup);
        Assert.Equal(["'plain' is a case that 'Note' knows: set 'Body' to 'NoteBody.Plain' instead", $"'caption' is {Case}"], found.Select(static diagnostic => diagnostic.GetMessage(null)));
    }

    [Theory]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new Letter(), UnknownFields = UnknownFields.Empty.With("hologram", RawJson.Null) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new Letter(), UnknownFields = UnknownFields.Empty.With("Caption", RawJson.Null) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With("body", RawJson.Null) } };""")]
    [InlineData("""_ = new SendResponse { Note = new() { Body = new Letter(), UnknownFields = UnknownFields.Empty.With("caption", RawJson.Null) } };""")]
    [InlineData("""_ = new Note { Title = "a", UnknownFields = UnknownFields.Empty.With("title", RawJson.Null) };""")]
    [InlineData("""_ = new SendRequest { Note = new(), UnknownFields = UnknownFields.Empty.With("title", RawJson.Null) };""")]
    [InlineData("""foreach (var name in new[] { "title" }) _ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With(name, RawJson.Null) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Items = [new Item.Text("a") { UnknownFields = UnknownFields.Empty.With("width", RawJson.Null) }] } };""")]
    [InlineData("""await client.SendAsync(new() { Note = new() }, new WixCallOptions { Body = new Dictionary<string, RawJson> { ["title"] = RawJson.Null }, Query = new Dictionary<string, string> { ["note"] = "" } });""")]
    public Task OtherName_IsNotReported(string statements) => Check.DiagnosticsAsync(Shop.Method(statements), Id, Shop.Setup);

    [Theory]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new Letter(), UnknownFields = UnknownFields.Empty.With([|"caption"|], RawJson.String("a")) } };""", """_ = new SendRequest { Note = new() { Body = new Letter() } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Title = "a", UnknownFields = UnknownFields.Empty.With("new", RawJson.Null).With([|"title"|], RawJson.Null) } };""", """_ = new SendRequest { Note = new() { Title = "a", UnknownFields = UnknownFields.Empty.With("new", RawJson.Null) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Title = "a", Body = new Letter(), UnknownFields = UnknownFields.Empty.With([|"title"|], RawJson.Null).With([|"caption"|], RawJson.Null) } };""", """_ = new SendRequest { Note = new() { Title = "a", Body = new Letter() } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Title = "a", UnknownFields = new([new("new", RawJson.Null), new([|"title"|], RawJson.Null)]) } };""", """_ = new SendRequest { Note = new() { Title = "a", UnknownFields = new([new("new", RawJson.Null)]) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Items = [new Item.Text("a") { UnknownFields = UnknownFields.Empty.With([|"image"|], RawJson.Null) }] } };""", """_ = new SendRequest { Note = new() { Items = [new Item.Text("a")] } };""")]
    [InlineData("""await client.SendAsync(new() { Note = new() }, new() { Body = new Dictionary<string, RawJson> { [[|"note"|]] = RawJson.Null, ["new"] = RawJson.Null } });""", """await client.SendAsync(new() { Note = new() }, new() { Body = new Dictionary<string, RawJson> { ["new"] = RawJson.Null } });""")]
    [InlineData("""await client.SendAsync(new() { Note = new() }, new() { Body = new Dictionary<string, RawJson> { { [|"note"|], RawJson.Null } } });""", """await client.SendAsync(new() { Note = new() }, new() { Body = new Dictionary<string, RawJson>() });""")]
    public Task SecondOne_IsLeftOut(string statements, string mended) =>
        Check.FixAsync<KnownNameFix>(Shop.Method(statements), Shop.Method(mended), Id, Shop.Setup);

    /// <summary>Other fields stand in the same value, or another branch means the other one: nothing goes but the name itself.</summary>
    [Theory]
    [InlineData("""_ = new SendRequest { Note = new() { Title = "a", UnknownFields = flag ? UnknownFields.Empty.With("new", RawJson.Null).With([|"title"|], RawJson.Null) : UnknownFields.Empty } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Title = "a", UnknownFields = (UnknownFields.Empty.With("new", RawJson.Null).With([|"title"|], RawJson.Null)) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Title = "a", UnknownFields = new(new[] { KeyValuePair.Create("new", RawJson.Null), KeyValuePair.Create([|"title"|], RawJson.Null) }) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new Letter(), UnknownFields = flag ? UnknownFields.Empty.With([|"plain"|], RawJson.Null) : UnknownFields.Empty.With([|"caption"|], RawJson.Null) } };""")]
    public async Task NameAmongOthers_IsLeftToTheCaller(string statements) =>
        Assert.Empty(await Check.OffersAsync<KnownNameFix>(Shop.Method(statements), Id, Shop.Setup));

    [Theory]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With([|"title"|], RawJson.String("a")) } };""", """_ = new SendRequest { Note = new() { Title = "a" } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With([|"title"|], RawJson.String("a")).With("new", RawJson.Null) } };""", """_ = new SendRequest { Note = new() { Title = "a", UnknownFields = UnknownFields.Empty.With("new", RawJson.Null) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With([|"title"|], RawJson.String("a")).With([|"is/loud"|], RawJson.Boolean(flag)) } };""", """_ = new SendRequest { Note = new() { Title = "a", IsLoud = flag } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With([|"color"|], RawJson.String("RED")) } };""", """_ = new SendRequest { Note = new() { Color = new Color("RED") } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With([|"caption"|], RawJson.String("a")) } };""", """_ = new SendRequest { Note = new() { Body = new NoteBody.Caption("a") } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With(value: RawJson.String("a"), name: [|"title"|]) } };""", """_ = new SendRequest { Note = new() { Title = "a" } };""")]
    public Task KnownName_GoesToItsProperty(string statements, string mended) =>
        Check.FixAsync<KnownNameFix>(Shop.Method(statements), Shop.Method(mended), Id, Shop.Setup);

    /// <summary>What a value means that is parsed only when it runs, a fix cannot know.</summary>
    [Theory]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With([|"title"|], RawJson.Parse("1")) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { UnknownFields = UnknownFields.Empty.With([|"plain"|], RawJson.String("a")) } };""")]
    public async Task UncertainValue_IsLeftToTheCaller(string statements) =>
        Assert.Empty(await Check.OffersAsync<KnownNameFix>(Shop.Method(statements), Id, Shop.Setup));
}
