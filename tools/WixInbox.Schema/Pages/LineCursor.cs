namespace WixInbox.Schema.Pages;

/// <summary>A stretch of lines that is read from top to bottom.</summary>
internal sealed class LineCursor(IReadOnlyList<BlockLine> lines, int start, int end)
{
    private int _at = start;

    public BlockLine? Current => _at < end ? lines[_at] : null;

    public BlockLine? Next => _at + 1 < end ? lines[_at + 1] : null;

    public void Advance() => _at++;
}
