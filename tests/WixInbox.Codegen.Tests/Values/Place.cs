using System.Text.Json.Nodes;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>A place in a value: the steps to it from the root, member names and indexes, and how validators write it.</summary>
internal sealed record Place(IReadOnlyList<object> Steps, string Path)
{
    public static readonly Place Root = new([], "");

    public Place Member(string name) => new([.. Steps, name], Path.Length == 0 ? name : $"{Path}.{name}");

    public Place Item(int index) => new([.. Steps, index], $"{Path}[{index}]");

    /// <summary>A copy of the root with another value at this place.</summary>
    public JsonNode Replace(JsonNode root, JsonNode? value)
    {
        if (Steps.Count == 0) return value!.DeepClone();
        var copy = root.DeepClone();
        var parent = copy;
        foreach (var step in Steps.SkipLast(1)) parent = step is int index ? parent[index]! : parent[(string)step]!;
        if (Steps[^1] is int last) parent[last] = value?.DeepClone();
        else parent[(string)Steps[^1]] = value?.DeepClone();
        return copy;
    }
}
