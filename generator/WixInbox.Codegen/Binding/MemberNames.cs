using System.Globalization;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Binding;

/// <summary>
/// Gives the members of one type their names. A name that the type's surroundings need gets a suffix; of two members that would
/// have one name the second gets a number, and the pair is remembered, so that it can be reported.
/// </summary>
internal sealed class MemberNames
{
    private readonly Dictionary<string, string> _taken = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly HashSet<string> _reserved;
    private readonly string _suffix;

    private MemberNames(string suffix, IEnumerable<string> reserved) => (_suffix, _reserved) = (suffix, [.. ReservedNames.OfEveryType, .. ReservedNames.Aliases, .. reserved]);

    /// <summary>Pairs of wire names that would have one C# name, and that name.</summary>
    public List<(string First, string Second, string Name)> Collisions { get; } = [];

    public static MemberNames OfObject(string typeName) => new("Value", [typeName]);

    public static MemberNames OfUnion(string typeName) => new("Case", [typeName, .. ReservedNames.OfUnion]);

    public static MemberNames OfEnum(string typeName) => new("Value", [typeName, .. ReservedNames.OfEnum]);

    public static MemberNames OfFilter(string typeName) => new("Field", [typeName, .. ReservedNames.OfFilter]);

    public static MemberNames OfResult(string typeName) => new("Error", [typeName, .. ReservedNames.OfResult]);

    public static MemberNames OfClient(string typeName) => new("Service", [typeName, .. ReservedNames.OfClient]);

    /// <summary>The C# name of a member.</summary>
    /// <param name="wireName">Its name on the wire.</param>
    /// <param name="chosen">The name that the schema gives it, if it does.</param>
    public string Assign(string wireName, string? chosen = null)
    {
        var name = chosen is not null && CSharpNames.IsPascal(chosen) ? chosen : Naming.Pascal(wireName);
        if (_reserved.Contains(name)) name += _suffix;
        if (_taken.TryGetValue(name, out var first)) Collisions.Add((first, wireName, name));
        var unique = name;
        while (_taken.ContainsKey(unique) || _reserved.Contains(unique))
        {
            _numbers[name] = _numbers.TryGetValue(name, out var last) ? last + 1 : 2;
            unique = $"{name}_{_numbers[name].ToString(CultureInfo.InvariantCulture)}";
        }

        _taken.Add(unique, wireName);
        return unique;
    }
}
