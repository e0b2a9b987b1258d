using WixInbox.Analyzers.Tests.Infrastructure;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Analyzers.Tests.Unions;

public class DerivedUnionTests
{
    private static readonly Setup InProject = MissingCaseTests.Small with { IsInProject = true };

    [Theory]
    [InlineData("namespace Other; sealed record Mine(Choice Inner) : [|Choice|](Inner);", "Mine")]
    [InlineData("namespace Other; record Mine : [|global::Test.Api.Choice|], IDisposable { public Mine(Choice inner) : base(inner) { } public void Dispose() => GC.SuppressFinalize(this); }", "Mine")]
    [InlineData("namespace Test.Api; partial record Choice { public sealed partial record Later(bool Value) : [|Choice|]; }", "Later")]
    [InlineData("namespace Other; using Union = Test.Api.Choice; partial record Mine(Union Inner) : [|Union|](Inner); partial record Mine;", "Mine")]
    public async Task DerivedRecord_IsReported(string source, string name)
    {
        var found = (await Check.FoundAsync(MarkedSource.Parse(source, Ids.DerivedUnion).Text, InProject)).Where(static diagnostic => diagnostic.Id != "CS0534").ToList();
        Check.AssertMarked(MarkedSource.Parse(source, Ids.DerivedUnion), found);
        Assert.Equal($"'{name}' derives from the union 'Choice', whose cases come from the schema alone: let it hold one instead", Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("namespace Other; sealed record Mine(Choice Inner);")]
    [InlineData("namespace Other; record Mine(Choice Inner); record Yours(Choice Inner) : Mine(Inner), IDisposable { public void Dispose() => GC.SuppressFinalize(this); }")]
    [InlineData("namespace Test.Api; partial record Choice { public bool IsShort => this is Text { Value.Length: < 10 }; partial record Text : Choice { public int Length => Value.Length; } partial record Number { } }")]
    [InlineData("namespace Other; sealed class Box<T>(T value) where T : Choice { public T Value { get; } = value; } sealed class Boxes : List<Choice>;")]
    public Task OtherTypes_AreNotReported(string source) => Check.DiagnosticsAsync(source, Ids.DerivedUnion, InProject);
}
