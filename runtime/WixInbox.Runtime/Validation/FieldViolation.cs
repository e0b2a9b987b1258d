namespace WixInbox;

/// <summary>
/// One limit that a request breaks, found before sending or reported by the service: both have this shape (the vendor's
/// "Errors" article).
/// </summary>
/// <param name="Field">The path of the field on the wire, such as <c>message.content.basic.items[2].text</c>.</param>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Description">What is wrong, in a sentence.</param>
public sealed record FieldViolation(string Field, ViolatedRule Rule, string Description)
{
    /// <summary>The name that the service gives to a rule of its own; where <see cref="Rule"/> is <c>OTHER</c> or <c>CUSTOM</c>.</summary>
    public string? RuleName { get; init; }

    /// <summary>The limit: a number, or what a format or list of values is called. Null where the rule has none.</summary>
    public string? Limit { get; init; }

    /// <summary>What was found instead: a length, count or number. Texts are not repeated here. Null where there is nothing to say.</summary>
    public string? Actual { get; init; }

    /// <summary>What else the service says about it.</summary>
    public RawJson? Data { get; init; }

    /// <summary>Path and description.</summary>
    public override string ToString() => $"{Field}: {Description}";
}
