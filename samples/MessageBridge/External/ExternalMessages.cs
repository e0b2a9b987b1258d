namespace MessageBridge.External;

/// <summary>A message of the external chat system.</summary>
/// <param name="Email">Whose conversation it belongs to.</param>
/// <param name="Text">What was written.</param>
/// <param name="Channel">Where: a name for people, such as Facebook.</param>
internal sealed record ExternalMessage(string Email, string Text, string Channel)
{
    /// <summary>Whether the business wrote it, with the external system's own tool.</summary>
    public bool IsFromBusiness { get; init; }

    public string? ChannelIconUrl { get; init; }
}

/// <summary>Something that somebody did elsewhere, such as booking a table.</summary>
internal sealed record ExternalActivity(string Email, string Text)
{
    public string? IconUrl { get; init; }
}

/// <summary>What goes to the external chat system.</summary>
/// <param name="Id">The same for the same message, however often it is delivered.</param>
/// <param name="Email">To whom.</param>
/// <param name="Text">What.</param>
internal sealed record ExternalReply(string Id, string Email, string Text);
