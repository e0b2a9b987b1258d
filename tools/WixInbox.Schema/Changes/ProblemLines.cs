using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Schema.Changes;

/// <summary>Diagnostics as the compiler prints them, so that editors find the place.</summary>
internal static class ProblemLines
{
    private const int Most = 50;

    public static bool IsError(DiagnosticEntry entry) => Descriptors.ById(entry.Id).DefaultSeverity == DiagnosticSeverity.Error;

    public static async Task WriteAsync(TextWriter output, IReadOnlyCollection<DiagnosticEntry> problems)
    {
        foreach (var problem in problems.Take(Most))
            await output.WriteLineAsync($"{problem.FilePath}({problem.Span.StartLine + 1},{problem.Span.StartColumn + 1}): error {problem.Id}: {problem.Message}");
        if (problems.Count > Most) await output.WriteLineAsync($"and {problems.Count - Most} more");
    }
}
