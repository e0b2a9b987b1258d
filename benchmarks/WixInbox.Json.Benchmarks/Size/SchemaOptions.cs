using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WixInbox.Json.Benchmarks.Size;

/// <summary>What the package's props tell the compiler.</summary>
internal sealed class SchemaOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
    {
        ["build_property.WixInboxNamespace"] = typeof(Message).Namespace!,
        ["build_property.WixInboxClientName"] = nameof(InboxClient),
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
    {
        ["build_metadata.AdditionalFiles.WixInboxSchema"] = "true",
        ["build_metadata.AdditionalFiles.WixInboxLogicalPath"] = ((SchemaText)textFile).LogicalPath,
    });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
