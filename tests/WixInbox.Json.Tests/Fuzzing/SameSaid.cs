using System.Runtime.InteropServices;
using System.Text.Json;
using WixInbox.Json.Tests.Documents;

namespace WixInbox.Json.Tests.Fuzzing;

/// <summary>
/// Holds what a value was written as against what was read, as System.Text.Json sees both: neither may say what the other does not, save
/// for what docs/json.md says is not kept. What the schema does not know, or leaves free, must be the same to the byte.
/// </summary>
internal static class SameSaid
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = WixJson.MaxDepth };

    /// <summary>Where the two differ, and in what; null where they do not.</summary>
    /// <param name="type">What the schema says of the value.</param>
    /// <param name="read">What was read.</param>
    /// <param name="written">The value that it became, as text.</param>
    public static string? Fault(SchemaType type, JsonElement read, byte[] written)
    {
        using var document = JsonDocument.Parse(written, Options);
        return Of(type, read, document.RootElement) is { } fault ? "$" + fault : null;
    }

    private static string? Of(SchemaType type, JsonElement read, JsonElement written) => type.Kind switch
    {
        SchemaKind.Object => OfObject(type, read, written),
        SchemaKind.Map => OfMap(type, read, written),
        SchemaKind.List => OfList(type, read, written),
        SchemaKind.Free => OfRaw(read, written),
        _ => SameScalar.Is(type.Kind, read, written) ? null : Changed(read, written),
    };

    private static string? OfRaw(JsonElement read, JsonElement written) => Raw(read).SequenceEqual(Raw(written)) ? null : Changed(read, written);

    private static string? OfList(SchemaType type, JsonElement read, JsonElement written)
    {
        if (read.ValueKind != JsonValueKind.Array || written.ValueKind != JsonValueKind.Array) return Changed(read, written);
        if (read.GetArrayLength() != written.GetArrayLength()) return $": {read.GetArrayLength()} items became {written.GetArrayLength()}";
        var index = 0;
        foreach (var (item, other) in read.EnumerateArray().Zip(written.EnumerateArray()))
        {
            if (Of(type.Item, item, other) is { } fault) return $"[{index}]{fault}";
            index++;
        }

        return null;
    }

    private static string? OfMap(SchemaType type, JsonElement read, JsonElement written)
    {
        if (read.ValueKind != JsonValueKind.Object || written.ValueKind != JsonValueKind.Object) return Changed(read, written);
        var said = new OrderedDictionary<string, JsonElement>();
        foreach (var member in read.EnumerateObject()) said[member.Name] = member.Value; // of a repeated key the last counts
        return OfMembers(said, written, (_, value, other) => Of(type.Item, value, other));
    }

    private static string? OfObject(SchemaType type, JsonElement read, JsonElement written)
    {
        if (read.ValueKind != JsonValueKind.Object || written.ValueKind != JsonValueKind.Object) return Changed(read, written);
        var said = Said(type, read);
        var seconds = Seconds(type, said);
        return OfOrder(type, said, written)
            ?? OfMembers(said, written, (name, value, other) => type.Members.TryGetValue(name, out var known) && seconds?.Contains(name) is not true
                ? Of(known, value, other)
                : OfRaw(value, other));
    }

    /// <summary>Each member that counts must be there once, and no other.</summary>
    private static string? OfMembers(OrderedDictionary<string, JsonElement> said, JsonElement written, Func<string, JsonElement, JsonElement, string?> compare)
    {
        var count = 0;
        foreach (var member in written.EnumerateObject())
        {
            if (!said.TryGetValue(member.Name, out var value)) return $".{member.Name}: nobody said {member.Value.GetRawText()}";
            if (compare(member.Name, value, member.Value) is { } fault) return $".{member.Name}{fault}";
            count++;
        }

        if (count == said.Count) return null;
        var names = written.EnumerateObject().Select(static member => member.Name).ToList();
        return said.Keys.Except(names).FirstOrDefault() is { } lost ? $".{lost}: {said[lost].GetRawText()} is lost" : ": a member is there twice";
    }

    /// <summary>
    /// The members that count, in the order in which they came. Of a repeated key the last value does, and a null that the schema knows
    /// does not; the first case of a one-of stands, where it still is one in the end, and one that comes after it again is the last of all.
    /// </summary>
    private static OrderedDictionary<string, JsonElement> Said(SchemaType type, JsonElement read)
    {
        var said = new OrderedDictionary<string, JsonElement>();
        foreach (var member in read.EnumerateObject())
        {
            var name = member.Name;
            var isAbsent = member.Value.ValueKind == JsonValueKind.Null && type.Members.ContainsKey(name);
            if (isAbsent || (type.Groups.FirstOrDefault(group => group.Contains(name)) is { } cases && Standing(cases, said.Keys) != name)) said.Remove(name);
            if (!isAbsent) said[name] = member.Value;
        }

        return said;
    }

    /// <summary>The cases behind the one that stands, which are kept as unknown fields are; null where there are none.</summary>
    private static HashSet<string>? Seconds(SchemaType type, OrderedDictionary<string, JsonElement> said) =>
        type.Groups.Count == 0 ? null : [.. type.Groups.SelectMany(cases => said.Keys.Where(cases.Contains).Skip(1))];

    /// <summary>Unknown fields keep their order, save that one which may be a case goes first; and the case that stands goes before any other.</summary>
    private static string? OfOrder(SchemaType type, OrderedDictionary<string, JsonElement> said, JsonElement written)
    {
        if (type.Groups.Count == 0 && said.Keys.All(type.Members.ContainsKey)) return null;
        var names = written.EnumerateObject().Select(static member => member.Name).ToList();
        foreach (var cases in type.Groups)
            if (Standing(cases, names) != Standing(cases, said.Keys)) return $": the case '{Standing(cases, said.Keys)}' does not stand";
        var (before, after) = (said.Keys.Where(name => !type.Members.ContainsKey(name)).ToList(), names.Where(name => !type.Members.ContainsKey(name)).ToList());
        if (type.Groups.Count == 1 && Standing(type.Groups[0], names) is null && after.Count > 0 && before.Remove(after[0])) after.RemoveAt(0);
        return before.SequenceEqual(after) ? null : ": unknown fields are lost, added or in another order";
    }

    private static string? Standing(string[] cases, IEnumerable<string> names) => names.FirstOrDefault(cases.Contains);

    private static ReadOnlySpan<byte> Raw(JsonElement element) => JsonMarshal.GetRawUtf8Value(element);

    private static string Changed(JsonElement read, JsonElement written) => $": {read.GetRawText()} became {written.GetRawText()}";
}
