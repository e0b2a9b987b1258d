namespace WixInbox.Schema.Pages;

/// <summary>Decides for a block what its columns leave open, by all that the block and the schemas that are there know of its types.</summary>
internal static class BlockSplitter
{
    /// <param name="block">The block, whose fields get the members that are decided.</param>
    /// <param name="known">The names that schemas give the fields of a type.</param>
    /// <param name="notes">Takes what stays open.</param>
    public static void Split(MethodBlock block, Func<string, IEnumerable<string>> known, PageNotes notes)
    {
        if (block.Undecided.Count == 0) return;
        var printed = new PageTypes();
        printed.Gather(block.Return, isResponse: true);
        printed.Gather(Settled(block), isResponse: false);
        foreach (var open in block.Undecided) printed.Gather(open.Nodes, isResponse: false);
        new SplitResolver(NamesOf, block.Required.Paths, notes).Resolve(block.Undecided);

        KnownNames NamesOf(string type)
        {
            var names = printed.Find(type)?.Known ?? KnownNames.None;
            return names with { Names = [.. names.Names, .. known(type)] };
        }
    }

    /// <summary>What a request prints whole: not the parameters and cases that are to be decided.</summary>
    private static IEnumerable<PageNode> Settled(MethodBlock block)
    {
        var owners = block.Undecided.Select(static open => open.Owner).ToHashSet();
        var cases = block.Undecided.Select(static open => open.Case).ToHashSet();
        foreach (var field in block.Params)
        {
            if (!owners.Contains(field)) yield return field;
            else
                foreach (var member in field.Members.Fields().Where(member => !cases.Contains(member))) yield return member;
        }
    }
}
