namespace WixInbox.Schema.Writing;

/// <summary>Gathers what a refresh does, in words, with JSON pointers.</summary>
internal sealed class RefreshLog
{
    private readonly List<string> _changes = [];
    private readonly List<string> _kept = [];

    public IReadOnlyList<string> Changes => _changes;

    public IReadOnlyList<string> Kept => _kept;

    public void Added(string pointer) => _changes.Add($"added {pointer}");

    public void Added(string pointer, string value) => _changes.Add($"added {pointer}: {value}");

    public void Removed(string pointer) => _changes.Add($"removed {pointer}");

    public void Removed(string pointer, string value) => _changes.Add($"removed {pointer}: {value}");

    public void Changed(string pointer, string old, string @new) => _changes.Add($"changed {pointer}: {old} → {@new}");

    public void Keep(string pointer) => _kept.Add($"kept {pointer}: the import does not have it, and its x-wix-source says where it is from");
}
