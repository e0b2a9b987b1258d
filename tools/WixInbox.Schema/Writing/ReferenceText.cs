using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Turns the logical path of a file and the name of a type in it into the text of a <c>$ref</c>.</summary>
internal static class ReferenceText
{
    public static string Of(string from, ReferenceShape reference) =>
        $"{(from == reference.File ? "" : Relative(from, reference.File))}#/definitions/{Escape(reference.Name)}";

    /// <summary>The way from a file to another: <c>../../types.schema.json</c>.</summary>
    public static string Relative(string from, string to)
    {
        var (start, goal) = (from.Split('/'), to.Split('/'));
        var shared = 0;
        while (shared < start.Length - 1 && shared < goal.Length - 1 && start[shared] == goal[shared]) shared++;
        return string.Join('/', Enumerable.Repeat("..", start.Length - 1 - shared).Concat(goal[shared..]));
    }

    // RFC 6901 and, in a fragment, RFC 3986.
    private static string Escape(string name) =>
        Uri.EscapeDataString(JsonPointer.Escape(name));
}
