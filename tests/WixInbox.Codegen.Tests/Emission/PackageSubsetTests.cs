using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Emission;

/// <summary>What is emitted stands on the packages that the project references, and on nothing else: it compiles with each subset of them.</summary>
public class PackageSubsetTests
{
    /// <summary>The properties by which packages tell that they are there, the files that come of it, and the assemblies that come with it.</summary>
    private static readonly (string Property, string[] Files, string[] Assemblies)[] Packages =
    [
        ("WixInboxUseAspNetCore", ["InboxWebhookHandlers.g.cs", "InboxWebhookExtensions.g.cs"], ["WixInbox.AspNetCore", "Microsoft.AspNetCore.", "Microsoft.Extensions."]),
        ("WixInboxUseDependencyInjection", ["InboxClientServices.g.cs"], ["WixInbox.DependencyInjection", "Microsoft.Extensions."]),
        ("WixInboxUseTesting", ["FakeInbox.g.cs", "FakeMessages.g.cs", "SendMessageRequest.Sample.g.cs", "InboxWebhookSigning.g.cs"], ["WixInbox.Testing"]),
    ];

    public static TheoryData<int> Subsets => [.. Enumerable.Range(0, 1 << Packages.Length)];

    [Theory]
    [MemberData(nameof(Subsets))]
    public void Output_Compiles_WithTheseAlone(int subset)
    {
        var used = Packages.Where((_, at) => (subset & (1 << at)) != 0).ToArray();
        (string, string)[] names = [("WixInboxNamespace", "Test.Inbox"), ("WixInboxClientName", "InboxClient")];
        var generation = Generation.RunOnce(TestOptions.With([.. names, .. used.Select(static package => (package.Property, "true"))]), Repository.Schemas());
        var there = used.SelectMany(static package => package.Assemblies).ToHashSet();
        var missing = Packages.SelectMany(static package => package.Assemblies).Where(assembly => !there.Contains(assembly)).ToArray();
        var output = generation.Output.RemoveReferences(generation.Output.References.Where(reference => missing.Any(name => Path.GetFileName(reference.Display!).StartsWith(name, StringComparison.Ordinal))));
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed));
        foreach (var (property, files, _) in Packages)
            Assert.All(files, file => Assert.Equal(used.Any(package => package.Property == property), generation.Sources.ContainsKey(file)));
    }

    [Fact]
    public void EveryPackage_IsOneThatTheCompilerSees() =>
        Assert.All(Packages, static package => Assert.Contains($"Include=\"{package.Property}\"", Repository.Read("generator", "WixInbox.Codegen", "build", "WixInbox.Codegen.props"), StringComparison.Ordinal));
}
