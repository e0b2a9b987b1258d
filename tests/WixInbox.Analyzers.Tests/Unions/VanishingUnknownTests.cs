using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.CodeFixes;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Analyzers.Tests.Unions;

public class VanishingUnknownTests
{
    private const string Id = Ids.VanishingUnknown;

    /// <summary>A result has no unknown case.</summary>
    private static readonly Setup WithResult = MissingCaseTests.Small with
    {
        Sources = ["[WixUnion] public abstract record TrySent { private TrySent() { } public sealed record Sent : TrySent; public sealed record Failed : TrySent; }"],
    };

    [Theory]
    [InlineData("x switch { Choice.Text => 1, Choice.Number => 2, [|_|] => 3 }", "_")]
    [InlineData("x switch { Choice.Text => 1, Choice.Number => 2, [|_|] => throw new InvalidOperationException() }", "_")]
    [InlineData("x switch { Choice.Text => 1, [|var other|] => other.GetHashCode() }", "var other")]
    [InlineData("x switch { Choice.Text => 1, [|{ } other|] => other.GetHashCode() }", "{ } other")]
    [InlineData("x switch { Choice.Text { Value: \"a\" } => 1, [|not Choice.Number|] => 2, Choice.Number => 3 }", "not Choice.Number")]
    [InlineData("x switch { Choice.Text text when text.Value.Length > 3 => 1, [|Choice other|] => other.GetHashCode() }", "Choice other")]
    public async Task DiscardInAnExpression_IsReported(string expression, string arm)
    {
        var found = await Check.DiagnosticsAsync($"class C {{ int Of(Choice x) => {expression}; }}", Id, MissingCaseTests.Small);
        Assert.Equal($"The case 'Choice.Unknown' vanishes in '{arm}': name it, so that what the service adds next is handled on purpose", Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("switch (x) { case Choice.Text: break; [|default|]: break; }")]
    [InlineData("switch (x) { [|default|]: break; case Choice.Text: break; case Choice.Number: break; }")]
    [InlineData("switch (x) { case Choice.Text: case Choice.Number: break; case [|{ }|]: break; }")]
    public Task DefaultInAStatement_IsReported(string statement) => Check.DiagnosticsAsync($"class C {{ void Do(Choice x) {{ {statement} }} }}", Id, MissingCaseTests.Small);

    [Theory]
    [InlineData("x switch { Choice.Text => 1, Choice.Unknown or _ => 3 }")]
    [InlineData("x switch { Choice.Text => 1, Choice.Unknown { Name: \"later\" } => 2, _ => 3 }")]
    [InlineData("x switch { Choice.Text => 1, Choice.Unknown unknown when unknown.Name is null => 2, _ => 3 }")]
    [InlineData("x switch { Choice.Unknown => 1, _ => 3 }")]
    [InlineData("x switch { not Choice.Unknown => 1, _ => 3 }")]
    [InlineData("x.ToString() switch { \"\" => 1, _ => 3 }")]
    [InlineData("r switch { TrySent.Sent => 1, _ => 3 }")]
    public Task NamedUnknown_IsNotReported(string expression) =>
        Check.DiagnosticsAsync($"class C {{ int Of(Choice x, TrySent r) => {expression} + r.GetHashCode() + x.GetHashCode(); }}", Id, WithResult);

    [Fact]
    public Task Fix_WritesWhatTheDiscardStandsFor() => Check.FixAsync<NameUnknownFix>(
        """
        class C
        {
            int One(Choice x) => x switch
            {
                Choice.Text text => text.Value.Length, // characters
                Choice.Number => 2,
                [|_|] => 3,
            };

            int Two(Choice x) => x switch { Choice.Text => 1, [|_|] => 3 };

            int Three(Choice? x) => x switch { Choice.Text => 1, [|var other|] => other?.GetHashCode() ?? 0 };

            int Four(Choice x) => x switch { Choice.Text => 1, Choice.Number => 2, [|var other|] => other.GetHashCode() };
        }
        """,
        """
        class C
        {
            int One(Choice x) => x switch
            {
                Choice.Text text => text.Value.Length, // characters
                Choice.Number => 2,
                Choice.Unknown => 3,
            };

            int Two(Choice x) => x switch { Choice.Text => 1, Choice.Number or Choice.Unknown => 3 };

            int Three(Choice? x) => x switch { Choice.Text => 1, (Choice.Number or Choice.Unknown or null) and var other => other?.GetHashCode() ?? 0 };

            int Four(Choice x) => x switch { Choice.Text => 1, Choice.Number => 2, Choice.Unknown other => other.GetHashCode() };
        }
        """,
        Id,
        MissingCaseTests.Small);

    /// <summary>A case of which an arm takes what cannot be told is in the discard too.</summary>
    [Fact]
    public Task Fix_LeavesNothingToFallThrough() => Check.FixAsync<NameUnknownFix>(
        "class C { int Of(Choice x) => x switch { Choice.Text { Value.Length: > 3 } => 1, Choice.Number { Value: 1 } => 2, [|_|] => 3 }; }",
        "class C { int Of(Choice x) => x switch { Choice.Text { Value.Length: > 3 } => 1, Choice.Number { Value: 1 } => 2, Choice.Text or Choice.Number or Choice.Unknown => 3 }; }",
        Id,
        MissingCaseTests.Small);

    /// <summary>The type of the whole may be that of the variable.</summary>
    [Fact]
    public Task Fix_KeepsTheTypeOfAVariable_WhereItMatters() => Check.FixAsync<NameUnknownFix>(
        "class C { Choice Of(Choice x) { var made = x switch { Choice.Text => new Choice.Number(1), Choice.Number number => number, [|var other|] => other }; return made; } }",
        "class C { Choice Of(Choice x) { var made = x switch { Choice.Text => new Choice.Number(1), Choice.Number number => number, Choice.Unknown and Choice other => other }; return made; } }",
        Id,
        MissingCaseTests.Small);

    [Fact]
    public Task Fix_InAStatement_KeepsTheDefault() => Check.FixAsync<NameUnknownFix>(
        """
        class C
        {
            int Of(Choice x)
            {
                switch (x)
                {
                    case Choice.Text:
                        return 1;
                    [|default|]:
                        return 2;
                }
            }
        }
        """,
        """
        class C
        {
            int Of(Choice x)
            {
                switch (x)
                {
                    case Choice.Text:
                        return 1;
                    case Choice.Unknown:
                    default:
                        return 2;
                }
            }
        }
        """,
        Id,
        MissingCaseTests.Small);
}
