namespace WixInbox.Schema.Terminal;

/// <summary>What a stretch of text is, which a terminal shows in a colour.</summary>
internal enum Style
{
    Plain,
    Error,
    Warning,
    Good,
    Name,
    Faint,
}
