using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.CodeFixes;

namespace WixInbox.Analyzers.Tests.Sending;

/// <summary>WXI0035: a case that only the service sends is put into a request.</summary>
public class ReadOnlyCaseTests
{
    private const string Id = "WXI0035";

    [Theory]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new [|NoteBody.Ring|](bell) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new [|Bell|] { Sound = "ding" } } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = [|bell|] } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = flag ? new NoteBody.Plain(new()) : new [|NoteBody.Ring|](bell) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = response.Note?.Body ?? [|bell|] } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = flag switch { true => new Letter(), false => [|bell|] } } };""")]
    [InlineData("""_ = new SendRequest { Note = response.Note! with { Body = [|bell|] } };""")]
    [InlineData("""_ = new SendRequest { Note = new(), More = [new() { Body = [|bell|] }, .. new[] { new Note { Body = new [|NoteBody.Ring|](bell) } }] };""")]
    [InlineData("""_ = new SendRequest { Note = new(), More = new List<Note> { new() { Body = [|bell|] } } };""")]
    [InlineData("""_ = new SendRequest { Note = new(), ByKey = new Dictionary<string, Note> { ["a"] = new() { Body = [|bell|] } } };""")]
    [InlineData("""_ = new SendRequest { Note = new(), ByKey = new Dictionary<string, Note> { { "a", new() { Body = [|bell|] } } } };""")]
    [InlineData("""var ring = new NoteBody.Ring(bell); _ = new SendRequest { Note = new() { Body = [|ring|] } };""")]
    [InlineData("""NoteBody body = new [|NoteBody.Ring|](bell); var note = new Note { Body = body }; _ = new SendRequest { Note = note };""")]
    [InlineData("""Note? note = null; if (flag) note = new Note { Body = [|bell|] }; _ = new SendRequest { Note = note ?? new() };""")]
    [InlineData("""Note note; note = new Note { Body = [|bell|] }; _ = new SendRequest { Note = note };""")]
    [InlineData("""if (response.Note?.Body is NoteBody.Ring ring) _ = new SendRequest { Note = new() { Body = [|ring with { Value = new() }|] } };""")]
    [InlineData("""await client.SendAsync(new() { Note = new() { Body = [|bell|] } });""")]
    [InlineData("""var request = new SendRequest { Note = new() }; await client.SendAsync(request with { Note = new() { Body = [|bell|] } });""")]
    [InlineData("""Func<Note> make = () => new SendRequest { Note = new() { Body = [|bell|] } }.Note;""")]
    [InlineData("""var note = new Note { Body = [|bell|] }; _ = new SendRequest { Note = note }; _ = new SendRequest { Note = new(), More = [note, note] };""")]
    public Task SentCase_IsReported(string statements) => Check.DiagnosticsAsync(Shop.Method(statements), Id, Shop.Setup);

    [Theory]
    [InlineData("""_ = new SendResponse { Note = new() { Body = new NoteBody.Ring(bell) } };""")]
    [InlineData("""_ = new Note { Body = bell };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new Letter() } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new NoteBody.Caption("a") } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = (NoteBody.Ring?)null } };""")]
    [InlineData("""NoteBody body = bell; body = new Letter(); _ = new SendRequest { Note = new() { Body = body } };""")]
    [InlineData("""NoteBody body = new Letter(); Change(ref body); _ = new SendRequest { Note = new() { Body = body } }; static void Change(ref NoteBody body) => body = new NoteBody.Ring(new());""")]
    [InlineData("""NoteBody a = bell; NoteBody b = new Letter(); (a, b) = (b, a); _ = new SendRequest { Note = new() { Body = a } };""")]
    [InlineData("""var note = new Note { Body = bell }; _ = new SendRequest { Note = note with { Body = new Letter() } };""")]
    [InlineData("""_ = new SendRequest { Note = Find(bell) }; static Note Find(NoteBody body) => new() { Title = body.ToString() };""")]
    [InlineData("""_ = response.Note?.Body is NoteBody.Ring ? new SendRequest { Note = new() } : null;""")]
    [InlineData("""foreach (var note in new[] { new Note { Body = bell } }) _ = new SendRequest { Note = note };""")]
    public Task OtherCase_IsNotReported(string statements) => Check.DiagnosticsAsync(Shop.Method(statements), Id, Shop.Setup);

    [Fact]
    public async Task Message_NamesTheCase()
    {
        var found = await Check.DiagnosticsAsync(Shop.Method("_ = new SendRequest { Note = new() { Body = [|bell|] } };"), Id, Shop.Setup);
        Assert.Equal("Only the service sends 'NoteBody.Ring', and a request with it is refused: send another case", Assert.Single(found).GetMessage(null));
    }

    [Fact]
    public Task FieldsAndProperties_AreLookedAtToo() => Check.DiagnosticsAsync(
        """
        class Program
        {
            private readonly SendRequest _request = new() { Note = new() { Body = new [|Bell|]() } };
            private SendRequest Request => new() { Note = new() { Body = new [|Bell|]() } };
            private static SendRequest Made { get; } = new() { Note = new() { Body = new [|Bell|]() } };
            public Program(SendRequest? request = null) => _request = request ?? _request;
            public Program(Bell bell) : this(new SendRequest { Note = new() { Body = [|bell|] } }) => Use(Request);
            private static void Use(SendRequest request) => _ = request == Made;
        }
        """, Id, Shop.Setup);

    [Theory]
    [InlineData("_ = new SendRequest { Note = new() { Body = new NoteBody.{|CS0426:Nothing|}(bell) } };")]
    [InlineData("var note = new Note { Body = {|CS0841:note|}.Body }; _ = new SendRequest { Note = note };")]
    public Task BrokenCode_IsLeftToTheCompiler(string statements) => Check.DiagnosticsAsync(Shop.Method(statements), Id, Shop.Setup);

    /// <summary>Another case is sent, where one takes what the first one has.</summary>
    [Theory]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new [|Bell|]() } };""", """_ = new SendRequest { Note = new() { Body = new Letter() } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new [|NoteBody.Ring|](new Bell { }) } };""", """_ = new SendRequest { Note = new() { Body = new NoteBody.Plain(new Letter { }) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new [|NoteBody.Ring|](new()) } };""", """_ = new SendRequest { Note = new() { Body = new NoteBody.Plain(new()) } };""")]
    [InlineData("""_ = new SendRequest { Note = new(), More = [new() { Body = new [|Bell|]() }, new() { Body = flag ? new Letter() : new [|Bell|] { } }] };""", """_ = new SendRequest { Note = new(), More = [new() { Body = new Letter() }, new() { Body = flag ? new Letter() : new Letter { } }] };""")]
    public Task Fix_SendsAnotherCase(string statements, string mended) => Check.FixAsync<ReadOnlyCaseFix>(Shop.Method(statements), Shop.Method(mended), Id, Shop.Setup);

    [Theory]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new [|Bell|] { Sound = "ding" } } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = new [|NoteBody.Ring|](bell) } };""")]
    [InlineData("""_ = new SendRequest { Note = new() { Body = [|bell|] } };""")]
    public async Task NoCaseThatFits_NoOffer(string statements) => Assert.Empty(await Check.OffersAsync<ReadOnlyCaseFix>(Shop.Method(statements), Id, Shop.Setup));

    [Fact]
    public async Task ShippedCase_GivesWayToThoseWithItsMembers()
    {
        const string Sent = "class C { object Of(Guid id) => new SendMessageRequest { ConversationId = id, Message = new() { Visibility = null, Direction = null, Content = new() { Payload = new [|SystemMessagePayload|] { Text = \"Hi\" } } } }; }";
        Assert.Equal(["Send 'Minimal' instead"], await Check.OffersAsync<ReadOnlyCaseFix>(Sent, Id));
        await Check.FixAsync<ReadOnlyCaseFix>(Sent, Sent.Replace("[|SystemMessagePayload|]", "MinimalMessagePayload", StringComparison.Ordinal), Id);
    }
}
