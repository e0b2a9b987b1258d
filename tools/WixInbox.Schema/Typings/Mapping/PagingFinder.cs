using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>Finds how a method pages by cursors: the vendor has a few shapes for it.</summary>
internal sealed class PagingFinder(WireTypes types)
{
    private static readonly string[] Cursors =
    [
        "cursorPaging.cursor", "paging.cursor", "query.cursorPaging.cursor", "query.paging.cursor", "search.cursorPaging.cursor", "search.paging.cursor",
    ];

    public PagingDeclaration? Find(InterfaceScript request, InterfaceScript response, ScriptNotes notes)
    {
        var members = types.MembersOf(response).ToList();
        var next = members.Select(static member => $"{member.Name}.cursors.next").FirstOrDefault(path => IsText(response, path));
        var cursor = Cursors.FirstOrDefault(path => IsText(request, path));
        if (next is null || cursor is null) return null;
        var lists = members.Where(static member => Types.ItemOf(Types.WithoutNull(member.Type)) is not null).ToList();
        if (lists.Count > 1) lists = [.. lists.Where(IsListOfObjects)];
        if (lists is [var items]) return new PagingDeclaration(new Word(items.Name, default), new Word(next, default), new Word(cursor, default));
        notes.Ambiguous(response.Line, $"'{response.Name}' comes in pages, and has {(lists.Count == 0 ? "no list" : $"several lists: {string.Join(", ", lists.Select(static list => list.Name))}")}");
        return null;
    }

    private bool IsListOfObjects(MemberScript member) =>
        Types.ItemOf(Types.WithoutNull(member.Type)) is NamedExpression item && types.FindInterface(item.Name) is not null;

    private bool IsText(InterfaceScript root, string path)
    {
        var type = root;
        var parts = path.Split('.');
        for (var at = 0; at < parts.Length; at++)
        {
            if (types.MembersOf(type).FirstOrDefault(member => member.Name == parts[at]) is not { } member || Types.WithoutNull(member.Type) is not NamedExpression named) return false;
            if (at == parts.Length - 1) return named.Name == "string";
            if (types.FindInterface(named.Name) is not { } next) return false;
            type = next;
        }

        return false;
    }
}
