namespace WixInbox.Schema.Typings.Scripts;

internal enum ScriptTokenKind
{
    Name,
    Text,
    Template,
    Number,
    Sign,
    End,
}

/// <summary>A token of TypeScript or JavaScript.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says; of a text, without quotes and escapes.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="IsFirst">Whether it stands at the very start of its line, as every declaration of a generated file does.</param>
/// <param name="Comment">The documentation comment right before it.</param>
internal readonly record struct ScriptToken(ScriptTokenKind Kind, string Text, int Line, bool IsFirst, DocComment? Comment)
{
    /// <summary>Of an opening bracket, the place behind its partner among the tokens; 0 if there is none.</summary>
    public int End { get; init; }

    public bool IsOpening => Kind == ScriptTokenKind.Sign && Text is "(" or "[" or "{";

    public bool IsClosing => Kind == ScriptTokenKind.Sign && Text is ")" or "]" or "}";

    public bool Is(string text) => Kind is ScriptTokenKind.Name or ScriptTokenKind.Sign && Text == text;
}
