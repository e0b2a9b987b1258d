namespace WixInbox.Codegen.Binding;

/// <summary>
/// Who has which name in the namespace. Names that differ in upper and lower case alone count as one: the files that hold the
/// types could not be told apart.
/// </summary>
internal sealed class NameClaims
{
    private const string Runtime = "the runtime's type of that name";

    private readonly Dictionary<string, string> _owners =
        ReservedNames.Aliases.ToDictionary(static name => name, static _ => Runtime, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes names for an owner: all of them, or none.</summary>
    /// <returns>The name that somebody has already; null if all were free.</returns>
    public NameConflict? Claim(string owner, params string[] names)
    {
        foreach (var name in names)
            if (_owners.TryGetValue(name, out var other)) return new NameConflict(name, other);
        foreach (var name in names) _owners[name] = owner;
        return null;
    }
}

/// <summary>A C# name that is wanted twice, and who has it.</summary>
internal sealed record NameConflict(string Name, string Owner);
