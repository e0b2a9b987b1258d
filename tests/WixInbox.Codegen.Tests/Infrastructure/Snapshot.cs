using System.Reflection;
using System.Runtime.CompilerServices;

namespace WixInbox.Codegen.Tests.Infrastructure;

/// <summary>
/// Compares emitted files with those that were reviewed, in the layout and with the names of Verify.SourceGenerators:
/// <c>Class.Method#Hint.verified.cs</c> beside the test, <c>.received.cs</c> where it differs. With ACCEPT_SNAPSHOTS=1 in the
/// environment what was received is accepted. A verified file that nothing receives any more fails.
/// </summary>
internal static class Snapshot
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    public static void Verify(Generation generation, Func<string, bool>? isWanted = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        generation.AssertCompiles();
        var folder = FolderOf(file);
        var prefix = $"{Path.GetFileName(file).Split('.')[0]}.{method}#"; // a class may stand in several files
        var received = generation.Sources
            .Where(source => isWanted is null || isWanted(source.Key))
            .ToDictionary(source => $"{prefix}{Path.GetFileNameWithoutExtension(source.Key)}", static source => source.Value);
        var problems = received.Select(source => Compare(folder, source.Key, source.Value)).Concat(Stale(folder, prefix, received.Keys)).OfType<string>().ToList();
        Assert.True(problems.Count == 0, $"{string.Join('\n', problems)}\nReview the .received.cs files; {AcceptVariable}=1 accepts them.");
    }

    /// <summary>Verified files whose test is gone.</summary>
    public static IEnumerable<string> Orphans(Assembly tests, string folder)
    {
        var methods = tests.GetTypes().SelectMany(static type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet();
        return Directory.EnumerateFiles(folder, "*.verified.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => !methods.Contains(Path.GetFileName(file).Split('#')[0]));
    }

    private static bool IsAccepting => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    private static string? Compare(string folder, string name, string text)
    {
        var verifiedPath = Path.Combine(folder, name + ".verified.cs");
        var receivedPath = Path.Combine(folder, name + ".received.cs");
        File.Delete(receivedPath);
        if (File.Exists(verifiedPath) && File.ReadAllText(verifiedPath) == text) return null;
        File.WriteAllText(IsAccepting ? verifiedPath : receivedPath, text);
        return IsAccepting ? null : $"{name} differs from what was reviewed.";
    }

    private static IEnumerable<string?> Stale(string folder, string prefix, IEnumerable<string> received)
    {
        foreach (var path in Directory.EnumerateFiles(folder, prefix + "*.verified.cs"))
        {
            var name = Path.GetFileName(path)[..^".verified.cs".Length];
            if (received.Contains(name)) continue;
            if (IsAccepting) File.Delete(path);
            else yield return $"{name} was reviewed and is not emitted any more.";
        }
    }

    // A deterministic build gives the compiler's view of the path: what stands behind tests/ is the same everywhere.
    private static string FolderOf(string file)
    {
        var path = file.Replace('\\', '/');
        return Path.GetDirectoryName(Repository.PathOf("tests", path[(path.LastIndexOf("/tests/", StringComparison.Ordinal) + "/tests/".Length)..]))!;
    }
}
