namespace WixInbox.Codegen.Changes;

/// <summary>Files that came, went or moved as wholes with their method or event: what became of that says it of their types too.</summary>
internal sealed class WholeFiles
{
    private readonly HashSet<string> _gone;
    private readonly HashSet<string> _come;
    private readonly HashSet<(string Old, string New)> _moved;

    public WholeFiles(ComparedSet old, ComparedSet @new, params MemberPairs[] members)
    {
        var (before, after) = (PathsOf(old), PathsOf(@new));
        _gone = [.. members.SelectMany(static of => of.Removed).Select(static document => document.Path).Where(path => !after.Contains(path))];
        _come = [.. members.SelectMany(static of => of.Added).Select(static document => document.Path).Where(path => !before.Contains(path))];
        _moved = [.. members.SelectMany(static of => of.All).Select(static pair => (pair.Old.Path, pair.New.Path))];
    }

    public bool IsGone(string path) => _gone.Contains(path);

    public bool IsNew(string path) => _come.Contains(path);

    public bool HasMoved(string old, string @new) => _moved.Contains((old, @new));

    private static HashSet<string> PathsOf(ComparedSet set) => [.. set.Documents.Select(static document => document.Path)];
}
