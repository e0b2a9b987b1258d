using Microsoft.CodeAnalysis;

namespace WixInbox.Schema.Packages.Checks;

/// <summary>The generated code compiles without a warning.</summary>
internal sealed class CompilerCheck : PackageCheck
{
    public override IEnumerable<string> Check(ImportedPackage package) =>
        package.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.ToString());
}
