using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.CodeFixes;

namespace WixInbox.Analyzers.Tests.Sending;

/// <summary>WXI0036: a member that the service alone sets is set in a request.</summary>
public class ReadOnlyMemberTests
{
    private const string Id = "WXI0036";

    [Theory]
    [InlineData("""_ = new SendRequest { Note = new() { [|Id|] = "a" } };""", """_ = new SendRequest { Note = new() };""")]
    [InlineData("""_ = new SendRequest { Note = new Note { [|Id|] = "a", [|Number|] = 1 } };""", """_ = new SendRequest { Note = new Note() };""")]
    [InlineData("""_ = new SendRequest { Note = new() { [|Id|] = "a", Title = "b" } };""", """_ = new SendRequest { Note = new() { Title = "b" } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Title = "b", [|Id|] = "a" } };""", """_ = new SendRequest { Note = new() { Title = "b" } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { [|Id|] = "a", Title = "b", [|Number|] = 1 } };""", """_ = new SendRequest { Note = new() { Title = "b" } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Title = "b", [|Id|] = "a", [|Number|] = 1 } };""", """_ = new SendRequest { Note = new() { Title = "b" } };""")]
    [InlineData("""_ = new SendRequest { Note = new(), [|Revision|] = "7" };""", """_ = new SendRequest { Note = new() };""")]
    [InlineData("""_ = new SendRequest { Note = response.Note! with { [|Id|] = "a" } };""", """_ = new SendRequest { Note = response.Note! };""")]
    [InlineData("""_ = new SendRequest { Note = new(), More = [new() { [|Id|] = "a" }, new() { [|Id|] = "b", Title = "c" }] };""", """_ = new SendRequest { Note = new(), More = [new(), new() { Title = "c" }] };""")]
    [InlineData("""var note = new Note { [|Id|] = "a" }; await client.SendAsync(new() { Note = note with { Title = "b" } });""", """var note = new Note(); await client.SendAsync(new() { Note = note with { Title = "b" } });""")]
    [InlineData("""var request = new SendRequest { Note = new() }; request = request with { [|Revision|] = "7", Note = new() { [|Number|] = 3 } };""", """var request = new SendRequest { Note = new() }; request = request with { Note = new() };""")]
    public Task SetMember_IsReported_AndTakenOut(string statements, string mended) =>
        Check.FixAsync<ReadOnlyMemberFix>(Shop.Method(statements), Shop.Method(mended), Id, Shop.Setup);

    [Fact]
    public Task Lines_GoWhole() => Check.FixAsync<ReadOnlyMemberFix>(
        """
        static class Program
        {
            public static SendRequest Request => new()
            {
                Note = new Note
                {
                    // Goes with its member.
                    [|Id|] = "a",
                    Title = "b", // Stays.
                    [|Number|] = 1,
                },
                More =
                [
                    new()
                    {
                        Title = "c",
                        [|Id|] = "d"
                    },
                ],
            };
        }
        """,
        """
        static class Program
        {
            public static SendRequest Request => new()
            {
                Note = new Note
                {
                    Title = "b", // Stays.
                },
                More =
                [
                    new()
                    {
                        Title = "c"
                    },
                ],
            };
        }
        """, Id, Shop.Setup);

    [Fact]
    public Task LinesForThePreprocessor_Stay() => Check.FixAsync<ReadOnlyMemberFix>(
        """
        static class Program
        {
            public static SendRequest Request => new()
            {
                Note = new Note
                {
        #if true
                    [|Id|] = "a",
        #else
                    Color = Color.Red,
        #endif
                    Title = "b",
                    #region Numbers
                    [|Number|] = 1,
                    #endregion
                },
                More =
                [
                    new()
                    {
                        Title = "c", // Goes with the comma.
        #if !false
                        [|Id|] = "d"
        #endif
                    },
                ],
            };
        }
        """,
        """
        static class Program
        {
            public static SendRequest Request => new()
            {
                Note = new Note
                {
        #if true
        #else
                    Color = Color.Red,
        #endif
                    Title = "b",
                    #region Numbers
                    #endregion
                },
                More =
                [
                    new()
                    {
                        Title = "c"
        #if !false

        #endif
                    },
                ],
            };
        }
        """, Id, Shop.Setup);

    [Theory]
    [InlineData("""_ = new SendResponse { Note = new() { Id = "a", Number = 1 } };""")]
    [InlineData("""var expected = response.Note! with { Id = "a" };""")]
    [InlineData("""_ = new SendRequest { Note = response.Note! with { Id = null, Number = default } };""")]
    [InlineData("""var note = new Note { Id = "a" }; _ = new SendRequest { Note = note with { Id = null } };""")]
    [InlineData("""_ = new SendRequest { Note = response.Note! };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Title = new Note { Id = "a" }.Id } };""")]
    [InlineData("""Note[] known = [new() { Id = "a" }]; _ = new SendRequest { Note = known[0] };""")]
    public Task OtherPlaces_AreNotReported(string statements) => Check.DiagnosticsAsync(Shop.Method(statements), Id, Shop.Setup);

    /// <summary>What C# requires cannot be left out.</summary>
    [Fact]
    public Task RequiredMember_IsNotReported() => Check.DiagnosticsAsync(
        """
        [WixRequest]
        record Renamed
        {
            [WixReadOnly]
            public required string Id { get; init; }
        }

        static class Program
        {
            public static object Made => new Renamed { Id = "a" };
        }
        """, Id, Shop.Setup);

    [Fact]
    public async Task Message_NamesTheMember()
    {
        var found = await Check.DiagnosticsAsync(Shop.Method("""_ = new SendRequest { Note = new() { [|Id|] = "a" } };"""), Id, Shop.Setup);
        Assert.Equal("The service alone sets 'Note.Id', and a request leaves it out: do not set it", Assert.Single(found).GetMessage(null));
    }

    /// <summary>A chain of locals, each of which stands twice in the next, has as many paths as the universe has grains.</summary>
    [Fact]
    public Task ManyPaths_AreWalkedOnce()
    {
        var chain = Enumerable.Range(1, 100).Select(static at => $"var notes{at} = new List<Note>(flag ? notes{at - 1} : notes{at - 1});");
        return Check.DiagnosticsAsync(Shop.Method($$"""var notes0 = new List<Note> { new() { [|Id|] = "a" } }; {{string.Join("\n", chain)}} _ = new SendRequest { Note = new(), More = notes100 };"""), Id, Shop.Setup);
    }
}
