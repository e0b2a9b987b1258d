using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Terminal;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Commands;

/// <summary>Takes some methods and events out of an import, with the types that they need.</summary>
internal static class MethodFilter
{
    public static IReadOnlyList<SchemaDocument> Take(IReadOnlyList<SchemaDocument> documents, IReadOnlyList<string> names)
    {
        if (names.Count == 0) return documents;
        var known = documents.Select(NameOf).OfType<string>().ToList();
        foreach (var name in names.Except(known, StringComparer.OrdinalIgnoreCase))
            throw new UnusableInputException($"--method {name}: the import has no such method or event{Suggestion.For(name, known)}");
        var wanted = documents.Where(document => NameOf(document) is { } name && names.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        var needed = References.Reachable(documents, wanted);
        return
        [
            .. documents.Where(document => NameOf(document) is null || wanted.Contains(document))
                .Select(document => document with { Types = document.Types.Where(type => needed.Contains(new TypePlace(document.Path, type.Name.Text))).ToEquatableArray() })
                .Where(static document => NameOf(document) is not null || document.Types.Count > 0),
        ];
    }

    private static string? NameOf(SchemaDocument document) => (document.Method?.Name ?? document.Event?.Name)?.Text;
}
