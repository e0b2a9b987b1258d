using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WixInbox.Codegen.Analysis;

/// <summary>What C# has that is newer than the compiler which this assembly is built against.</summary>
internal static class LanguageFeatures
{
    // Later versions have no names here: C# 15 is 1500, preview is above all.
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;

    /// <summary>
    /// Whether a type can be <c>closed</c>: the compiler that runs knows the word, and the project is compiled as C# 15 or later, which
    /// before its release is preview. A compiler that lacks it takes preview too, for other things.
    /// </summary>
    public static bool HasClosedTypes(ParseOptions options) =>
        SyntaxFacts.GetContextualKeywordKind("closed") != SyntaxKind.None && options is CSharpParseOptions { LanguageVersion: > CSharp14 };
}
