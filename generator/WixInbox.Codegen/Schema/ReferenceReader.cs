using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

/// <summary>
/// Turns the text of a <c>$ref</c> into the logical path of a file and the name of a type in it. Whether the type exists is asked
/// later, among all files. Nothing is ever opened.
/// </summary>
internal sealed class ReferenceReader(string path, DiagnosticBag diagnostics)
{
    private const string Root = "#/definitions/";

    /// <summary>The reference, or null if it leads outside; then that has been reported.</summary>
    public ReferenceShape? Read(Word reference)
    {
        var hash = reference.Text.IndexOf('#');
        var file = hash < 0 ? reference.Text : reference.Text.Substring(0, hash);
        var pointer = hash < 0 ? "" : reference.Text.Substring(hash);
        var target = file.Length == 0 ? path : Resolve(file);
        if (target is not null && pointer.Length > Root.Length && pointer.StartsWith(Root, StringComparison.Ordinal))
        {
            var name = pointer.Substring(Root.Length);
            if (!name.Contains('/')) return new ReferenceShape(target, Unescape(name), reference.Span);
        }

        diagnostics.Report(Ids.ReferenceOutside, reference.Span, reference.Text);
        return null;
    }

    /// <summary>The reference that is all that a member holds, or null if there is none; then that has been reported.</summary>
    /// <param name="parent">The object with the member.</param>
    /// <param name="member">The member.</param>
    /// <param name="what">What the object belongs to, in a word.</param>
    public ReferenceShape? ReadMember(KeywordReader parent, string member, string what)
    {
        if (parent.RequiredObject(member, what) is not { } value) return null;
        value.RefuseOthers("reference", [Keywords.Ref]);
        return value.RequiredWord(Keywords.Ref, member) is { } reference ? Read(reference) : null;
    }

    /// <summary>The relative path below this file's folder; null if it is absolute, has a scheme, or leaves the root.</summary>
    private string? Resolve(string relative)
    {
        if (relative[0] == '/' || relative.Contains('\\') || relative.Contains(':')) return null;
        var segments = new List<string>(path.Split('/'));
        segments.RemoveAt(segments.Count - 1);
        foreach (var segment in relative.Split('/'))
        {
            if (segment == ".") continue;
            if (segment != "..")
            {
                segments.Add(segment);
                continue;
            }

            if (segments.Count == 0) return null;
            segments.RemoveAt(segments.Count - 1);
        }

        return string.Join("/", segments);
    }

    // RFC 6901: ~1 is a slash and ~0 a tilde; percent-encoding is RFC 3986's for fragments.
    private static string Unescape(string pointer) =>
        JsonPointer.Unescape(Uri.UnescapeDataString(pointer));
}
