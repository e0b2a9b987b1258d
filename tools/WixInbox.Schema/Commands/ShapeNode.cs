using System.Text.Json.Nodes;

namespace WixInbox.Schema.Commands;

/// <summary>A line of the shape of a method, and the lines below it.</summary>
/// <param name="Name">What it is called: a field, a group, a message.</param>
/// <param name="Type">What it may be, with its limits; nothing where that goes without saying.</param>
internal sealed record ShapeNode(string Name, string Type)
{
    /// <summary>What is said of it: required, read-only, deprecated …</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    public IReadOnlyList<ShapeNode> Children { get; init; } = [];

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["name"] = Name, ["type"] = Type };
        if (Marks.Count > 0) json["marks"] = new JsonArray([.. Marks.Select(static mark => JsonValue.Create(mark))]);
        if (Children.Count > 0) json["children"] = new JsonArray([.. Children.Select(static child => child.ToJson())]);
        return json;
    }
}
