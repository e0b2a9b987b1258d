using System.IO.Compression;

namespace WixInbox.Package.Tests;

/// <summary>
/// What a library offers is what was reviewed: <c>PublicApi.txt</c> beside its project. With ACCEPT_SNAPSHOTS=1 in the environment the file is
/// written; a difference in it is read as one in code.
/// </summary>
public class PublicApiTests(PackedFeed feed)
{
    [Theory]
    [InlineData("runtime/WixInbox.Runtime")]
    [InlineData("runtime/WixInbox.AspNetCore")]
    [InlineData("runtime/WixInbox.DependencyInjection")]
    [InlineData("runtime/WixInbox.PostgreSql")]
    [InlineData("runtime/WixInbox.Resilience")]
    [InlineData("runtime/WixInbox.Testing")]
    [InlineData("tools/WixInbox.Emulator")]
    public void Library_OffersWhatWasReviewed(string project)
    {
        var reviewed = Path.Combine([PackedFeed.Repository, .. project.Split('/'), "PublicApi.txt"]);
        using var package = ZipFile.OpenRead(Directory.EnumerateFiles(feed.Folder, $"{Path.GetFileName(project)}.*.nupkg").Single());
        var offered = PublicApi.Of(package);
        Assert.NotEmpty(offered);
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1") File.WriteAllText(reviewed, offered);
        var (expected, actual) = (LinesOf(File.Exists(reviewed) ? File.ReadAllText(reviewed) : ""), LinesOf(offered));
        var differences = expected.Except(actual).Select(static line => $"- {line}").Concat(actual.Except(expected).Select(static line => $"+ {line}")).ToList();
        Assert.True(differences.Count == 0, $"{project}/PublicApi.txt was reviewed otherwise; ACCEPT_SNAPSHOTS=1 accepts this:\n{string.Join('\n', differences)}");
    }

    [Fact]
    public void EveryPackedLibrary_IsReviewed()
    {
        var packed = Directory.EnumerateFiles(feed.Folder, "*.snupkg").Select(static file => Path.GetFileNameWithoutExtension(file).Split(".0")[0]).Order(StringComparer.Ordinal);
        var reviewed = typeof(PublicApiTests).GetMethod(nameof(Library_OffersWhatWasReviewed))!.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
            .Select(static data => Path.GetFileName((string)((InlineDataAttribute)data).Data[0]!)).Order(StringComparer.Ordinal);
        Assert.Equal(packed, reviewed);
    }

    private static string[] LinesOf(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
