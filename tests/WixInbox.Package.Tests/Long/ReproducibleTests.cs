using System.IO.Compression;
using System.Security.Cryptography;

namespace WixInbox.Package.Tests;

/// <summary>One commit, checked out to two places, gives the same assemblies.</summary>
public class ReproducibleTests
{
    [Fact]
    public async Task TwoPacksOfOneCommit_HaveTheSameAssemblies()
    {
        var root = Directory.CreateTempSubdirectory("wixinbox-twice-");
        try
        {
            var first = await PackAsync(Path.Combine(root.FullName, "a"));
            var second = await PackAsync(Path.Combine(root.FullName, "somewhere", "else"));
            Assert.Contains(first.Keys, static name => name.EndsWith("WixInbox.Codegen.dll", StringComparison.Ordinal));
            Assert.Contains(first.Keys, static name => name.EndsWith("net8.0/WixInbox.Runtime.dll", StringComparison.Ordinal));
            Assert.Contains(first.Keys, static name => name.EndsWith("net10.0/WixInbox.Runtime.pdb", StringComparison.Ordinal));
            Assert.Equal(first, second);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static async Task<SortedDictionary<string, string>> PackAsync(string folder)
    {
        var clone = new System.Diagnostics.ProcessStartInfo("git", ["clone", "-q", "--no-hardlinks", PackedFeed.Repository, folder]);
        using (var git = System.Diagnostics.Process.Start(clone)!) await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        foreach (var project in new[] { "runtime/WixInbox.Runtime", "generator/WixInbox.Codegen.Package" })
            (await DotNet.RunAsync(folder, "pack", project, "-c", "Release", "-o", "feed", "-p:ContinuousIntegrationBuild=true")).AssertSucceeded();
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var package in Directory.EnumerateFiles(Path.Combine(folder, "feed")))
        {
            using var archive = ZipFile.OpenRead(package);
            foreach (var entry in archive.Entries.Where(static entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal) || entry.FullName.EndsWith(".pdb", StringComparison.Ordinal)))
            {
                using var stream = entry.Open();
                hashes[$"{Path.GetFileName(package)}/{entry.FullName}"] = Convert.ToHexString(await SHA256.HashDataAsync(stream, TestContext.Current.CancellationToken));
            }
        }

        return hashes;
    }
}
