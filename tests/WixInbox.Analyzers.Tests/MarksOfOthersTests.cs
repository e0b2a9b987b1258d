using WixInbox.Analyzers.Tests.Infrastructure;

namespace WixInbox.Analyzers.Tests;

/// <summary>Marks are known by name, so a project may have attributes of these names that are not the runtime's, and say other things.</summary>
public class MarksOfOthersTests
{
    private static readonly Setup Declared = Setup.Default with
    {
        Sources =
        [
            """
            namespace WixInbox
            {
                public class WixUnionAttribute : System.Attribute { public string[]? IsClosed { get; set; } }
                public class WixRequestAttribute : System.Attribute { }
                public class WixDeprecatedAttribute : System.Attribute { public string[]? Removal { get; set; } public object? ReplacedBy { get; set; } }
                public class GeneratedFromAttribute(string[] schema, string[] pointer) : System.Attribute { public int Length => schema.Length + pointer.Length; }
            }
            """,
        ],
        Properties = new Dictionary<string, string> { ["WixInboxDeprecationDate"] = "2030-01-01" },
    };

    [Theory]
    [InlineData("[WixUnion(IsClosed = new[] { \"a\" })] public abstract record U { public sealed record A : U; public sealed record B : U; int Of() => this switch { A => 1 }; }")]
    [InlineData("class R { [WixDeprecated(Removal = new[] { \"2020-01-01\" }, ReplacedBy = new[] { 1 })] public int P { get; set; } int Q => P; }")]
    [InlineData("[WixRequest] class R { [GeneratedFrom(new[] { \"a\" }, new[] { \"/properties/p\" })] public int P { get; set; } public UnknownFields? Others { get; set; } R Make() => new() { Others = UnknownFields.Empty.With(\"p\", default(RawJson)) }; }")]
    public async Task MarkThatSaysAList_SaysNothing(string source)
    {
        var found = await Check.FoundAsync("#pragma warning disable CS0436, CS8509, WXI0032\n" + source, Declared);
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
    }
}
