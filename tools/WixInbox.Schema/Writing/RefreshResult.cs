using WixInbox.Codegen.Diagnostics;

namespace WixInbox.Schema.Writing;

/// <summary>What came of refreshing a file.</summary>
/// <param name="Text">The file's text.</param>
/// <param name="Changes">What was changed in it, each with the pointer of its place.</param>
/// <param name="Kept">What the import lacks and a person has vouched for, likewise.</param>
/// <param name="Problems">Why the file cannot be refreshed; then its text is as it was.</param>
internal sealed record RefreshResult(string Text, IReadOnlyList<string> Changes, IReadOnlyList<string> Kept, IReadOnlyList<DiagnosticEntry> Problems);
