namespace WixInbox.Codegen.Primitives;

/// <summary>A stretch of a schema file: where it starts and how long it is, and its lines and columns, all counted from 0.</summary>
internal readonly record struct SourceSpan(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public int End => Start + Length;

    /// <summary>From the start of this to the end of another.</summary>
    public SourceSpan To(SourceSpan end) => new(Start, end.End - Start, StartLine, StartColumn, end.EndLine, end.EndColumn);
}
