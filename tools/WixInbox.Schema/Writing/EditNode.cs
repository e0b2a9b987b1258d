using System.Text;
using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Schema.Writing;

/// <summary>JSON of a file that can be edited in places. What is not touched prints as it stood, to the byte.</summary>
/// <param name="indent">The white space that the line starts with on which the value does.</param>
internal abstract class EditNode(string indent)
{
    protected string Indent { get; } = indent;

    public abstract void Print(StringBuilder output);

    public override string ToString()
    {
        var output = new StringBuilder();
        Print(output);
        return output.ToString();
    }
}

/// <summary>A string, number or word, or a value that was put in.</summary>
internal sealed class EditText(string text, JsonNode? node, string indent) : EditNode(indent)
{
    /// <summary>What it says, if it is a string of the file.</summary>
    public string? Value => (node as JsonString)?.Value;

    /// <summary>The number as it is written, if it is one of the file.</summary>
    public string? Number => (node as JsonNumber)?.Text;

    public override void Print(StringBuilder output) => output.Append(text);
}

/// <summary>A member or an item, with the white space around it: as it stood, or as its neighbours have it.</summary>
internal sealed class EditSlot(string lead, string head, EditNode value, string trail)
{
    public string Name { get; init; } = "";

    /// <summary>What stands between the comma or bracket before it and it.</summary>
    public string Lead { get; set; } = lead;

    public EditNode Value { get; set; } = value;

    public bool StartsLine => Lead.Contains('\n', StringComparison.Ordinal);

    /// <summary>The white space that its line starts with, if it starts one.</summary>
    public string Indent => Lead[(Lead.LastIndexOf('\n') + 1)..];

    public void Print(StringBuilder output)
    {
        output.Append(Lead).Append(head);
        Value.Print(output);
        output.Append(trail);
    }
}
