using Microsoft.CodeAnalysis;

namespace WixInbox.Analyzers.Tests.Infrastructure;

/// <summary>Holds what is found in a source against its marks.</summary>
internal static class Check
{
    /// <summary>
    /// A build of the source, with all analyzers, says what is marked and nothing else; also the compiler, whose ids stand in marks of
    /// their own. What it says comes back in the order of the source, for a look at messages.
    /// </summary>
    /// <param name="source">C# with marks, as <see cref="MarkedSource"/> has them.</param>
    /// <param name="id">The id of <c>[|…|]</c>.</param>
    /// <param name="setup">What the project has beside it; null for what is shipped.</param>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(string source, string id = "", Setup? setup = null)
    {
        var marked = MarkedSource.Parse(source, id);
        using var subject = new Subject(marked.Text, setup ?? Setup.Default);
        return AssertMarked(marked, await subject.DiagnosticsAsync());
    }

    /// <summary>All that a build says of a source without marks.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FoundAsync(string source, Setup setup)
    {
        using var subject = new Subject(source, setup);
        return await subject.DiagnosticsAsync();
    }

    /// <summary>
    /// As <see cref="DiagnosticsAsync"/>, and then the fix is applied: one diagnostic after the other until none is left that it mends, and
    /// all at once where that is offered. Either leads to the expected source, of which a build says what is marked in it. Of several
    /// offers the one with the title is taken, or else the first.
    /// </summary>
    public static async Task FixAsync<TFix>(string source, string expected, string id = "", Setup? setup = null, string? title = null) where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new()
    {
        var (marked, mended) = (MarkedSource.Parse(source, id), MarkedSource.Parse(expected, id));
        using var subject = new Subject(marked.Text, setup ?? Setup.Default);
        AssertMarked(marked, await subject.DiagnosticsAsync());
        var fixing = new Fixing(new TFix(), title);
        await AssertMendedAsync(mended, await fixing.OneByOneAsync(subject.Solution, subject.DocumentId), subject.DocumentId);
        if (fixing.CanFixAll) await AssertMendedAsync(mended, await fixing.AllAsync(subject.Solution, subject.DocumentId), subject.DocumentId);
    }

    /// <summary>The titles of what is offered for the first diagnostic of the source.</summary>
    public static async Task<IReadOnlyList<string>> OffersAsync<TFix>(string source, string id = "", Setup? setup = null) where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new()
    {
        var marked = MarkedSource.Parse(source, id);
        using var subject = new Subject(marked.Text, setup ?? Setup.Default);
        AssertMarked(marked, await subject.DiagnosticsAsync());
        return [.. (await new Fixing(new TFix(), null).OffersAsync(subject.Solution, subject.DocumentId)).Select(static offer => offer.Title)];
    }

    private static async Task AssertMendedAsync(MarkedSource mended, Solution solution, DocumentId document)
    {
        var text = await solution.GetDocument(document)!.GetTextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(mended.Text, text.ToString(), ignoreLineEndingDifferences: true);
        AssertMarked(mended, await Subject.DiagnosticsAsync(solution, document));
    }

    /// <summary>What is found is what is marked.</summary>
    public static IReadOnlyList<Diagnostic> AssertMarked(MarkedSource marked, IReadOnlyList<Diagnostic> found)
    {
        var expected = marked.Marks.Select(mark => $"{mark.Id}: {marked.Text.Substring(mark.Span.Start, mark.Span.Length)} at {mark.Span.Start}").Order(StringComparer.Ordinal);
        var actual = found.Select(diagnostic => $"{diagnostic.Id}: {Underlined(marked.Text, diagnostic)} at {diagnostic.Location.SourceSpan.Start}").Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(actual), $"Expected:\n{string.Join('\n', expected)}\nFound:\n{string.Join('\n', found)}");
        return found;
    }

    private static string Underlined(string text, Diagnostic diagnostic) => text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
}
