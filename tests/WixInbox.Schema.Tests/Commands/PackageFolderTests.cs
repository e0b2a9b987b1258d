using System.Formats.Tar;
using System.IO.Compression;
using WixInbox.Schema.Commands;
using WixInbox.Schema.Terminal;
using WixInbox.Schema.Tests.Infrastructure;

namespace WixInbox.Schema.Tests.Commands;

/// <summary>Packages come from the network: what is in one leads nowhere but into a folder of its own, which goes afterwards.</summary>
public class PackageFolderTests
{
    [Fact]
    public async Task Archive_IsUnpacked_AndGoesAfterwards()
    {
        using var folder = new TemporaryFolder();
        var archive = Archive(folder, ("package/package.json", "{}"), ("package/build/index.d.ts", "export {}"));
        string unpacked;
        using (var package = await OpenAsync(archive))
        {
            unpacked = package.Path;
            Assert.Equal("export {}", await System.IO.File.ReadAllTextAsync(Path.Combine(package.Path, "build", "index.d.ts"), TestContext.Current.CancellationToken));
        }

        Assert.False(Directory.Exists(unpacked));
    }

    [Fact]
    public async Task Folder_IsTakenAsItIs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("package/package.json", "{}");
        using (var package = await OpenAsync(folder.Path)) Assert.Equal(folder.PathOf("package"), package.Path);
        Assert.True(System.IO.File.Exists(folder.PathOf("package/package.json")));
    }

    [Theory]
    [InlineData("../escaped.txt")]
    [InlineData("package/../../escaped.txt")]
    [InlineData("/tmp/escaped.txt")]
    public async Task EntryThatLeadsOut_IsRefused(string name)
    {
        using var folder = new TemporaryFolder();
        var failure = await Assert.ThrowsAsync<UnusableInputException>(() => OpenAsync(Archive(folder, ("package/package.json", "{}"), (name, "x"))));
        Assert.Contains($"'{name}' leads out of the package", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_AreLeftOut()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("links.tgz");
        await using (var writer = Writer(path))
        {
            await writer.WriteEntryAsync(File("package/package.json", "{}"), TestContext.Current.CancellationToken);
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, "package/out") { LinkName = "/etc" }, TestContext.Current.CancellationToken);
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.HardLink, "package/hard") { LinkName = "../../x" }, TestContext.Current.CancellationToken);
        }

        using var package = await OpenAsync(path);
        Assert.Equal(["package.json"], Directory.EnumerateFileSystemEntries(package.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task TooManyEntries_AreRefused()
    {
        using var folder = new TemporaryFolder();
        var archive = Archive(folder, [.. Enumerable.Range(0, 20_001).Select(static number => ($"package/{number % 7}", ""))]);
        Assert.Contains("more than 20000 entries", (await Assert.ThrowsAsync<UnusableInputException>(() => OpenAsync(archive))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooLargeAFile_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("large.tgz");
        await using (var writer = Writer(path))
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "package/bomb") { DataStream = new MemoryStream(new byte[(64 << 20) + 1]) }, TestContext.Current.CancellationToken);
        Assert.Contains("larger than a package may be", (await Assert.ThrowsAsync<UnusableInputException>(() => OpenAsync(path))).Message, StringComparison.Ordinal);
    }

    /// <summary>A header is read into memory whole, and what no entry is taken for is gone through: both are bounded by what is read.</summary>
    [Theory]
    [InlineData('x')]
    [InlineData('L')]
    [InlineData('Z')]
    public async Task HeaderAndUnknownEntry_AreBounded(char type)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("bomb.tgz");
        await using (var zip = new GZipStream(System.IO.File.Create(path), CompressionLevel.Fastest))
        {
            zip.Write(Header("package/bomb", "10000000000", type));
            for (var part = 0; part < 8; part++) zip.Write(new byte[1 << 20]);
        }

        var failure = await Assert.ThrowsAsync<UnusableInputException>(() => OpenAsync(path));
        Assert.Equal($"{path}: it is no npm package (.tgz): It unpacks to more than a package may have.", failure.Message);
    }

    [Theory]
    [InlineData("size=99999999999999999999")]
    [InlineData("mtime=99999999999999999")]
    public async Task HeaderWithANumberThatIsNone_IsRefused(string record)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("numbers.tgz");
        var text = $"{record.Length + 4} {record}\n";
        await using (var zip = new GZipStream(System.IO.File.Create(path), CompressionLevel.Fastest))
        {
            zip.Write(Header("PaxHeader", Convert.ToString(text.Length, 8).PadLeft(11, '0'), 'x'));
            zip.Write(System.Text.Encoding.ASCII.GetBytes(text.PadRight(512, '\0')));
            zip.Write(Header("package/package.json", "00000000000", '0'));
            zip.Write(new byte[1024]);
        }

        Assert.Contains("it is no npm package", (await Assert.ThrowsAsync<UnusableInputException>(() => OpenAsync(path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EntryThatCannotBeAFile_IsNamed()
    {
        using var folder = new TemporaryFolder();
        var archive = Archive(folder, ("package/a/b", "x"), ("package/a", "x"));
        Assert.StartsWith($"{archive}: 'package/a' cannot be unpacked: ", (await Assert.ThrowsAsync<UnusableInputException>(() => OpenAsync(archive))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PermissionsOfAnEntry_AreNotTaken()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("permissions.tgz");
        await using (var writer = Writer(path))
        {
            var entry = File("package/package.json", "{}");
            entry.Mode = UnixFileMode.SetUser;
            await writer.WriteEntryAsync(entry, TestContext.Current.CancellationToken);
        }

        using var package = await OpenAsync(path);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead, System.IO.File.GetUnixFileMode(Path.Combine(package.Path, "package.json")) & (UnixFileMode.UserRead | UnixFileMode.SetUser));
    }

    [Fact]
    public async Task WhatIsNoPackage_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var text = folder.Write("text.tgz", "This is no archive.");
        Assert.Contains("no npm package", (await Assert.ThrowsAsync<UnusableInputException>(() => OpenAsync(text))).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", (await Assert.ThrowsAsync<UnusableInputException>(() => OpenAsync(folder.PathOf("no.tgz")))).Message, StringComparison.Ordinal);
        Assert.Contains("has no package.json", (await Assert.ThrowsAsync<UnusableInputException>(() => OpenAsync(Archive(folder, ("a/b.txt", "x"))))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@wix/auto_sdk_inbox_messages", true)]
    [InlineData("@wix/auto_sdk_inbox_messages@1.0.41", true)]
    [InlineData("lodash@next", true)]
    [InlineData("--registry=http://elsewhere", false)]
    [InlineData("../folder", false)]
    [InlineData("@wix/x --force", false)]
    [InlineData("lodash\n", false)]
    [InlineData("git+https://elsewhere/x", false)]
    [InlineData("", false)]
    public async Task NameOfAPackage_IsNeitherOptionNorPath(string name, bool isName)
    {
        Assert.Equal(isName, NpmPackage.IsName(name));
        if (!isName) Assert.Contains("no name of a package", (await Assert.ThrowsAsync<UnusableInputException>(() => OpenAsync("npm:" + name))).Message, StringComparison.Ordinal);
    }

    private static Task<PackageFolder> OpenAsync(string source) =>
        PackageFolder.OpenAsync(source, Screen.Of(TextWriter.Null, TextWriter.Null, isJson: false), TestContext.Current.CancellationToken);

    private static string Archive(TemporaryFolder folder, params (string Name, string Text)[] files)
    {
        var path = folder.PathOf("package.tgz");
        using var writer = Writer(path);
        foreach (var (name, text) in files) writer.WriteEntry(File(name, text));
        return path;
    }

    /// <summary>A header by itself, which may say what no writer lets it say.</summary>
    private static byte[] Header(string name, string size, char type)
    {
        var header = new byte[512];
        Put(0, name);
        Put(100, "0000644");
        Put(108, "0000000");
        Put(116, "0000000");
        Put(124, size);
        Put(136, "00000000000");
        Put(148, "        ");
        Put(156, type.ToString());
        Put(257, "ustar\000");
        Put(148, Convert.ToString(header.Sum(static value => value), 8).PadLeft(6, '0') + "\0");
        return header;

        void Put(int at, string text) => System.Text.Encoding.ASCII.GetBytes(text, header.AsSpan(at));
    }

    private static TarWriter Writer(string path) => new(new GZipStream(System.IO.File.Create(path), CompressionLevel.Fastest));

    private static PaxTarEntry File(string name, string text) => new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)) };
}
