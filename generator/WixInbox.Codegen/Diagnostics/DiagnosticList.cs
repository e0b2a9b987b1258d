using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Diagnostics;

/// <summary>What is wrong with a file, as one value of the pipeline.</summary>
internal sealed record DiagnosticList(EquatableArray<DiagnosticEntry> Diagnostics);
