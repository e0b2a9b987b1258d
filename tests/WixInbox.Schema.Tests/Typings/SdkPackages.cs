using WixInbox.Schema.Tests.Infrastructure;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>The vendor's packages, as npm has put them beside the tests of its JavaScript SDK.</summary>
internal static class SdkPackages
{
    private static readonly string Folder = Repository.PathOf("tests", "sdk-client", "node_modules", "@wix");

    /// <summary>Skips a test where they are not installed.</summary>
    public static void SkipUnlessInstalled() =>
        Assert.SkipUnless(Directory.Exists(Folder), "The vendor's npm packages are not installed: run 'npm ci' in tests/sdk-client.");

    public static string PathOf(string package) => Path.Combine(Folder, package);
}
