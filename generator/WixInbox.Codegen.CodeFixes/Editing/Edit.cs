using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace WixInbox.Codegen.CodeFixes.Editing;

/// <summary>A change of a file. Several go together, also where they touch the same list.</summary>
internal abstract record Edit
{
    private Edit()
    {
    }

    /// <summary>Puts a text in the place of another one.</summary>
    public sealed record Replace(TextSpan Span, string Text) : Edit;

    /// <summary>Takes an item out of an initializer or a collection expression.</summary>
    public sealed record Remove(SyntaxNode Item) : Edit;

    /// <summary>Takes a call out of the chain that is the value of a member, with another member in its place if there is one.</summary>
    public sealed record Unchain(AssignmentExpressionSyntax Member, InvocationExpressionSyntax Call, string? Instead) : Edit;
}
