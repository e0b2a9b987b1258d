using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Changes;
using WixInbox.Schema.Commands;

namespace WixInbox.Schema.Tests.Changes;

/// <summary>A lock says what the schemas say, and the same schemas give the same lock.</summary>
public class LockTests
{
    public static TheoryData<string> Sets => ["schemas", "tests/WixInbox.Codegen.Tests/Values"];

    public static TheoryData<string> Kinds => [.. ChangeTable.All.Select(static sample => sample.Kind.ToString())];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Lock_ReadsAsTheSchemas_AndWritesAsItself(string folder)
    {
        var schemas = LoadedSet.Of(SchemaSet.ReadSome(Path.Combine(Root, folder)).Files);
        Assert.Empty(schemas.Problems);
        AssertKept(schemas.Documents);
    }

    /// <summary>Whatever can change is in the lock: a schema of each row of the table, before and behind.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Lock_HoldsWhatCanChange(string kind)
    {
        var sample = ChangeTable.All.Single(sample => sample.Kind == Enum.Parse<ChangeKind>(kind));
        var files = sample.FilesOf(ChangeDirections.Event);
        var (old, @new) = (ChangeSample.Read(files.Select(static file => (file.Path, file.Old))), ChangeSample.Read(files.Select(static file => (file.Path, file.New))));
        AssertKept(old);
        AssertKept(@new);
        var changes = SchemaComparison.Compare(Locked(old), @new);
        if (sample.Kind == ChangeKind.DescriptionChanged) Assert.Empty(changes); // what is said to people is left out
        else Assert.Equal([sample.Kind], changes.Select(static change => change.Kind));
    }

    [Fact]
    public void OrderOfFilesAndTypes_ChangesNothing()
    {
        const string Two = "{ 'definitions': { 'A': { 'type': 'string' }, 'B': { 'type': 'string' } } }";
        const string Turned = "{ 'definitions': { 'B': { 'type': 'string' }, 'A': { 'type': 'string' } } }";
        Assert.Equal(LockWriter.Write(ChangeSample.Read([("a.schema.json", Two), ("b.schema.json", Two)])), LockWriter.Write(ChangeSample.Read([("b.schema.json", Turned), ("a.schema.json", Turned)])));
    }

    [Fact]
    public void NamesThatNeedEscaping_AreKept() => AssertKept(ChangeSample.Read(
    [
        ("a/b/c.schema.json", "{ 'definitions': { 'A/~ %é\\u0001': { 'type': 'object', 'properties': { 'x\\\\y': { '$ref': '../../d e.schema.json#/definitions/B%20%2F~1' }, 'self': { '$ref': '#/definitions/A~1~0%20%25%C3%A9%01' } } } } }"),
        ("d e.schema.json", "{ 'definitions': { 'B //': { 'type': 'object', 'properties': {} } } }"),
    ]));

    public static string Root { get; } = FindRoot();

    private static void AssertKept(IReadOnlyList<SchemaDocument> documents)
    {
        var text = SchemaLock.TextFor(documents);
        var again = Locked(documents);
        Assert.Equal(text, LockWriter.Write(again));
        Assert.Empty(SchemaComparison.Compare(again, documents));
        Assert.Empty(SchemaComparison.Compare(documents, again));
    }

    private static IReadOnlyList<SchemaDocument> Locked(IReadOnlyList<SchemaDocument> documents)
    {
        var locked = LockReader.Read(new SchemaFile("schemas.lock.json", "schemas.lock.json", LockWriter.Write(documents)));
        Assert.Empty(locked.Diagnostics);
        return [.. locked.Documents];
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "WixInbox.Codegen.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
