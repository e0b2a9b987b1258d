using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Analyzers.Tests.Unions;

/// <summary>What the compiler says of a switch is taken back where no value falls through, and nowhere else.</summary>
public class ExhaustiveSwitchTests
{
    private const string Id = Ids.MissingCase;

    private static readonly Setup WithObject = MissingCaseTests.Small with
    {
        Sources = ["[WixUnion] public abstract record Held { private Held() { } public sealed record Any(object Value) : Held; public sealed record None : Held; }"],
    };

    /// <summary>An arm with a <c>when</c> that might take everything changes the compiler's words, and nothing else.</summary>
    [Theory]
    [InlineData("x switch { var any when f(any) => 0, Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 }")]
    [InlineData("x switch { Choice any when f(any) => 0, Choice.Text or Choice.Number => 2, Choice.Unknown => 3 }")]
    [InlineData("x {|CS8846:[|switch|]|} { var any when f(any) => 0, Choice.Text => 1, Choice.Number => 2 }")]
    public Task GuardOfEverything_LeavesTheCasesToTheOthers(string expression) =>
        Check.DiagnosticsAsync($"class C {{ int Of(Choice x, Func<Choice, bool> f) => {expression}; }}", Id, WithObject);

    /// <summary>1 and "1" are two values, and so are a character and a text.</summary>
    [Theory]
    [InlineData("x switch { Held.Any { Value: 1 } => 1, Held.Any { Value: not 1 } => 2, Held.None => 3 }")]
    [InlineData("x {|CS8509:[|switch|]|} { Held.Any { Value: \"1\" } => 1, Held.Any { Value: not 1 } => 2, Held.None => 3 }")]
    [InlineData("x {|CS8509:[|switch|]|} { Held.Any { Value: \"a\" } => 1, Held.Any { Value: not 'a' } => 2, Held.None => 3 }")]
    [InlineData("x {|CS8509:[|switch|]|} { Held.Any { Value: DayOfWeek.Monday } => 1, Held.Any { Value: not 1 } => 2, Held.None => 3 }")]
    public Task Constants_AreToldApartByTheirTypes(string expression) => Check.DiagnosticsAsync($"class C {{ int Of(Held x) => {expression}; }}", Id, WithObject);

    [Theory]
    [InlineData("int Of<T>(T x) where T : Choice => x switch { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 };")]
    [InlineData("int Of<T>(T x) where T : Choice => x {|CS8509:[|switch|]|} { Choice.Text => 1, Choice.Number => 2 };")]
    [InlineData("int Of<T>(T? x) where T : Choice => x {|CS8509:[|switch|]|} { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 };")]
    [InlineData("void Do<T, TMore>(TMore x) where T : Choice where TMore : T { [|switch|] (x) { case Choice.Text: break; case Choice.Unknown: break; } }")]
    [InlineData("int Of<T>(T x) where T : IEquatable<T> => x {|CS8509:switch|} { Choice.Text => 1 };")]
    public Task TypeParameter_IsTheUnionThatItIsConstrainedTo(string member) => Check.DiagnosticsAsync($"class C {{ {member} }}", Id, WithObject);

    /// <summary>Wherever C# has a switch.</summary>
    [Theory]
    [InlineData("interface I { int Of(Choice x) => x {|CS8509:[|switch|]|} { Choice.Text => 1 }; static virtual int All(Choice x) => x switch { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 }; }")]
    [InlineData("class C(Choice x) { public int Some { get; } = x {|CS8509:[|switch|]|} { Choice.Text => 1 }; public int All => x switch { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 }; }")]
    [InlineData("record B(int Value); record C(Choice X) : B(X {|CS8509:[|switch|]|} { Choice.Text => 1 });")]
    [InlineData("class C { Func<Choice, object> Of() => x => { [|switch|] (x) { case Choice.Text: break; } object all = x switch { Choice.Text => 1, Choice.Number => \"\", Choice.Unknown => 'c' }; return all; }; }")]
    [InlineData("class C { async Task<int> Of(Task<Choice> x) => await x switch { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 }; }")]
    [InlineData("class C { int Of(Choice x) => (x {|CS8509:[|switch|]|} { Choice.Text => x, Choice.Number => x }) switch { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 }; }")]
    [InlineData("#nullable disable\nclass C { int Of(Choice x) => x switch { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 }; }")]
    [InlineData("class C { public required Choice Kept { get => field; init => field = value switch { Choice.Text => value, Choice.Number or Choice.Unknown => value }; } }")]
    public Task Switches_AreFoundEverywhere(string source) => Check.DiagnosticsAsync(source, Id, WithObject with { Language = LanguageVersion.CSharp14 });

    [Fact]
    public Task TopLevelStatements_AreLookedAt() => Check.DiagnosticsAsync(
        "{|CS8805:Choice x = \"\";|} Console.WriteLine(x {|CS8509:[|switch|]|} { Choice.Text => 1 }); Console.WriteLine(x switch { Choice.Text => 1, Choice.Number => 2, Choice.Unknown => 3 });",
        Id,
        WithObject);
}
