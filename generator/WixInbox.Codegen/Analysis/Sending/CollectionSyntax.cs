using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WixInbox.Codegen.Analysis.Sending;

/// <summary>Collection expressions and what is spread in them. They are told by their syntax: Roslyn 4.8 has them, and no operation for them.</summary>
internal static class CollectionSyntax
{
    public static bool IsOne(SyntaxNode syntax) => syntax is CollectionExpressionSyntax or CollectionElementSyntax;
}
