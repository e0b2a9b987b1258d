using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using WixInbox.Codegen;

namespace WixInbox.Schema.Tests.Changes;

/// <summary>What callers see of the code that the generator makes of some schemas: the signatures of all that is public.</summary>
internal static class EmittedFace
{
    public static IReadOnlySet<string> Of(IEnumerable<(string Path, string Text)> files)
    {
        AdditionalText[] texts = [.. files.Where(static file => file.Text.Length > 0).Select(static file => new Text(file.Path, file.Text.Replace('\'', '"')))];
        var compilation = CSharpCompilation.Create("Face");
        var result = CSharpGeneratorDriver.Create([new SchemaGenerator().AsSourceGenerator()], texts, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12), new Options()).RunGenerators(compilation).GetRunResult();
        Assert.Empty(result.Diagnostics);
        return result.GeneratedTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>().Where(IsPublic).Select(SignatureOf)).ToHashSet();
    }

    private static bool IsPublic(MemberDeclarationSyntax member) => member is EnumMemberDeclarationSyntax || member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Parent is InterfaceDeclarationSyntax;

    private static string SignatureOf(MemberDeclarationSyntax member)
    {
        var owner = string.Join('.', member.Ancestors().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(static type => type.Identifier.Text));
        return $"{owner}: {member.Modifiers} " + member switch
        {
            TypeDeclarationSyntax type => $"{type.Keyword} {type.Identifier}{type.ParameterList?.NormalizeWhitespace()}{type.BaseList?.NormalizeWhitespace()}",
            EnumMemberDeclarationSyntax value => value.Identifier.Text,
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            PropertyDeclarationSyntax property => $"{property.Type} {property.Identifier}",
            MethodDeclarationSyntax method => $"{method.ReturnType} {method.Identifier}{method.ParameterList.NormalizeWhitespace()}",
            ConversionOperatorDeclarationSyntax conversion => $"{conversion.Type}{conversion.ParameterList.NormalizeWhitespace()}",
            OperatorDeclarationSyntax operation => $"{operation.OperatorToken}{operation.ParameterList.NormalizeWhitespace()}",
            ConstructorDeclarationSyntax constructor => $"{constructor.Identifier}{constructor.ParameterList.NormalizeWhitespace()}",
            FieldDeclarationSyntax field => $"{field.Declaration.Type} {field.Declaration.Variables[0].Identifier}",
            _ => member.Kind().ToString(),
        };
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(text);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(textFile.Path);
    }

    private sealed class Values(string path) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = path.Length == 0 ? null : key switch
            {
                "build_metadata.AdditionalFiles.WixInboxSchema" => "true",
                "build_metadata.AdditionalFiles.WixInboxLogicalPath" => path,
                _ => null,
            };
            return value is not null;
        }
    }
}
