using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Pipeline;

/// <summary>Which steps run after an edit.</summary>
public class IncrementalityTests
{
    private const string TypesPath = "inbox/v2/types.schema.json";

    private static readonly string[] OurSteps = [.. typeof(StepNames).GetFields().Select(static field => (string)field.GetValue(null)!)];

    [Fact]
    public void CSharpEdit_RunsNoStep()
    {
        var first = Generation.Run(Repository.Schemas());
        var second = first.With("class Edited;");
        var reasons = Reasons(second).ToList();

        // Whether the framework lacks an attribute is asked of the compilation, and comes to the same.
        Assert.Equal(IncrementalStepRunReason.Unchanged, Assert.Single(Reasons(second, StepNames.Polyfill)).Reason);
        Assert.Equal(reasons.Count - 1, reasons.Count(static run => run.Reason == IncrementalStepRunReason.Cached));
        Assert.All(Outputs(second), static run => Assert.Equal(IncrementalStepRunReason.Cached, run.Reason));
    }

    [Fact]
    public void FileReadAgain_StopsAtTheFirstStep()
    {
        var second = Replace(Generation.Run(Repository.Schemas()), TypesPath, static text => text);
        Assert.DoesNotContain(Reasons(second), static run => run.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
        Assert.All(Reasons(second, StepNames.Documents), static run => Assert.Equal(IncrementalStepRunReason.Cached, run.Reason));
    }

    [Fact]
    public void BlankLine_EmitsNothingAnew()
    {
        var second = Replace(Generation.Run(Repository.Schemas()), TypesPath, static text => "\n\n" + text);
        Assert.Contains(Reasons(second, StepNames.Documents), static run => run.Reason == IncrementalStepRunReason.Modified);
        Assert.All(Outputs(second), static run => Assert.Equal(IncrementalStepRunReason.Cached, run.Reason));
    }

    [Fact]
    public void ChangedDescription_EmitsOnlyWhatShowsIt()
    {
        var second = Replace(Generation.Run(Repository.Schemas()), TypesPath, static text => text.Replace("What the button says.", "Its label.", StringComparison.Ordinal));
        Assert.Equal(["Button.g.cs"], ChangedSources(second));
        Assert.DoesNotContain(Reasons(second, StepNames.JsonPlans), static run => run.Reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void ChangedEvent_EmitsItsUnionAlone()
    {
        const string EventPath = "inbox/v2/ButtonInteracted.schema.json";
        var first = Generation.Run(Repository.Schemas());
        Assert.Equal(["InboxEvent.g.cs"], ChangedSources(Replace(first, EventPath, static text => text.Replace("Somebody clicked", "Someone clicked", StringComparison.Ordinal))));
        Assert.Equal(["ButtonInteracted.Json.g.cs", "ButtonInteracted.g.cs"], ChangedSources(Replace(first, EventPath, static text => text.Replace(
            "\"interactionId\": {", "\"color\": { \"type\": \"string\" }, \"interactionId\": {", StringComparison.Ordinal))));
    }

    [Fact]
    public void AddedField_EmitsItsTypeAlone()
    {
        var second = Replace(Generation.Run(Repository.Schemas()), TypesPath, static text => text.Replace(
            "\"label\": {", "\"color\": { \"type\": \"string\" }, \"label\": {", StringComparison.Ordinal));
        Assert.Equal(["Button.Json.g.cs", "Button.g.cs"], ChangedSources(second));
        Assert.DoesNotContain(Reasons(second, StepNames.Index), static run => run.Reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void BlankLine_ReportsAnew_AndEmitsNothing()
    {
        const string Text = """
            { "definitions": { "A": { "type": "object", "properties": { "a": { "type": "integer", "maxLength": 3 } } } } }
            """;
        var first = Generation.Run(new SchemaText("a.schema.json", Text));
        var second = Replace(first, "a.schema.json", static text => "\n\n" + text);
        Assert.Equal(0, Assert.Single(first.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(2, Assert.Single(second.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(ChangedSources(second));
    }

    [Fact]
    public void ChangedLimitOfAnAlias_EmitsWhatDependsOnItsIndexEntry()
    {
        var schema = new SchemaText("a.schema.json", """
            {
              "definitions": {
                "Short": { "type": "string", "maxLength": 3 },
                "User": { "type": "object", "properties": { "short": { "$ref": "#/definitions/Short" } } },
                "Other": { "type": "object", "properties": { "user": { "$ref": "#/definitions/User" } } }
              }
            }
            """);
        var second = Replace(Generation.Run(schema), "a.schema.json", static text => text.Replace("\"maxLength\": 3", "\"maxLength\": 4", StringComparison.Ordinal));
        Assert.Contains(Reasons(second, StepNames.Index), static run => run.Reason == IncrementalStepRunReason.Modified);
        Assert.Equal(["User.Json.g.cs", "User.g.cs"], ChangedSources(second));
    }

    [Fact]
    public void TypeOfAnotherKind_EmitsThoseThatReferToIt_InOtherFilesToo()
    {
        SchemaText[] schemas =
        [
            new("a.schema.json", """{ "definitions": { "Beside": { "type": "object", "properties": {} }, "Kind": { "type": "string" } } }"""),
            new("b.schema.json", """{ "definitions": { "User": { "type": "object", "properties": { "kind": { "$ref": "a.schema.json#/definitions/Kind" } } } } }"""),
            new("c.schema.json", """{ "definitions": { "Other": { "type": "object", "properties": {} } } }"""),
        ];
        var second = Replace(Generation.Run(schemas), "a.schema.json", static text => text.Replace("""{ "type": "string" }""", """{ "type": "string", "enum": ["a"] }""", StringComparison.Ordinal));
        Assert.Equal(["Kind.g.cs", "TestJsonResolver.g.cs", "User.Json.g.cs", "User.g.cs"], ChangedSources(second));
    }

    [Fact]
    public void OneFileOfAHundred_LeavesNinetyNine()
    {
        SchemaText[] schemas = [.. Enumerable.Range(0, 100).Select(static number => new SchemaText($"t{number}.schema.json", $$"""
            { "definitions": { "Type{{number}}": { "type": "object", "properties": { "field": { "type": "string" } } } } }
            """))];
        var second = Replace(Generation.Run(schemas), "t42.schema.json", static text => text.Replace("\"field\"", "\"other\"", StringComparison.Ordinal));
        Assert.Equal(99, Reasons(second, StepNames.BoundFiles).Count(static run => run.Reason == IncrementalStepRunReason.Cached));
        Assert.Equal(["Type42.Json.g.cs", "Type42.g.cs"], ChangedSources(second));
    }

    [Fact]
    public void DeletedFile_TakesItsTypesWithIt()
    {
        var first = Generation.Run(Repository.Schemas());
        var gone = first.Driver.RemoveAdditionalTexts([Texts(first).Single(static text => text.LogicalPath.EndsWith("SendMessage.schema.json", StringComparison.Ordinal))]);
        var second = Generation.Of(gone, first.Input);
        Assert.DoesNotContain("SendMessageRequest.g.cs", second.Sources.Keys);
        Assert.DoesNotContain(Reasons(second, StepNames.Documents), static run => run.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
        second.AssertCompiles();
    }

    [Fact]
    public void WithoutALock_NothingIsHeldAgainstOne()
    {
        var steps = Generation.Run(Repository.Schemas()).Result.TrackedSteps;
        Assert.DoesNotContain(StepNames.Locks, steps.Keys);
        Assert.DoesNotContain(StepNames.Departures, steps.Keys);
    }

    [Fact]
    public void ChangedSchema_DoesNotReadTheLockAgain()
    {
        var second = Replace(Locked(), TypesPath, static text => text.Replace("\"label\": {", "\"color\": { \"type\": \"string\" }, \"label\": {", StringComparison.Ordinal));
        Assert.All(Reasons(second, StepNames.Locks), static run => Assert.Equal(IncrementalStepRunReason.Cached, run.Reason));
        Assert.Equal(IncrementalStepRunReason.Unchanged, Assert.Single(Reasons(second, StepNames.Departures)).Reason); // an added field breaks nobody
        Assert.Empty(second.Diagnostics);
    }

    [Fact]
    public void ChangedDescription_IsNoNewDeparture()
    {
        var second = Replace(Locked(), TypesPath, static text => text.Replace("What the button says.", "What it says now.", StringComparison.Ordinal));
        Assert.Equal(IncrementalStepRunReason.Unchanged, Assert.Single(Reasons(second, StepNames.Departures)).Reason);
    }

    [Fact]
    public void BreakingChange_IsReported_AndEmitsNothingMore()
    {
        var edit = static (string text) => text.Replace("\"label\": {", "\"name\": {", StringComparison.Ordinal);
        var second = Replace(Locked(), TypesPath, edit);
        Assert.NotEmpty(second.Diagnostics);
        Assert.Equal(ChangedSources(Replace(Generation.Run(Repository.Schemas()), TypesPath, edit)), ChangedSources(second));
        var moved = Replace(second, TypesPath, static text => "\n" + text);
        Assert.Equal(
            second.Diagnostics.Select(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1), moved.Diagnostics.Select(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public void ChangedLock_ReadsNoSchemaAgain_AndEmitsNothing()
    {
        var second = Replace(Locked(), "schemas.lock.json", static text => text.Replace("\"label\"", "\"name\"", StringComparison.Ordinal));
        Assert.NotEmpty(second.Diagnostics);
        Assert.Empty(ChangedSources(second));
        Assert.All(Reasons(second, StepNames.Documents), static run => Assert.Equal(IncrementalStepRunReason.Cached, run.Reason));
    }

    private static Generation Locked() => Generation.Run([.. Repository.Schemas(), SchemaText.Lock(Repository.Schemas())]);

    private static Generation Replace(Generation generation, string path, Func<string, string> edit)
    {
        var old = Texts(generation).Single(text => text.LogicalPath == path);
        var edited = new SchemaAdditionalText(new SchemaText(path, edit(old.GetText(TestContext.Current.CancellationToken).ToString())));
        return Generation.Of(generation.Driver.ReplaceAdditionalText(old, edited), generation.Input);
    }

    private static IEnumerable<SchemaAdditionalText> Texts(Generation generation) => generation.Result.TrackedSteps[StepNames.SchemaFiles]
        .SelectMany(static step => step.Inputs)
        .SelectMany(static input => Origins(input.Source))
        .OfType<SchemaAdditionalText>()
        .Distinct();

    private static IEnumerable<object> Origins(IncrementalGeneratorRunStep step) =>
        step.Outputs.Select(static output => output.Value).Concat(step.Inputs.SelectMany(static input => Origins(input.Source)));

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Reasons(Generation generation, string? step = null) =>
        generation.Result.TrackedSteps.Where(pair => step is null ? OurSteps.Contains(pair.Key) : pair.Key == step).SelectMany(static pair => pair.Value).SelectMany(static run => run.Outputs);

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(Generation generation) =>
        generation.Result.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static run => run.Outputs);

    /// <summary>The emitted files of the output steps that ran.</summary>
    private static string[] ChangedSources(Generation generation) => [.. Outputs(generation)
        .Where(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
        .SelectMany(static output => SourcesOf(output.Value))
        .OrderBy(static name => name, StringComparer.Ordinal)];

    // An output step's value is a pair of Roslyn's own: the added sources, and the diagnostics.
    private static IEnumerable<string> SourcesOf(object output) =>
        ((System.Collections.IEnumerable)output.GetType().GetField("Item1")!.GetValue(output)!).Cast<object>()
            .Select(static source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!);
}
