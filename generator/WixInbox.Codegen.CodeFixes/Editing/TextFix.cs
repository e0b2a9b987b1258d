using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace WixInbox.Codegen.CodeFixes.Editing;

/// <summary>A fix that edits the text of the file in which the diagnostic is, one place or all of them at once.</summary>
internal abstract class TextFix : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
            foreach (var offer in await OffersAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create(offer.Title, token => ApplyAsync(context.Document, offer.Edits, token), offer.Key), diagnostic);
    }

    /// <summary>What can be done about a diagnostic.</summary>
    protected abstract IEnumerable<Offer> Offers(SyntaxNode place, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation);

    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new List<Edit>();
        foreach (var diagnostic in diagnostics.OrderByDescending(static diagnostic => diagnostic.Location.SourceSpan.Start)) // what stands within another is edited before it
        {
            var offers = await OffersAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (offers.FirstOrDefault(offer => offer.Key == context.CodeActionEquivalenceKey) is { } offer) edits.AddRange(offer.Edits);
        }

        return await ApplyAsync(document, edits, context.CancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return [];
        var place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return [.. Offers(place, model, diagnostic, cancellation)];
    }

    private static async Task<Document> ApplyAsync(Document document, IReadOnlyList<Edit> edits, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(EditMerge.ToChanges(edits, text)));
    }
}

/// <summary>One of the things that can be done about a diagnostic.</summary>
/// <param name="Title">What an editor calls it.</param>
/// <param name="Key">What it has in common with offers elsewhere that do the same.</param>
/// <param name="Edits">The edits.</param>
internal sealed record Offer(string Title, string Key, IReadOnlyList<Edit> Edits);
