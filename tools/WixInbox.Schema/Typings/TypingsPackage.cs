using System.Text.Json;
using System.Text.Json.Nodes;
using WixInbox.Schema.Typings.Scripts;
using WixInbox.Schema.Typings.Transport;

namespace WixInbox.Schema.Typings;

/// <summary>What an unpacked package says, read from the files of its build.</summary>
/// <param name="Name">What npm calls it.</param>
/// <param name="Wire">The types as the wire spells them, and the public methods.</param>
/// <param name="Client">The functions of the client with their documentation, and the events.</param>
/// <param name="Calls">How each method is called, by the name of its function.</param>
/// <param name="Events">What is converted in each event, by its type.</param>
internal sealed record TypingsPackage(
    string Name, ScriptFile Wire, ScriptFile Client, IReadOnlyDictionary<string, Call> Calls, IReadOnlyDictionary<string, IReadOnlyList<Conversion>> Events)
{
    /// <summary>How long a file may be, in bytes; the longest that was seen has eight million.</summary>
    private const long MaxLength = 64 * 1024 * 1024;

    public static TypingsPackage Read(string folder, List<ImportNote> notes)
    {
        var wire = Find(folder, notes, "build/cjs/meta.d.ts", "build/es/meta.d.mts");
        var calls = Find(folder, notes, "build/cjs/meta.js", "build/es/meta.mjs");
        var client = Find(folder, notes, "build/cjs/index.typings.d.ts", "build/es/index.typings.d.mts", "build/cjs/index.d.ts", "build/es/index.d.mts", "index.d.ts");
        var events = Find(folder, notes, "build/cjs/index.js", "build/es/index.mjs");
        if (wire is null && client is null) notes.Add(new ImportNote(ImportNoteKind.NotUnderstood, "package.json", 1, "no typings are in the package: build/cjs/meta.d.ts and build/cjs/index.typings.d.ts are looked for"));
        else if (wire is null) notes.Add(new ImportNote(ImportNoteKind.NotCarried, client!.Name, 1, "the package has no meta.d.ts: it says nothing of methods that are called over HTTP"));

        var types = wire is null ? ScriptFile.Empty : ScriptParser.Read(wire.Text, wire.Notes);
        return new TypingsPackage(
            NameOf(folder, notes),
            types,
            client is null ? ScriptFile.Empty : ScriptParser.Read(client.Text, client.Notes),
            calls is null ? new Dictionary<string, Call>() : CallReader.Read(calls.Text, types.Functions.Select(static function => function.Name), calls.Notes),
            events is null ? new Dictionary<string, IReadOnlyList<Conversion>>() : EventConversionReader.Read(events.Text, events.Notes));
    }

    private static SourceFile? Find(string folder, List<ImportNote> notes, params string[] names)
    {
        foreach (var name in names)
        {
            var file = new FileInfo(Path.Combine(folder, name));
            if (!file.Exists) continue;
            if (file.Length <= MaxLength) return new SourceFile(name, File.ReadAllText(file.FullName), new ScriptNotes(name, notes));
            notes.Add(new ImportNote(ImportNoteKind.NotUnderstood, name, 1, $"the file has more than {MaxLength} bytes"));
            return null;
        }

        return null;
    }

    private static string NameOf(string folder, List<ImportNote> notes)
    {
        const string FileName = "package.json";
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file)) return Path.GetFileName(folder);
        try
        {
            if (JsonNode.Parse(File.ReadAllText(file)) is JsonObject package && package["name"] is JsonValue name && name.TryGetValue(out string? text)) return text;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException) // the last for half a surrogate pair
        {
            notes.Add(new ImportNote(ImportNoteKind.NotUnderstood, FileName, 1, problem.Message));
        }

        return Path.GetFileName(folder);
    }

    private sealed record SourceFile(string Name, string Text, ScriptNotes Notes);
}
