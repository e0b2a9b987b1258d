using System.Text.Json.Nodes;

namespace WixInbox.Tests.Wire;

/// <summary>What the vendor's own SDK puts on the wire and reads from it.</summary>
internal static class WireSamples
{
    public static JsonObject Find(string file, string name) => Load(file).Single(sample => sample["case"]!.GetValue<string>() == name);

    public static TheoryData<string> Names(string file, Func<JsonObject, bool> isWanted) =>
        [.. Load(file).Where(isWanted).Select(static sample => sample["case"]!.GetValue<string>())];

    private static IEnumerable<JsonObject> Load(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Wire", file)))!.AsArray().Select(static sample => sample!.AsObject());
}
