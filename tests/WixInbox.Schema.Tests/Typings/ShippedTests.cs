using WixInbox.Codegen.Schema;
using WixInbox.Schema.Tests.Infrastructure;
using WixInbox.Schema.Typings;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>
/// What an import from nothing makes of the vendor's typings is what the shipped schema files say, apart from a written list: each line of
/// it with the reason. A difference that is not in the list fails, and so does a line that is no difference any more.
/// </summary>
public class ShippedTests
{
    private static readonly string[] Packages = ["auto_sdk_inbox_messages", "auto_sdk_inbox_conversations", "auto_sdk_crm_contacts"];

    [Fact]
    public void ImportFromNothing_IsWhatIsShipped_ApartFromTheList()
    {
        SdkPackages.SkipUnlessInstalled();
        var shipped = Repository.Schemas.Select(static file => Repository.Read(file.Path, file.Text)).ToList();
        var found = new List<string>();
        foreach (var package in Packages)
        {
            var imported = TypingsImporter.Import(SdkPackages.PathOf(package), new TypingsOptions()).Documents;
            found.AddRange(ShippedDifferences.List([.. shipped.Where(document => Belongs(document, package))], imported));
        }

        var listed = List().ToList();
        AssertNone("These differences are not in the list", found.Except(listed.Select(static line => line.Difference)));
        AssertNone("These lines of the list are no differences", listed.Select(static line => line.Difference).Except(found));
        Assert.All(listed, static line => Assert.NotEmpty(line.Reason));
    }

    /// <summary>Whatever the list above has, an import over the files leaves it as somebody wrote it, to the byte.</summary>
    [Theory]
    [InlineData("auto_sdk_inbox_messages")]
    [InlineData("auto_sdk_inbox_conversations")]
    [InlineData("auto_sdk_crm_contacts", "--method", "QueryContacts")] // the one of its methods that is shipped
    public async Task ImportOverWhatIsShipped_ChangesNothing(string package, params string[] options)
    {
        SdkPackages.SkipUnlessInstalled();
        using var folder = new TemporaryFolder().WithShippedSchemas();
        var before = folder.Files();
        var result = await CommandResult.RunAsync(["import", "typings", SdkPackages.PathOf(package), "--into", folder.Path, .. options]);
        Assert.Contains("0 files new, 0 changed", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public void Import_UnderstandsEverything()
    {
        SdkPackages.SkipUnlessInstalled();
        foreach (var package in Packages)
        {
            var result = TypingsImporter.Import(SdkPackages.PathOf(package), new TypingsOptions());
            Assert.DoesNotContain(result.Notes, static note => note.Kind == ImportNoteKind.NotUnderstood);
            Assert.All(result.Documents, static document => Assert.True(document.Method is null || document.Method.Description is null));
        }
    }

    private static void AssertNone(string what, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        Assert.True(all.Count == 0, $"{what}:\n{string.Join('\n', all)}");
    }

    /// <summary>The types that methods share stand in the documents of each.</summary>
    private static bool Belongs(SchemaDocument document, string package) => package switch
    {
        "auto_sdk_inbox_messages" => document.Method?.Service.Text == "Messages" || document.Event?.EntityFqdn.EndsWith(".message", StringComparison.Ordinal) == true || document.Path == "inbox/v2/types.schema.json",
        "auto_sdk_inbox_conversations" => document.Method?.Service.Text == "Conversations" || document.Event?.EntityFqdn.EndsWith(".conversation", StringComparison.Ordinal) == true || document.Path == "inbox/v2/types.schema.json",
        _ => document.Path.StartsWith("contacts/", StringComparison.Ordinal),
    };

    private static IEnumerable<(string Difference, string Reason)> List() =>
        File.ReadLines(Repository.PathOf("tests", "WixInbox.Schema.Tests", "Typings", "shipped-differences.md"))
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Where(static line => !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(static line => line.Trim('|', ' ').Split(" | "))
            .Select(static cells => (string.Join(" | ", cells[..3]), cells[3]));
}
