namespace WixInbox.Package.Tests;

// The same edits, each compiled by a process of its own.
public partial class ConsumerTests
{
    [Fact]
    public Task EditedAddedRenamedAndDeletedSchemas_ChangeTheCompiledApi_WithoutTheCompilerServer() => EditAsync("-p:UseSharedCompilation=false");
}
