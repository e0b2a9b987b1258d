using WixInbox.Codegen.Primitives;

namespace WixInbox.Schema.Writing;

/// <summary>
/// Takes over scopes. A person may list fewer than the vendor, whose lists have those of whole products among them; one that the
/// vendor has no more goes.
/// </summary>
internal static class ScopeRefresh
{
    private const string Scopes = "scopes";

    public static void Refresh(EditObject node, EquatableArray<string> present, EquatableArray<string> imported, string[] order, string pointer, RefreshLog log)
    {
        if (imported.Count == 0) return;
        var left = present.Where(scope => imported.Contains(scope)).ToList();
        var now = left.Count > 0 ? left : [.. imported];
        if (now.SequenceEqual(present)) return;
        foreach (var scope in now.Except(present)) log.Added(Pointer.Add(pointer, Scopes), scope);
        foreach (var scope in present.Except(now)) log.Removed(Pointer.Add(pointer, Scopes), scope);
        node.Set(Scopes, Layout.Of(now), order);
    }
}
