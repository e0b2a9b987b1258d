using System.Text.Json.Nodes;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Changes;

/// <summary>Writes references as a file has them: relative to its folder.</summary>
internal sealed class References(string path)
{
    public JsonObject Of(ReferenceShape reference) => new() { ["$ref"] = $"{FileOf(reference.File)}#/definitions/{Escape(reference.Name)}" };

    private string FileOf(string target)
    {
        if (target == path) return "";
        var (from, to) = (path.Split('/'), target.Split('/'));
        var shared = 0;
        while (shared < from.Length - 1 && shared < to.Length - 1 && from[shared] == to[shared]) shared++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - 1 - shared).Concat(to[shared..]));
    }

    // RFC 6901 for the step, RFC 3986 for the fragment.
    private static string Escape(string name) =>
        Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
}
