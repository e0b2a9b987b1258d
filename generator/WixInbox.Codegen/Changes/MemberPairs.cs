using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>A file of the old set and the file of the new one that describes the same method or event.</summary>
internal readonly record struct FilePair(SchemaDocument Old, SchemaDocument New);

/// <summary>Which of two sets of methods, or of events, are the same.</summary>
internal sealed class MemberPairs
{
    private readonly List<SchemaDocument> _old;
    private readonly List<SchemaDocument> _new;
    private readonly List<FilePair> _pairs = [];

    private MemberPairs(IEnumerable<SchemaDocument> old, IEnumerable<SchemaDocument> @new) => (_old, _new) = ([.. old], [.. @new]);

    public IReadOnlyList<FilePair> All => _pairs;

    public IReadOnlyList<SchemaDocument> Removed => _old;

    public IReadOnlyList<SchemaDocument> Added => _new;

    /// <summary>Pairs what has the same mark: by the first that tells, then by the next.</summary>
    public static MemberPairs By(IEnumerable<SchemaDocument> old, IEnumerable<SchemaDocument> @new, params Func<SchemaDocument, string>[] marks)
    {
        var pairs = new MemberPairs(old, @new);
        foreach (var mark in marks) pairs.PairBy(mark);
        return pairs;
    }

    private void PairBy(Func<SchemaDocument, string> mark)
    {
        if (_old.Count == 0 || _new.Count == 0) return;
        var (gone, come) = (_old.ToLookup(mark), _new.ToLookup(mark));
        var found = gone
            .Where(group => group.Count() == 1 && come[group.Key].Count() == 1) // otherwise nothing tells which is which
            .Select(group => new FilePair(group.First(), come[group.Key].First()))
            .ToList();
        var (before, after) = (new HashSet<string>(found.Select(static pair => pair.Old.Path)), new HashSet<string>(found.Select(static pair => pair.New.Path)));
        _pairs.AddRange(found);
        _old.RemoveAll(document => before.Contains(document.Path));
        _new.RemoveAll(document => after.Contains(document.Path));
    }
}

/// <summary>Methods: by service and name, else by their files, else by how they are called.</summary>
internal sealed record MethodPairs(MemberPairs Members)
{
    public IEnumerable<(ReferenceShape? Old, ReferenceShape? New)> ReferencePairs => Members.All
        .SelectMany(static pair => new[] { (pair.Old.Method!.Request, pair.New.Method!.Request), (pair.Old.Method!.Response, pair.New.Method!.Response) });

    public static MethodPairs Of(ComparedSet old, ComparedSet @new) => new(MemberPairs.By(
        old.Documents.Where(static document => document.Method is not null),
        @new.Documents.Where(static document => document.Method is not null),
        static document => $"{document.Method!.Service.Text}.{document.Method.Name.Text}",
        static document => document.Path,
        static document => $"{document.Method!.Verb} {document.Method.Path.Text}"));
}

/// <summary>Events: by union and name, else by their files, else by what happens to which entity.</summary>
internal sealed record EventPairs(MemberPairs Members)
{
    public IEnumerable<(ReferenceShape? Old, ReferenceShape? New)> ReferencePairs =>
        Members.All.Select(static pair => (pair.Old.Event!.Body, pair.New.Event!.Body));

    public static EventPairs Of(ComparedSet old, ComparedSet @new) => new(MemberPairs.By(
        old.Documents.Where(static document => document.Event is not null),
        @new.Documents.Where(static document => document.Event is not null),
        static document => $"{document.Event!.Union.Text}.{document.Event.Name.Text}",
        static document => document.Path,
        static document => $"{document.Event!.EntityFqdn} {document.Event.Slug}"));
}
