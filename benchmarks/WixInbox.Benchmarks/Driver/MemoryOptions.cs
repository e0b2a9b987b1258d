using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WixInbox.Benchmarks.Driver;

/// <summary>What the package's props tell the compiler.</summary>
internal sealed class MemoryOptions : AnalyzerConfigOptionsProvider
{
    public const string Mark = "build_metadata.AdditionalFiles.WixInboxSchema";
    public const string LogicalPath = "build_metadata.AdditionalFiles.WixInboxLogicalPath";

    private readonly Dictionary<AdditionalText, AnalyzerConfigOptions> _files = [];

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
    {
        ["build_property.WixInboxNamespace"] = "Measured.Api",
        ["build_property.WixInboxClientName"] = "MeasuredClient",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        if (!_files.TryGetValue(textFile, out var options))
            _files[textFile] = options = new Values(new() { [Mark] = "true", [LogicalPath] = ((MemoryText)textFile).LogicalPath });
        return options;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Values None = new([]);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
