namespace WixInbox.Schema.Typings.Scripts;

/// <summary>Reads the members of an interface or object type.</summary>
internal sealed class MemberParser(TokenCursor cursor, TypeParser types)
{
    public List<MemberScript> Read()
    {
        var members = new List<MemberScript>();
        cursor.Take("{");
        while (!cursor.Is("}"))
        {
            if (ReadMember() is { } member) members.Add(member);
            if (!cursor.TryTake(";") && !cursor.TryTake(",") && !cursor.Is("}")) throw cursor.Unexpected("';'");
        }

        cursor.Take("}");
        return members;
    }

    private MemberScript? ReadMember()
    {
        var first = cursor.Current;
        if (cursor.Is("readonly") && cursor.Peek().Kind is ScriptTokenKind.Name or ScriptTokenKind.Text) cursor.Take();
        if (cursor.Is("(") || cursor.Is("<")) return ReadSignature();
        if (cursor.Is("["))
        {
            cursor.SkipBrackets(); // an index or a mapped type; no wire type has either
            cursor.TryTake("-");
            cursor.TryTake("?");
            cursor.Take(":");
            types.Read();
            return null;
        }

        if (cursor.Current.Kind is not (ScriptTokenKind.Name or ScriptTokenKind.Text or ScriptTokenKind.Number)) throw cursor.Unexpected("a member");
        var name = cursor.TakeBounded();
        var isOptional = cursor.TryTake("?");
        if (cursor.Is("(") || cursor.Is("<")) return ReadSignature();
        cursor.Take(":");
        return new MemberScript(name.Text, isOptional, types.Read(), first.Comment ?? DocComment.None, name.Line);
    }

    private MemberScript? ReadSignature()
    {
        types.SkipTypeParameters();
        types.ReadParameters();
        if (cursor.TryTake(":")) types.Read();
        return null;
    }
}
