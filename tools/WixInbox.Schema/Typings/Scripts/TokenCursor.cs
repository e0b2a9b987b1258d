namespace WixInbox.Schema.Typings.Scripts;

/// <summary>A place among tokens.</summary>
internal sealed class TokenCursor(ScriptToken[] tokens, int at = 0)
{
    private const int MaxName = 500;

    public ScriptToken[] Tokens { get; } = tokens;

    public int At { get; set; } = at;

    public ScriptToken Current => Tokens[Math.Min(At, Tokens.Length - 1)];

    public ScriptToken Peek(int ahead = 1) => Tokens[Math.Min(At + ahead, Tokens.Length - 1)];

    public bool IsAtEnd => Current.Kind == ScriptTokenKind.End;

    public bool Is(string text) => Current.Is(text);

    public ScriptToken Take()
    {
        var token = Current;
        At++;
        return token;
    }

    public bool TryTake(string text)
    {
        if (!Is(text)) return false;
        At++;
        return true;
    }

    public ScriptToken Take(string text) => Is(text) ? Take() : throw Unexpected($"'{text}'");

    public ScriptToken TakeName() => Current.Kind == ScriptTokenKind.Name ? TakeBounded() : throw Unexpected("a name");

    /// <summary>Takes what others are called by.</summary>
    public ScriptToken TakeBounded() =>
        Current.Text.Length <= MaxName ? Take() : throw new ScriptException(Current.Line, $"a name of {Current.Text.Length} characters: the longest that is read has {MaxName}");

    public ScriptException Unexpected(string wanted) =>
        new(Current.Line, $"{(IsAtEnd ? "the end of the file" : $"'{Current.Text}'")} where {wanted} was expected");

    /// <summary>Goes past a bracket and everything up to its partner.</summary>
    public void SkipBrackets()
    {
        if (IsAtEnd) throw Unexpected("a bracket");
        if (Current is { IsOpening: true, End: 0 }) throw new ScriptException(Current.Line, $"'{Current.Text}' without an end");
        At = Current.IsOpening ? Current.End : At + 1;
    }
}

/// <summary>Something that is not read here. Whoever reads declarations notes it, and goes on behind it.</summary>
internal sealed class ScriptException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
