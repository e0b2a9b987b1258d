using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Transport;

/// <summary>
/// Reads how methods are called, from the script beside the typings (<c>meta.js</c>): of its code only the few forms that say so.
/// </summary>
internal sealed class CallReader
{
    private readonly ScriptToken[] _tokens;
    private readonly ScriptNotes _notes;
    private readonly Dictionary<string, (int Start, int End)> _functions = [];
    private readonly Dictionary<string, string> _exports = [];

    private CallReader(string text, ScriptNotes notes)
    {
        _notes = notes;
        _tokens = ScriptLexer.Read(text, notes);
        FindFunctions();
        FindExports();
    }

    /// <summary>Reads the calls of some functions; of one without a call there is a note, and nothing here.</summary>
    public static Dictionary<string, Call> Read(string text, IEnumerable<string> functions, ScriptNotes notes)
    {
        var reader = new CallReader(text, notes);
        var calls = new Dictionary<string, Call>();
        foreach (var function in functions)
        {
            try
            {
                if (reader.Read(function) is { } call) calls.TryAdd(function, call);
            }
            catch (ScriptException problem)
            {
                notes.NotUnderstood(problem.Line, $"the call of '{function}': {problem.Message}");
            }
        }

        return calls;
    }

    private void FindFunctions()
    {
        for (var at = 0; at < _tokens.Length - 1; at++)
        {
            if (!_tokens[at].IsFirst || !_tokens[at].Is("function")) continue;
            var cursor = new TokenCursor(_tokens, at + 2);
            try
            {
                cursor.SkipBrackets();
                cursor.SkipBrackets();
                _functions[_tokens[at + 1].Text] = (at, cursor.At);
            }
            catch (ScriptException problem)
            {
                _notes.NotUnderstood(_tokens[at].Line, $"the function '{_tokens[at + 1].Text}': {problem.Message}");
            }
        }
    }

    /// <summary>What is called otherwise inside than outside: <c>a: () => a2</c> in one kind of module, <c>a2 as a</c> in the other.</summary>
    private void FindExports()
    {
        for (var at = 1; at < _tokens.Length - 4; at++)
        {
            if (_tokens[at].Is(":") && _tokens[at + 1].Is("(") && _tokens[at + 2].Is(")") && _tokens[at + 3].Is("=>")) _exports.TryAdd(_tokens[at - 1].Text, _tokens[at + 4].Text);
            else if (_tokens[at].Is("as")) _exports.TryAdd(_tokens[at + 1].Text, _tokens[at - 1].Text);
        }
    }

    private Call? Read(string function)
    {
        if (!_functions.TryGetValue(_exports.GetValueOrDefault(function, function), out var meta) || FindCaller(meta) is not { } caller || !_functions.TryGetValue(caller, out var body))
        {
            _notes.NotUnderstood(1, $"how '{function}' is called is not said");
            return null;
        }

        if (FindLiteral(body, "metadata") is not { } metadata || metadata.Find("url") is not CodeValue url)
        {
            _notes.NotUnderstood(_tokens[body.Start].Line, $"the call of '{function}': it has no address");
            return null;
        }

        if (metadata.Text("method") is not { } verb || metadata.Text("methodFqn") is not { } name || ReadPath(url) is not { } path)
        {
            _notes.NotUnderstood(metadata.Line, $"the call of '{function}': its verb, name or path");
            return null;
        }

        if (!path.IsPublic) _notes.Ambiguous(metadata.Line, $"'{function}' has no path at the public host: {path.Path} is that of other hosts");
        var conversions = new ConversionReader(_tokens, _notes).Read(body.Start, body.End);
        return new Call(function, verb, name, path.Path, metadata.Find("data") is not null, conversions, metadata.Line);
    }

    /// <summary>The function that makes the call: <c>const getRequestOptions = listMessages(payload)</c>.</summary>
    private string? FindCaller((int Start, int End) meta)
    {
        for (var at = meta.Start; at < meta.End - 3; at++)
            if (_tokens[at].Is("getRequestOptions") && _tokens[at + 1].Is("=") && _tokens[at + 3].Is("(")) return _tokens[at + 2].Text;
        return null;
    }

    private MapValue? FindLiteral((int Start, int End) body, string variable)
    {
        for (var at = body.Start; at < body.End - 2; at++)
            if (_tokens[at].Is(variable) && _tokens[at + 1].Is("=") && _tokens[at + 2].Is("{")) return new ScriptValueReader(new TokenCursor(_tokens, at + 2)).Read() as MapValue;
        return null;
    }

    /// <summary>The path of <c>resolveSomethingUrl({ protoPath: "/v2/messages", … })</c>, by what that function maps.</summary>
    private (string Path, bool IsPublic)? ReadPath(CodeValue url)
    {
        for (var at = url.Start; at < url.End - 2; at++)
        {
            if (!_tokens[at + 1].Is("(") || !_tokens[at + 2].Is("{") || !_functions.TryGetValue(_tokens[at].Text, out var resolver)) continue;
            if (new ScriptValueReader(new TokenCursor(_tokens, at + 2)).Read() is not MapValue parts || parts.Text("protoPath") is not { } path) return null;
            return FindLiteral(resolver, "domainToMappings") is { } hosts ? PublicPath.Resolve(path, hosts) ?? (path, false) : null;
        }

        return null;
    }
}
