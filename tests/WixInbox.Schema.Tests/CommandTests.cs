namespace WixInbox.Schema.Tests;

/// <summary>The command as somebody types it.</summary>
public class CommandTests
{
    [Fact]
    public void Command_HasADescription() => Assert.Equal("Keeps schema files true to the vendor's API.", SchemaCommand.Create().Description);
}
