using System.CommandLine;
using WixInbox.Schema.Commands;

namespace WixInbox.Schema;

/// <summary>The command <c>wix-schema</c>.</summary>
internal static class SchemaCommand
{
    internal static Task<int> Main(string[] arguments) => Create().Parse(arguments).InvokeAsync();

    internal static RootCommand Create() => new("Keeps schema files true to the vendor's API.")
    {
        DiffCommand.Create(),
        AcceptCommand.Create(),
    };
}
