using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Analyzers.Tests.Unions;

public class MissingCaseTests
{
    private const string Id = Ids.MissingCase;

    /// <summary>A union with others in its cases, as the generator writes them.</summary>
    private static readonly Setup Nested = Setup.Default with
    {
        Sources =
        [
            """
            [WixUnion]
            public abstract record Shape
            {
                private Shape() { }
                public sealed record Dot(bool IsFilled, int? Size) : Shape;
                public sealed record Box(Inner Value, Inner? Spare) : Shape;
                public sealed record Unknown(string Name) : Shape;
            }

            [WixUnion]
            public abstract record Inner
            {
                private Inner() { }
                public sealed record Ink(string Color) : Inner;
                public sealed record Unknown(string Name) : Inner;
            }
            """,
        ],
    };

    public static TheoryData<string, string> Incomplete => new()
    {
        // statements
        { "MessageContentPayload", "[|switch|] (x) { case MessageContentPayload.Basic: break; case MessageContentPayload.System(var value): Use(value); break; case MessageContentPayload.Unknown: break; }" },
        { "MessageContentPayload", "[|switch|] (x) {|CS1522:{|} }" },
        { "MessageContentPayload?", "[|switch|] (x) { case null: break; case MessageContentPayload.Basic or MessageContentPayload.Template or MessageContentPayload.Minimal or MessageContentPayload.Form or MessageContentPayload.System: break; }" },
        { "Message", "[|switch|] (x.Content?.Payload) { case MessageContentPayload.Basic: break; }" },
        { "InboxEvent", "[|switch|] (x) { case InboxEvent.MessageSentToBusiness { Body.Message: var message }: Use(message); break; case InboxEvent.Unknown: break; }" },
        { "SendMessageResult", "[|switch|] (x) { case SendMessageResult.Sent sent: Use(sent); break; case SendMessageResult.Invalid or SendMessageResult.InvalidMediaUrl: break; }" },

        // what takes only a part
        { "Inner", "[|switch|] (x) { case Inner.Ink { Color: \"red\" }: break; case Inner.Unknown: break; }" },
        { "Inner", "[|switch|] (x) { case Inner.Ink(\"red\"): break; case Inner.Unknown: break; }" },
        { "Inner", "[|switch|] (x) { case Inner.Ink ink when ink.Color.Length > 3: break; case Inner.Unknown: break; }" },
        { "Inner", "[|switch|] (x) { case var any when any.ToString() == \"\": break; case Inner.Unknown: break; }" },
        { "Inner", "[|switch|] (x) { case {|WXI0031:not Inner.Ink|}: break; }" },
        { "Inner", "[|switch|] (x) { case Inner.Ink and { Color: \"red\" or \"blue\" }: break; case Inner.Unknown: break; }" },
        { "Shape", "[|switch|] (x) { case Shape.Dot { IsFilled: true }: break; case Shape.Dot(false, 3): break; case Shape.Box: break; case Shape.Unknown: break; }" },
        { "Shape", "[|switch|] (x) { case Shape.Dot { Size: { } size }: Use(size); break; case Shape.Box: break; case Shape.Unknown: break; }" },
        { "Shape", "[|switch|] (x) { case Shape.Dot: break; case Shape.Box(Inner.Ink, _): break; case Shape.Unknown: break; }" },
        { "Shape", "[|switch|] (x) { case Shape.Dot: break; case Shape.Box { Spare: Inner.Ink }: break; case Shape.Box { Spare: Inner.Unknown }: break; case Shape.Unknown: break; }" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public Task IncompleteStatement_IsReported(string type, string statement) =>
        Check.DiagnosticsAsync($"class C {{ static void Use(object value) {{ _ = value; }} void Do({type} x) {{ {statement} Use(x!); }} }}", Id, Nested);

    public static TheoryData<string, string> Complete => new()
    {
        { "MessageContentPayload", "switch (x) { case MessageContentPayload.Basic: case MessageContentPayload.Template: break; case MessageContentPayload.Minimal: case MessageContentPayload.Form: break; case MessageContentPayload.System: break; case MessageContentPayload.Unknown: break; }" },
        { "MessageContentPayload?", "switch (x) { case MessageContentPayload.Basic or MessageContentPayload.Template or (MessageContentPayload.Minimal or MessageContentPayload.Form): break; case MessageContentPayload.System { }: break; case MessageContentPayload.Unknown(_, var json): Use(json); break; }" },
        { "SendMessageResult", "switch (x) { case SendMessageResult.Sent: break; default: break; }" },
        { "SendMessageResult", "switch (x) { case SendMessageResult.Sent: break; case var failed: Use(failed); break; }" },
        { "SendMessageResult", "switch (x) { case SendMessageResult.Sent: break; case SendMessageResult failed: Use(failed); break; }" },
        { "SendMessageResult", "switch (x) { case SendMessageResult.Sent: break; case { IsSuccess: var done }: Use(done); break; }" },
        { "SendMessageResult", "switch (x) { case SendMessageResult.Sent: break; case not SendMessageResult.Sent: break; }" },
        { "Inner", "switch (x) { case Inner.Ink when true: break; case Inner.Unknown: break; }" },
        { "Inner", "switch (x) { case Inner.Ink { Color: { Length: var length } }: Use(length); break; case Inner.Unknown and (var unknown): Use(unknown); break; }" },
        { "Shape", "switch (x) { case Shape.Dot { IsFilled: true }: break; case Shape.Dot(false, _): break; case Shape.Box: break; case Shape.Unknown: break; }" },
        { "Shape", "switch (x) { case Shape.Dot { Size: { } size }: Use(size); break; case Shape.Dot(_, null): break; case Shape.Box: break; case Shape.Unknown: break; }" },
        { "Shape", "switch (x) { case Shape.Dot: break; case Shape.Box(Inner.Ink, _): break; case Shape.Box(Inner.Unknown, _): break; case Shape.Unknown: break; }" },
        { "Shape", "switch (x) { case Shape.Dot: break; case Shape.Box { Spare: Inner.Ink }: break; case Shape.Box { Spare: null or Inner.Unknown }: break; case Shape.Unknown: break; }" },

        // what cannot be told is not reported
        { "Shape", "switch (x) { case Shape.Dot { Size: > 3 }: break; case Shape.Dot { Size: <= 3 or null }: break; case Shape.Box: break; case Shape.Unknown: break; }" },

        // what is no switch over a union
        { "Message", "switch (x) { case { Content.Payload: MessageContentPayload.Basic }: break; }" },
        { "Inner", "switch ((x, x)) { case (Inner.Ink, Inner.Ink): break; }" },
        { "Inner", "switch ((object)x) { case Inner.Ink: break; }" },
        { "Inner.Ink", "switch (x) { case { Color: \"red\" }: break; }" },
        { "WebhookIdentity", "switch (x) { case WebhookIdentity.Unknown: break; }" },
    };

    [Theory]
    [MemberData(nameof(Complete))]
    public async Task CompleteStatement_IsNotReported(string type, string statement)
    {
        // An unknown case that vanishes is another matter.
        var found = await Check.FoundAsync($"class C {{ static void Use(object value) {{ _ = value; }} void Do({type} x) {{ {statement} Use(x!); }} }}", Nested);
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id != Ids.VanishingUnknown);
    }

    [Theory]
    [InlineData("Inner", "x {|CS8509:[|switch|]|} { Inner.Ink => 1 }", "The switch over 'Inner' misses 'Unknown'")]
    [InlineData("Inner", "x {|CS8509:[|switch|]|} { Inner.Ink { Color: \"red\" } => 1 }", "The switch over 'Inner' misses part of 'Ink' and 'Unknown'")]
    [InlineData("Inner?", "x {|CS8509:[|switch|]|} { Inner.Ink => 1, Inner.Unknown => 2 }", "The switch over 'Inner' misses 'null'")]
    [InlineData("MessageContentPayload", "x {|CS8509:[|switch|]|} { MessageContentPayload.System(var value) => value.ToString().Length }", "The switch over 'MessageContentPayload' misses 'Basic', 'Template', 'Minimal', 'Form' and 'Unknown'")]
    [InlineData("Message", "x.Content!.Payload! {|CS8509:[|switch|]|} { MessageContentPayload.Basic or MessageContentPayload.Unknown => 1 }", "The switch over 'MessageContentPayload' misses 'Template', 'Minimal', 'Form' and 'System'")]
    [InlineData("SendMessageResult", "x {|CS8509:[|switch|]|} { SendMessageResult.Sent => 1, SendMessageResult.Failed => 2 }", "The switch over 'SendMessageResult' misses 'InvalidMediaUrl', 'IdentityDoesNotMatch', 'InboxInstanceNotFound' and 'Invalid'")]
    public async Task IncompleteExpression_IsReported_AndSaysWhatIsMissing(string type, string expression, string message)
    {
        var found = await Check.DiagnosticsAsync($"class C {{ int Of({type} x) => {expression}; }}", Id, Nested);
        Assert.Equal(message, Assert.Single(found, static diagnostic => diagnostic.Id == Id).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>What the compiler says of an expression without a discard is taken back, and only then.</summary>
    [Theory]
    [InlineData("Inner", "x switch { Inner.Ink => 1, Inner.Unknown => 2 }")]
    [InlineData("Inner?", "x switch { Inner.Ink => 1, Inner.Unknown => 2, null => 3 }")]
    [InlineData("Inner?", "x! switch { Inner.Ink => 1, Inner.Unknown => 2 }")]
    [InlineData("Shape", "x switch { Shape.Dot(true, _) => 1, Shape.Dot { IsFilled: false } => 2, Shape.Box => 3, Shape.Unknown => 4 }")]
    [InlineData("SendMessageResult", "x switch { SendMessageResult.Sent => 1, not (SendMessageResult.Sent or SendMessageResult.Failed) => 2, SendMessageResult.Failed => 3 }")]
    [InlineData("MessageContentPayload", "x switch { MessageContentPayload.Basic or MessageContentPayload.Template or MessageContentPayload.Minimal => 1, MessageContentPayload.Form or MessageContentPayload.System => 2, MessageContentPayload.Unknown => 3 }")]
    [InlineData("Shape", "x {|CS8509:switch|} { Shape.Dot(_, > 3) => 1, Shape.Dot(_, <= 3 or null) => 2, Shape.Box => 3, Shape.Unknown => 4 }")]
    [InlineData("(Inner, Inner)", "x {|CS8509:switch|} { (Inner.Ink, _) => 1, (_, Inner.Ink) => 2, (Inner.Unknown, Inner.Unknown) => 3 }")]
    [InlineData("Message", "x {|CS8509:switch|} { { Content: null } => 1 }")]
    public Task CompleteExpression_NeedsNoDiscard(string type, string expression) => Check.DiagnosticsAsync($"class C {{ int Of({type} x) => {expression}; }}", Id, Nested);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Unions_AreKnown_WhereverTheyAreCompiled(bool isInProject) =>
        Check.DiagnosticsAsync("class C { int Of(Choice x) => x {|CS8509:[|switch|]|} { Choice.Text => 1 }; int All(Choice x) => x switch { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 }; }", Id, Small with { IsInProject = isInProject });

    [Fact]
    public Task GeneratedCode_IsNotLookedAt() => Check.DiagnosticsAsync("// <auto-generated/>\nclass C { void Do(Choice x) { switch (x) { case Choice.Text: break; } } }", Id, Small);

    [Fact]
    public async Task ManyMissingCases_AreCounted()
    {
        var cases = string.Concat(Enumerable.Range(1, 12).Select(static at => $"public sealed record C{at} : Many; "));
        var setup = Small with { Sources = [$"[WixUnion] public abstract record Many {{ private Many() {{ }} {cases}}}"] };
        var found = await Check.DiagnosticsAsync("class C { void Do(Many x) { [|switch|] (x) { case Many.C1: break; } } }", Id, setup);
        Assert.EndsWith("'C10', 'C11' and 1 more", Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>What is too much to look into is not reported, and breaks nothing.</summary>
    [Theory]
    [InlineData(300, true)]
    [InlineData(3_000, false)]
    public async Task LongPatterns_AreLookedIntoToAnExtent(int alternatives, bool isReported)
    {
        var chain = string.Join(" or ", Enumerable.Range(0, alternatives).Select(static at => $"\"{at}\""));
        var source = $"class C {{ void Do(Choice x) {{ switch (x) {{ case Choice.Text({chain}): break; case Choice.Number: break; case Choice.Unknown: break; }} }} }}";
        var found = await Check.FoundAsync(source, Small);
        Assert.Equal(isReported ? [Id] : [], found.Select(static diagnostic => diagnostic.Id));
    }

    /// <summary>One union, of a schema of its own.</summary>
    internal static Setup Small { get; } = new()
    {
        Schemas =
        [
            new SchemaText("shop/v1/types.schema.json", """
                {
                  "$schema": "http://json-schema.org/draft-07/schema#",
                  "definitions": {
                    "Choice": {
                      "type": "object",
                      "properties": { "text": { "type": "string" }, "number": { "type": "integer" } },
                      "x-wix-oneOf": { "choice": ["text", "number"] },
                      "oneOf": [{ "required": ["text"] }, { "required": ["number"] }]
                    }
                  }
                }
                """),
        ],
    };
}
