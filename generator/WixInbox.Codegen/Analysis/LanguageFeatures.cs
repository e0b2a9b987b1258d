using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WixInbox.Codegen.Analysis;

/// <summary>What C# has that is newer than the compiler which this assembly is built against.</summary>
internal static class LanguageFeatures
{
    // Later versions have no names here: C# 15 is 1500, preview is above all.
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;

    private const string ClosedTypeAttribute = "System.Runtime.CompilerServices.IsClosedTypeAttribute";

    /// <summary>
    /// Whether a type can be <c>closed</c>: the compiler that runs knows the word, and the project is compiled as C# 15 or later, which
    /// before its release is preview. A compiler that lacks it takes preview too, for other things.
    /// </summary>
    public static bool HasClosedTypes(ParseOptions options) => options is CSharpParseOptions parse && HasClosedTypes(parse.LanguageVersion);

    /// <summary>Whether types can be closed, and the attribute that the compiler then wants is to be found nowhere.</summary>
    public static bool LacksClosedTypeAttribute(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: var version }
        && HasClosedTypes(version)
        && !compilation.GetTypesByMetadataName(ClosedTypeAttribute).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

    private static bool HasClosedTypes(LanguageVersion version) => version > CSharp14 && SyntaxFacts.GetContextualKeywordKind("closed") != SyntaxKind.None;
}
