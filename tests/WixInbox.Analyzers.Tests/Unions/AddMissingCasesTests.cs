using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.CodeFixes;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Analyzers.Tests.Unions;

public class AddMissingCasesTests
{
    private const string Id = Ids.MissingCase;

    [Fact]
    public Task Expression_GetsArms_InItsLayout() => FixAsync(
        """
        class C
        {
            int Lines(Choice x) => x {|CS8509:[|switch|]|}
            {
                Choice.Text text => text.Value.Length, // characters
                // what comes next
            };

            int NoComma(Choice x) => x {|CS8509:[|switch|]|}
            {
                Choice.Text { Value: "a" } => 1,
                Choice.Unknown => 2 // whatever it is
            };

            int Flat(Choice x) => x {|CS8509:[|switch|]|} { Choice.Text => 1 };

            int FlatComma(Choice? x) => x {|CS8509:[|switch|]|} { Choice.Text => 1, Choice.Unknown => 2, };
        }
        """,
        """
        class C
        {
            int Lines(Choice x) => x switch
            {
                Choice.Text text => text.Value.Length, // characters
                // what comes next
                Choice.Number => throw new NotImplementedException(),
                Choice.Unknown => throw new NotImplementedException(),
            };

            int NoComma(Choice x) => x switch
            {
                Choice.Text { Value: "a" } => 1,
                Choice.Unknown => 2, // whatever it is
                Choice.Text => throw new NotImplementedException(),
                Choice.Number => throw new NotImplementedException(),
            };

            int Flat(Choice x) => x switch { Choice.Text => 1, Choice.Number => throw new NotImplementedException(), Choice.Unknown => throw new NotImplementedException() };

            int FlatComma(Choice? x) => x switch { Choice.Text => 1, Choice.Unknown => 2, Choice.Number => throw new NotImplementedException(), null => throw new NotImplementedException(), };
        }
        """);

    [Fact]
    public Task Statement_GetsSections_InItsLayout() => FixAsync(
        """
        class C
        {
            void Do(Choice x, Choice y)
            {
                [|switch|] (x)
                {
                    case Choice.Text:
                        [|switch|] (y)
                        {
                            case Choice.Text: break;
                            case Choice.Number: break;
                        }

                        break;
                }

                [|switch|] (y) { case Choice.Text: break; case Choice.Number: break; }
                [|switch|] (y)
                {|CS1522:{|}
                }
            }
        }
        """,
        """
        class C
        {
            void Do(Choice x, Choice y)
            {
                switch (x)
                {
                    case Choice.Text:
                        switch (y)
                        {
                            case Choice.Text: break;
                            case Choice.Number: break;
                            case Choice.Unknown: throw new NotImplementedException();
                        }

                        break;
                    case Choice.Number:
                        throw new NotImplementedException();
                    case Choice.Unknown:
                        throw new NotImplementedException();
                }

                switch (y) { case Choice.Text: break; case Choice.Number: break; case Choice.Unknown: throw new NotImplementedException(); }
                switch (y)
                {
                    case Choice.Text:
                        throw new NotImplementedException();
                    case Choice.Number:
                        throw new NotImplementedException();
                    case Choice.Unknown:
                        throw new NotImplementedException();
                }
            }
        }
        """);

    /// <summary>As it is while someone types.</summary>
    [Fact]
    public Task SectionWithoutStatements_IsNoHindrance() => FixAsync(
        """
        class C
        {
            void Do(Choice x)
            {
                [|switch|] (x)
                {
                    {|CS8070:case Choice.Text:|}
                }
            }
        }
        """,
        """
        class C
        {
            void Do(Choice x)
            {
                switch (x)
                {
                    case Choice.Text:
                    case Choice.Number:
                        throw new NotImplementedException();
                    case Choice.Unknown:
                        throw new NotImplementedException();
                }
            }
        }
        """);

    [Fact]
    public Task Names_AreAsLongAsTheyMustBe() => Check.FixAsync<AddMissingCasesFix>(
        "using static Test.Api.Choice; class Number; class NotImplementedException; class C { int Of(Test.Api.Choice x) => x {|CS8509:[|switch|]|} { Text => 1, Unknown => 2 }; }",
        "using static Test.Api.Choice; class Number; class NotImplementedException; class C { int Of(Test.Api.Choice x) => x switch { Text => 1, Unknown => 2, Choice.Number => throw new System.NotImplementedException() }; }",
        Id,
        MissingCaseTests.Small);

    [Fact]
    public Task Names_AreQualified_WhereTheyAreTaken() => FixAsync(
        """record Box(Choice Content); class C { public string Choice => ""; int Of() => new Box("").Content {|CS8509:[|switch|]|} { Test.Api.Choice.Text => 1, Test.Api.Choice.Number => 2 }; }""",
        """record Box(Choice Content); class C { public string Choice => ""; int Of() => new Box("").Content switch { Test.Api.Choice.Text => 1, Test.Api.Choice.Number => 2, Test.Api.Choice.Unknown => throw new NotImplementedException() }; }""");

    /// <summary>What the compiler says of other switches, or beside our own, is left to others.</summary>
    [Fact]
    public async Task OtherSwitches_GetNoOffer()
    {
        var offers = await Check.OffersAsync<AddMissingCasesFix>("class C { int Of(bool? x) => x {|CS8509:switch|} { true => 1 }; }", Id, MissingCaseTests.Small);
        Assert.Empty(offers);
    }

    private static Task FixAsync(string source, string expected) => Check.FixAsync<AddMissingCasesFix>(source, expected, Id, MissingCaseTests.Small);
}
