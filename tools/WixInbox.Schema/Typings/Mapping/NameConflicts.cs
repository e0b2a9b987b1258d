using WixInbox.Codegen;
using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>
/// Gives a name of its own (<c>x-wix-name</c>) to each type that would not get its own in C#: the vendor has types such as
/// <c>SearchResult</c>, and the result of a method <c>Search</c> is called so. Who has which name the generator says itself.
/// </summary>
internal static class NameConflicts
{
    /// <summary>How often it is asked: the new names are taken rarely.</summary>
    private const int MaxRounds = 10;

    private const string Suffix = "Type";

    public static IReadOnlyList<SchemaDocument> Resolve(IReadOnlyList<SchemaDocument> documents)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var index = IndexBuilder.Build(documents, GeneratorOptions.Default);
            var losers = index.Types.Where(static type => type.Conflict is not null).Select(static type => type.Key).ToHashSet();
            if (losers.Count == 0) break;
            documents = [.. documents.Select(document => document with { Types = document.Types.Select(type => losers.Contains(new TypeKey(document.Path, type.Name.Text)) ? Rename(type) : type).ToEquatableArray() })];
        }

        return documents;
    }

    private static TypeDeclaration Rename(TypeDeclaration type) =>
        type with { ChosenName = new Word((type.ChosenName?.Text ?? WireText.Pascal(type.Name.Text)) + Suffix, default) };
}
