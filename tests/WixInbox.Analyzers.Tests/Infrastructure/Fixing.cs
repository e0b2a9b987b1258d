using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace WixInbox.Analyzers.Tests.Infrastructure;

/// <summary>Applies a code fix as an editor does.</summary>
internal sealed class Fixing(CodeFixProvider provider, string? title)
{
    private const int MostSteps = 20;

    public bool CanFixAll => provider.GetFixAllProvider() is not null;

    /// <summary>What is offered for the first diagnostic that the provider takes.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(Solution solution, DocumentId document) =>
        await OffersAsync(solution.GetDocument(document)!, (await FixableAsync(solution, document))[0]);

    /// <summary>Fixes the first diagnostic, then the first of what is left, until nothing more is offered.</summary>
    public async Task<Solution> OneByOneAsync(Solution solution, DocumentId document)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var offer = await FirstOfferAsync(solution, document);
            if (offer is null && step > 0) return solution;
            Assert.NotNull(offer);
            solution = await ApplyAsync(offer);
        }

        throw new InvalidOperationException($"The fix does not come to an end in {MostSteps} steps.");
    }

    /// <summary>Fixes all diagnostics of the document at once.</summary>
    public async Task<Solution> AllAsync(Solution solution, DocumentId document)
    {
        var diagnostics = await FixableAsync(solution, document);
        var offer = await FirstOfferAsync(solution, document);
        Assert.NotNull(offer);
        var context = new FixAllContext(
            solution.GetDocument(document)!,
            provider,
            FixAllScope.Document,
            offer.EquivalenceKey!,
            provider.FixableDiagnosticIds,
            new Known([.. diagnostics]),
            TestContext.Current.CancellationToken);
        var all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(all);
        return await ApplyAsync(all);
    }

    private async Task<CodeAction?> FirstOfferAsync(Solution solution, DocumentId document)
    {
        foreach (var diagnostic in await FixableAsync(solution, document))
        {
            var offers = await OffersAsync(solution.GetDocument(document)!, diagnostic);
            if (offers.FirstOrDefault(offer => title is null || offer.Title == title) is { } taken) return taken;
        }

        return null;
    }

    private async Task<IReadOnlyList<CodeAction>> OffersAsync(Document document, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), TestContext.Current.CancellationToken));
        return offers;
    }

    private async Task<IReadOnlyList<Diagnostic>> FixableAsync(Solution solution, DocumentId document) =>
        [.. (await Subject.DiagnosticsAsync(solution, document)).Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id))];

    private static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
