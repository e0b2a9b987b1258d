using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares what callers must be allowed to do. Of several scopes one is enough.</summary>
internal static class AccessComparer
{
    public static void Compare(string? oldPermission, EquatableArray<string> oldScopes, string? permission, EquatableArray<string> scopes, Subject subject)
    {
        ComparePermissions(oldPermission, permission, subject);
        CompareScopes(oldScopes, scopes, subject);
    }

    private static void ComparePermissions(string? old, string? @new, Subject subject)
    {
        if (old == @new) return;
        if (old is null) subject.Report(ChangeKind.PermissionDemanded, $"'{subject.Name}' needs the permission '{@new}'", "/permission");
        else if (@new is null) subject.Report(ChangeKind.PermissionDropped, $"'{subject.Name}' needs the permission '{old}' no longer", "/permission");
        else subject.Report(ChangeKind.PermissionChanged, $"'{subject.Name}' needs the permission '{@new}', and needed '{old}'", "/permission");
    }

    private static void CompareScopes(EquatableArray<string> old, EquatableArray<string> @new, Subject subject)
    {
        if (old.Count == 0 && @new.Count > 0)
            subject.Report(ChangeKind.ScopesDemanded, $"'{subject.Name}' needs one of the scopes {Words.List(@new)}", "/scopes");
        else if (old.Count > 0 && @new.Count == 0)
            subject.Report(ChangeKind.ScopesDropped, $"'{subject.Name}' needs none of the scopes {Words.List(old)} any more", "/scopes");
        else
        {
            foreach (var scope in @new.Except(old)) subject.Report(ChangeKind.ScopeAdded, $"The scope '{scope}' is enough for '{subject.Name}'", "/scopes");
            foreach (var scope in old.Except(@new))
                subject.Report(ChangeKind.ScopeRemoved, $"The scope '{scope}' is not enough for '{subject.Name}' any more", "/scopes");
        }
    }
}
