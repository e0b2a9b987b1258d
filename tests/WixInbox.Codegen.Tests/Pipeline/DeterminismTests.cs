using System.Globalization;
using WixInbox.Codegen.Tests.Infrastructure;
using WixInbox.Codegen.Tests.Values;

namespace WixInbox.Codegen.Tests.Pipeline;

/// <summary>Same input, same bytes: in every culture, order of files, and run.</summary>
public class DeterminismTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Culture_ChangesNothing(string culture)
    {
        var expected = Generation.Run(Repository.Schemas()).Sources;
        var everythingSchema = SchemaSet.Everything.Files;
        var everything = Generation.Run(everythingSchema).Sources;
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo(culture), new CultureInfo(culture));
        try
        {
            Assert.Equal(expected, Generation.Run(Repository.Schemas()).Sources);
            Assert.Equal(everything, Generation.Run(everythingSchema).Sources);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void OrderOfFiles_ChangesNothing(int seed)
    {
        var shuffled = Repository.Schemas();
        new Random(seed).Shuffle(shuffled);
        Assert.NotEqual(Repository.Schemas(), shuffled);
        Assert.Equal(Generation.Run(Repository.Schemas()).Sources.OrderBy(static source => source.Key, StringComparer.Ordinal), Generation.Run(shuffled).Sources.OrderBy(static source => source.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void TwoRunsInOneProcess_GiveTheSameBytes() =>
        Assert.Equal(Generation.RunOnce(TestOptions.Default, Repository.Schemas()).Sources, Generation.RunOnce(TestOptions.Default, Repository.Schemas()).Sources);

    /// <summary>Where a project is, and how its machine writes paths, is nowhere in the output; nor in diagnostics but their file.</summary>
    [Theory]
    [InlineData("C:\\Users\\me\\project\\schemas\\", '\\')]
    [InlineData("/home/other/project/schemas/", '/')]
    public void PathsOfAnotherMachine_ChangeNothing(string folder, char separator)
    {
        SchemaText[] elsewhere = [.. Repository.Schemas().Select(file => file with { Folder = folder, Path = file.Path.Replace('/', separator) })];
        Assert.Equal(Generation.Run(Repository.Schemas()).Sources, Generation.Run(elsewhere).Sources);
    }

    [Fact]
    public void LineEndsAndByteOrderMark_ChangeNothing()
    {
        SchemaText[] windows = [.. Repository.Schemas().Select(static file => file with { Text = "\uFEFF" + file.Text.Replace("\n", "\r\n", StringComparison.Ordinal) })];
        Assert.Equal(Generation.Run(Repository.Schemas()).Sources, Generation.Run(windows).Sources);
    }

    [Fact]
    public void Output_HasLineFeedsOnly_AndNoTrailingWhiteSpace()
    {
        Assert.All(Generation.Run(Repository.Schemas()).Sources, static source =>
        {
            Assert.DoesNotContain('\r', source.Value);
            Assert.DoesNotContain(" \n", source.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", source.Value, StringComparison.Ordinal);
            Assert.EndsWith("\n", source.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void ShippedSchemas_CompileWithoutAWarning() => Generation.Run(Repository.Schemas()).AssertCompiles();

    [Fact]
    public void InternalOutput_CompilesWithoutAWarning() =>
        Generation.Run(TestOptions.With(("WixInboxVisibility", "internal"), ("WixInboxNamespace", "A.class.B")), Repository.Schemas()).AssertCompiles();

    /// <summary>A project's name in a script that has marks, and one as macOS spells it.</summary>
    [Theory]
    [InlineData("\u0939\u093F\u0928\u094D\u0926\u0940.Inbox")]
    [InlineData("Cafe\u0301.Inbox")]
    public void NamespaceWithMarks_Compiles(string name) => Generation.Run(TestOptions.With(("WixInboxNamespace", name)), Repository.Schemas()).AssertCompiles();

    [Fact]
    public void NoSchemas_NoOutput() => Assert.Empty(Generation.Run(TestOptions.With(("WixInboxGlobalUsings", "all"))).Sources);

    [Fact]
    public void GlobalUsings_AreEmittedWhereWanted()
    {
        var generation = Generation.Run(TestOptions.With(("WixInboxGlobalUsings", "all"), ("WixInboxNamespace", "A.B")), Repository.Schemas());
        Assert.Contains("global using global::A.B;", generation.Sources["GlobalUsings.g.cs"], StringComparison.Ordinal);
        generation.AssertCompiles();
    }
}
