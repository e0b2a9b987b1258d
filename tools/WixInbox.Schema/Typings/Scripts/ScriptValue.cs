namespace WixInbox.Schema.Typings.Scripts;

/// <summary>A value as JavaScript writes it.</summary>
internal abstract record ScriptValue(int Line);

internal sealed record TextValue(string Text, int Line) : ScriptValue(Line);

internal sealed record ListValue(IReadOnlyList<ScriptValue> Items, int Line) : ScriptValue(Line);

internal sealed record MapValue(IReadOnlyList<KeyValuePair<string, ScriptValue>> Members, int Line) : ScriptValue(Line)
{
    public ScriptValue? Find(string name) => Members.FirstOrDefault(member => member.Key == name).Value;

    public string? Text(string name) => (Find(name) as TextValue)?.Text;
}

/// <summary>Anything else: a call, a function, a name. Where it starts and ends among the tokens.</summary>
internal sealed record CodeValue(int Start, int End, int Line) : ScriptValue(Line);
