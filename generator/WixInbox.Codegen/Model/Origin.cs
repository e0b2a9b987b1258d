using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Model;

/// <summary>Where something is declared: a file, and the place in it. Never a line: a moved line must not emit anew.</summary>
/// <param name="Schema">The path of the file, below the folder of schemas.</param>
/// <param name="Pointer">The place in it, as a JSON pointer (RFC 6901).</param>
internal sealed record Origin(string Schema, string Pointer)
{
    // Each member repeats the name of its type: a hostile one would come out thousands of times.
    private const int MaxLength = 1_000;

    public static readonly Origin None = new("", "");

    /// <summary>A whole file. What stands before a colon in its logical path tells the schemas of a package from the project's own, and is no folder.</summary>
    public static Origin OfFile(string logicalPath) => new(logicalPath.Substring(logicalPath.LastIndexOf(':') + 1), "");

    /// <summary>A place below this one; none where the way to it is too long.</summary>
    public Origin At(string keyword) => Below(JsonPointer.Step(keyword));

    /// <inheritdoc cref="At(string)"/>
    public Origin At(string keyword, string name) => Below(JsonPointer.Step(keyword) + JsonPointer.Step(name));

    /// <inheritdoc cref="At(string)"/>
    public Origin At(string keyword, int item) => Below(JsonPointer.Step(keyword) + JsonPointer.Step(item));

    private Origin Below(string steps) => this == None || Pointer.Length + steps.Length > MaxLength ? None : this with { Pointer = Pointer + steps };

    public override string ToString() => $"{Schema}#{Pointer}";
}
