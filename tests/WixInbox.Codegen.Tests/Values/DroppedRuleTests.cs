using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>
/// Drops each single rule from the emitted validators, one at a time, and asks whether the probes that every other test here is made
/// of still find what they should. A rule whose loss nobody notices is no rule.
/// </summary>
public partial class DroppedRuleTests
{
    private const int RoundsPerType = 30;

    /// <summary>Its cases are GUIDs, about which there is nothing to say; the call stands for cases to come.</summary>
    private const string Vacuous = "MessageSender.Json.g: Id?.ValidateCase(ref violations);";

    private const string Switch = "Test.RuleSwitch";

    [Theory]
    [InlineData("shipped", 100)]
    [InlineData("everything", 100)]
    public void EveryRule_IsMissed(string set, int leastRules)
    {
        var schemas = SchemaSet.Of(set);
        var (assembly, rules) = CompileWithSwitch(schemas);
        Assert.True(rules.Count >= leastRules, $"{rules.Count} rules");
        var api = new GeneratedApi(assembly);
        var dropped = assembly.GetType(Switch)!.GetField("Dropped")!;
        dropped.SetValue(null, -1);
        var probes = ProbesOf(schemas, api).Concat(NullProbe.Of(schemas, api)).Where(static probe => probe.IsFound()).DistinctBy(static probe => (probe.Value.GetType(), probe.Rule, Digits().Replace(probe.Path, ""))).ToList();
        var unnoticed = new List<string>();
        for (var rule = 0; rule < rules.Count; rule++)
        {
            dropped.SetValue(null, rule);
            if (rules[rule] != Vacuous && probes.TrueForAll(static probe => probe.IsFound())) unnoticed.Add(rules[rule]);
        }

        Assert.True(unnoticed.Count == 0, $"{unnoticed.Count} of {rules.Count} rules can be dropped:\n{string.Join('\n', unnoticed)}");
    }

    private static IEnumerable<Probe> ProbesOf(SchemaSet schemas, GeneratedApi api)
    {
        var types = schemas.Objects.Where(shape => api.IsValidated(schemas.NameOf(shape))).ToList();
        for (var round = 0; round < RoundsPerType * types.Count; round++)
        {
            var maker = new InstanceMaker(schemas, new Random(round)) { IsForRequests = true };
            var type = types[round % types.Count];
            var value = maker.Make(type);
            foreach (var site in new SiteFinder(schemas, maker).Find(value, type))
                if (TryRead(api, schemas.NameOf(type), site.Place.Replace(value, site.Invalid).ToJsonString()) is { } broken) yield return new Probe(broken, site.Path, site.Rule);
        }
    }

    // What the reader refuses never reaches a validator.
    private static object? TryRead(GeneratedApi api, string type, string json)
    {
        try
        {
            return api.Read(type, json);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static (Assembly Assembly, List<string> Rules) CompileWithSwitch(SchemaSet schemas)
    {
        var output = Generation.Run(TestOptions.Default, schemas.Files).Output;
        var rules = new List<string>();
        foreach (var tree in output.SyntaxTrees.Where(static tree => tree.FilePath.EndsWith(".Json.g.cs", StringComparison.Ordinal)))
        {
            var name = Path.GetFileNameWithoutExtension(tree.FilePath);
            var text = RuleCall().Replace(tree.ToString(), call =>
            {
                rules.Add($"{name}: {call.Value}");
                return $"if (global::{Switch}.Holds({rules.Count - 1})) {call.Value}";
            });
            output = output.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
        }

        output = output.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "namespace Test { public static class RuleSwitch { public static int Dropped = -1; public static bool Holds(int rule) => rule != Dropped; } }",
            (CSharpParseOptions)output.SyntaxTrees.First().Options));
        using var stream = new MemoryStream();
        var result = output.WithAssemblyName($"Test.{schemas.Name}").Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return (Assembly.Load(stream.ToArray()), rules);
    }

    [GeneratedRegex(@"(?:violations\.[A-Z]\w*(?:<[^;]*?>)?\([^;]*\)|\w+\?\.ValidateCase\(ref violations\));")]
    private static partial Regex RuleCall();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
