using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>The tags of functions: those of methods and of events.</summary>
internal static class FunctionTags
{
    /// <summary>What is read, what repeats it, and what is for people.</summary>
    private static readonly HashSet<string> Read =
    [
        "fqn", "requiredField", "permissionId", "permissionScopeId", "permissionScope", "webhook", "eventType", "slug", "serviceIdentifier",
        "param", "returns", "public", "internal", "hidden", "example", "see", "throws",
    ];

    /// <summary>What the format has no word for.</summary>
    private static readonly HashSet<string> Wordless = ["deprecated", "replacedBy", "targetRemovalDate", "applicableIdentity", "documentationMaturity"];

    public static void NoteOthers(FunctionScript function, ScriptNotes notes)
    {
        foreach (var tag in function.Comment.Tags.DistinctBy(static tag => tag.Name).Where(static tag => !Read.Contains(tag.Name)))
        {
            if (Wordless.Contains(tag.Name)) notes.NotCarried(tag.Line, $"'@{tag.Name}' of '{function.Name}'");
            else notes.NotUnderstood(tag.Line, $"'@{tag.Name}' of '{function.Name}'");
        }
    }

    /// <summary>The permission; the format has one. Others are noted.</summary>
    public static string? Permission(IReadOnlyList<FunctionScript> functions, ScriptNotes notes)
    {
        var permissions = functions.SelectMany(static function => function.Comment.All("permissionId")).Distinct().ToList();
        foreach (var other in permissions.Skip(1)) notes.NotCarried(functions[0].Line, $"the permission '{other}' of '{functions[0].Name}', beside '{permissions[0]}'");
        return permissions.FirstOrDefault();
    }

    public static IEnumerable<string> Scopes(IReadOnlyList<FunctionScript> functions) =>
        functions.SelectMany(static function => function.Comment.All("permissionScopeId")).Where(static scope => scope.Length > 0).Distinct();
}
