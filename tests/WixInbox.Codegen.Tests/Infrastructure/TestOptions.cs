using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WixInbox.Codegen.Tests.Infrastructure;

/// <summary>What MSBuild would tell the compiler: properties, and for each schema file its metadata.</summary>
internal sealed class TestOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    public static readonly TestOptions Default = new(new Dictionary<string, string> { ["WixInboxNamespace"] = "Test.Api", ["WixInboxClientName"] = "TestClient" });

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(static pair => "build_property." + pair.Key, static pair => pair.Value));

    public static TestOptions With(params (string Property, string Value)[] properties) =>
        new(properties.ToDictionary(static pair => pair.Property, static pair => pair.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is not SchemaAdditionalText schema ? Values.None : new Values(
        new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.WixInboxSchema"] = schema.LogicalPath.EndsWith(".lock.json", StringComparison.Ordinal) ? "lock" : "true",
            ["build_metadata.AdditionalFiles.WixInboxLogicalPath"] = schema.LogicalPath,
            ["build_metadata.AdditionalFiles.WixInboxNamespace"] = schema.Schema.Namespace ?? "",
            ["build_metadata.AdditionalFiles.WixInboxVisibility"] = schema.Schema.Visibility ?? "",
        });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Values None = new([]);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
