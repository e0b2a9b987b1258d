using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WixInbox.Codegen.CodeFixes.Editing;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Codegen.CodeFixes;

/// <summary>Takes a member out of an initializer that the service alone sets.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadOnlyMemberFix)), Shared]
internal sealed class ReadOnlyMemberFix : TextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Ids.ReadOnlyMember];

    protected override IEnumerable<Offer> Offers(SyntaxNode place, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (place.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } member)
            yield return new Offer($"Do not set '{place}'", nameof(ReadOnlyMemberFix), [new Edit.Remove(member)]);
    }
}
