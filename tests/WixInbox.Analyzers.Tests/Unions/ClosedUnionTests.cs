using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.CodeFixes;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Analyzers.Tests.Unions;

/// <summary>Unions where the language has closed types.</summary>
public class ClosedUnionTests
{
    private const string Id = Ids.MissingCase;
    private const string Attribute = "namespace System.Runtime.CompilerServices { internal sealed class IsClosedTypeAttribute : Attribute; }";

    private static readonly Setup Shipped = Setup.Default with { Language = LanguageVersion.Preview };
    private static readonly Setup InProject = MissingCaseTests.Small with { Language = LanguageVersion.CSharp15, IsInProject = true };

    [Theory]
    [InlineData("MessageContentPayload", "x switch { MessageContentPayload.Basic or MessageContentPayload.Template or MessageContentPayload.Minimal => 1, MessageContentPayload.Form or MessageContentPayload.System => 2, MessageContentPayload.Unknown => 3 }")]
    [InlineData("InboxEvent", "x switch { InboxEvent.MessageSentToBusiness or InboxEvent.MessageSentToParticipant => 1, InboxEvent.ButtonInteracted or InboxEvent.ConversationsMerged => 2, InboxEvent.Unknown => 3 }")]
    [InlineData("Message", "x.Content!.Payload! {|CS8509:switch|} { MessageContentPayload.Basic => 1 }")]
    [InlineData("SendMessageResult", "x {|CS8509:switch|} { SendMessageResult.Sent => 1, SendMessageResult.Failed => 2 }")]
    public Task Expression_IsCheckedByTheCompilerItself(string type, string expression) => Check.DiagnosticsAsync($"class C {{ int Of({type} x) => {expression}; }}", Id, Shipped);

    [Fact]
    public async Task MissingCase_IsNamedByTheCompiler()
    {
        var found = await Check.DiagnosticsAsync("class C { int Of(Choice x) => x {|CS8509:switch|} { Choice.Text => 1, Choice.Unknown => 2 }; }", Id, InProject);
        Assert.Contains("'Test.Api.Choice.Number' is not covered", Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task Null_IsLeftToTheCompiler() => Check.DiagnosticsAsync("class C { int Of(Choice? x) => x {|CS8655:switch|} { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 }; }", Id, InProject);

    [Fact]
    public Task Statement_IsOurs() => Check.DiagnosticsAsync("class C { void Do(Choice x) { [|switch|] (x) { case Choice.Text: break; case Choice.Unknown: break; } } }", Id, InProject);

    [Fact]
    public Task Discard_IsStillReported() => Check.DiagnosticsAsync("class C { int Of(Choice x) => x switch { Choice.Text => 1, [|_|] => 2 }; }", Ids.VanishingUnknown, InProject);

    [Fact]
    public Task Fix_IsOfferedWhereTheCompilerSpeaks() => Check.FixAsync<AddMissingCasesFix>(
        "class C { int Of(Choice x) => x {|CS8509:switch|} { Choice.Text => 1 }; }",
        "class C { int Of(Choice x) => x switch { Choice.Text => 1, Choice.Number => throw new NotImplementedException(), Choice.Unknown => throw new NotImplementedException() }; }",
        setup: InProject);

    [Fact]
    public Task Fix_IsOfferedBehindAGuardOfEverything() => Check.FixAsync<AddMissingCasesFix>(
        "class C { int Of(Choice x, bool f) => x {|CS8846:switch|} { var any when f => any.GetHashCode(), Choice.Text => 1, Choice.Number => 2 }; }",
        "class C { int Of(Choice x, bool f) => x switch { var any when f => any.GetHashCode(), Choice.Text => 1, Choice.Number => 2, Choice.Unknown => throw new NotImplementedException() }; }",
        setup: InProject);

    /// <summary>A compiler of an older language knows nothing of it.</summary>
    [Fact]
    public Task OlderProject_IsServedByTheAnalyzer() => Check.DiagnosticsAsync(
        "class C { int Of(Choice x) => x {|CS8509:[|switch|]|} { Choice.Text => 1 }; int All(Choice x) => x switch { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 }; }",
        Id,
        MissingCaseTests.Small with { Language = LanguageVersion.CSharp12, LibraryLanguage = LanguageVersion.Preview });

    /// <summary>And one of a newer language serves what is older.</summary>
    [Fact]
    public Task OlderLibrary_IsServedByTheAnalyzer() => Check.DiagnosticsAsync(
        "class C { int Of(Choice x) => x {|CS8509:[|switch|]|} { Choice.Text => 1 }; int All(Choice x) => x switch { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 }; }",
        Id,
        MissingCaseTests.Small with { Language = LanguageVersion.Preview, LibraryLanguage = LanguageVersion.CSharp12 });

    [Theory]
    [InlineData(LanguageVersion.CSharp12, false, "abstract partial record Choice", false)]
    [InlineData(LanguageVersion.CSharp14, false, "abstract partial record Choice", false)]
    [InlineData(LanguageVersion.CSharp15, false, "closed partial record Choice", true)]
    [InlineData(LanguageVersion.Preview, false, "closed partial record Choice", true)]
    [InlineData(LanguageVersion.Preview, true, "closed partial record Choice", false)]
    public void Attribute_IsEmitted_OnlyWhereItIsWantedAndMissing(LanguageVersion language, bool isThere, string declaration, bool isEmitted)
    {
        var sources = Generated.RunOver(MissingCaseTests.Small with { Language = language }, isThere ? Attribute : "");
        Assert.Contains($"public {declaration}", sources["Choice.g.cs"], StringComparison.Ordinal);
        Assert.Equal(isEmitted, sources.ContainsKey("System.Runtime.CompilerServices.IsClosedTypeAttribute.g.cs"));
    }
}
