using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares what is said to people. What has no description has none to change: a lock leaves them out.</summary>
internal static class Descriptions
{
    public static void Compare(string? old, string? @new, SourceSpan span, ChangeScope scope, string what)
    {
        if (old is not null && @new is not null && old != @new) scope.Report(ChangeKind.DescriptionChanged, span, $"{what} has another description");
    }
}
