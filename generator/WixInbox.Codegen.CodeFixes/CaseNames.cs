using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Analysis.Unions;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>How types are written in a <c>switch</c>: as short as its file's usings allow.</summary>
internal sealed class CaseNames(UnionSwitch of, SemanticModel model)
{
    // Not where the value begins: behind `new` Roslyn looks for types alone.
    private readonly int _position = of.Keyword.SourceSpan.Start;

    /// <summary>What throws in an arm that is still to be written.</summary>
    public string NotImplemented =>
        model.Compilation.GetTypeByMetadataName("System.NotImplementedException") is { } type ? Of(type) : "System.NotImplementedException";

    public string Of(INamedTypeSymbol? type) => type?.ToMinimalDisplayString(model, _position) ?? "null";
}
