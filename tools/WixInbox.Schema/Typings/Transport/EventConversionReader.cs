using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Transport;

/// <summary>Reads what is converted in each event, from <c>EventDefinition("type", true, event => transformPaths(event, …))</c>.</summary>
internal static class EventConversionReader
{
    public static Dictionary<string, IReadOnlyList<Conversion>> Read(string text, ScriptNotes notes)
    {
        var tokens = ScriptLexer.Read(text, notes);
        var reader = new ConversionReader(tokens, notes);
        var events = new Dictionary<string, IReadOnlyList<Conversion>>();
        for (var at = 0; at < tokens.Length - 3; at++)
        {
            if (!tokens[at].Is("EventDefinition")) continue;
            var cursor = new TokenCursor(tokens, at + 1);
            cursor.TryTake(")");
            var start = cursor.At;
            if (!cursor.TryTake("(") || cursor.Current.Kind != ScriptTokenKind.Text) continue; // an import
            var type = cursor.Current.Text;
            cursor.At = start;
            try
            {
                cursor.SkipBrackets();
                events.TryAdd(type, reader.Read(start, cursor.At));
                at = cursor.At - 1; // no event is defined within another
            }
            catch (ScriptException problem)
            {
                notes.NotUnderstood(problem.Line, $"what is converted in the event '{type}': {problem.Message}");
            }
        }

        return events;
    }
}
