namespace WixInbox.Schema.Pages;

internal enum BlockLineKind
{
    /// <summary><c>URL: …</c> and its like.</summary>
    Key,

    /// <summary><c>param name: …</c></summary>
    Param,

    /// <summary><c>- name: …</c></summary>
    Field,

    /// <summary><c>- ONE-OF:</c></summary>
    OneOf,

    /// <summary><c>- enum: A, B</c>, or <c>- enum:</c> before a line for each value.</summary>
    Enum,

    /// <summary><c>-     A: what it means</c></summary>
    EnumValue,

    /// <summary><c>HTTP Code: …</c></summary>
    Error,
}

/// <summary>A line of a schema block, with the lines that continue it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number in the page.</param>
/// <param name="Column">How far it is indented.</param>
/// <param name="Key">The key, of a line that has one.</param>
/// <param name="Text">What stands behind the key or dash.</param>
internal sealed record BlockLine(BlockLineKind Kind, int Number, int Column, string Key, string Text)
{
    /// <summary>The declaration of a field or parameter.</summary>
    public FieldText? Field { get; init; }
}
