using System.Reflection;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Tests.Infrastructure;
using WixInbox.Testing;

namespace WixInbox.Codegen.Tests.Emission;

/// <summary>What stands on a package is emitted where that package is, and nowhere else: the output compiles with each subset of them.</summary>
public class GlueTests
{
    private static readonly (string Property, string Library)[] Packages = [("WixInboxUseAspNetCore", "WixInbox.AspNetCore.dll"), ("WixInboxUseTesting", "WixInbox.Testing.dll")];

    public static TheoryData<int> Subsets => [.. Enumerable.Range(0, 1 << Packages.Length)];

    [Theory]
    [MemberData(nameof(Subsets))]
    public void Output_CompilesWithEachSubsetOfThePackages(int subset)
    {
        var generation = Generation.Run(Options(subset), Repository.Schemas());
        var missing = Packages.Where((_, at) => !Has(subset, at)).Select(static package => package.Library).ToList();
        Assert.Empty(generation.CompilerDiagnosticsWithout(missing.Contains));

        // And each package is needed, where it is said to be there.
        for (var at = 0; at < Packages.Length; at++)
        {
            var library = Packages[at].Library;
            if (Has(subset, at)) Assert.NotEmpty(generation.CompilerDiagnosticsWithout(name => name == library));
        }
    }

    /// <summary>A framework that only a package brings along.</summary>
    [Fact]
    public void WithoutPackages_OutputNeedsTheFrameworkAlone() => Assert.Empty(Generation.Run(Options(0), Repository.Schemas()).CompilerDiagnosticsWithout(static name =>
        name.StartsWith("Microsoft.", StringComparison.Ordinal) || (name.StartsWith("WixInbox.", StringComparison.Ordinal) && name != "WixInbox.Runtime.dll")));

    [Fact]
    public void MembersOfAServerForTests_GetNoNameThatItHas()
    {
        var members = typeof(WixFakeServer).GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
            .Where(static member => member is PropertyInfo or MethodInfo { IsSpecialName: false })
            .Select(static member => member.Name);
        Assert.All(members, static name => Assert.Equal(name + "_", FakeNames.Of(name, "FakeInbox")));
        Assert.Equal("FakeInbox_", FakeNames.Of("FakeInbox", "FakeInbox"));
        Assert.Equal("Client_", FakeNames.Of("Client", "FakeInbox"));
        Assert.Equal("Messages", FakeNames.Of("Messages", "FakeInbox"));
    }

    private static bool Has(int subset, int package) => (subset & (1 << package)) != 0;

    private static TestOptions Options(int subset) => TestOptions.With(
        [("WixInboxNamespace", "Test.Api"), ("WixInboxClientName", "InboxClient"), .. Packages.Where((_, at) => Has(subset, at)).Select(static package => (package.Property, "true"))]);
}
