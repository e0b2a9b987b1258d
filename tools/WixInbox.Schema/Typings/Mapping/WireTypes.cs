using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>
/// The types of a package. Those of <c>meta.d.ts</c> have the names of the wire; a type that only the client's typings have is taken from
/// there, with the names that the client changes changed back.
/// </summary>
internal sealed class WireTypes(TypingsPackage package, List<ImportNote> notes)
{
    private readonly Dictionary<string, ScriptDeclaration?> _found = [];
    private readonly ScriptNotes _wireNotes = new(package.Wire.Name, notes);
    private readonly ScriptNotes _clientNotes = new(package.Client.Name, notes);

    /// <summary>What the client calls a field of the wire: the rest has one name.</summary>
    public static string WireNameOf(string name) => name is "_id" or "_createdDate" or "_updatedDate" ? name[1..] : name;

    public ScriptDeclaration? Find(string name)
    {
        if (_found.TryGetValue(name, out var found)) return found;
        return _found[name] = package.Wire.FindType(name) ?? OfClient(name);
    }

    /// <summary>Where notes on a type belong.</summary>
    public ScriptNotes NotesOf(string name) => package.Wire.FindType(name) is null ? _clientNotes : _wireNotes;

    /// <summary>The interface behind a name, if it is one.</summary>
    public InterfaceScript? FindInterface(string name) => Find(name) as InterfaceScript;

    /// <summary>The members of a type, those of its bases among them, by name.</summary>
    public IEnumerable<MemberScript> MembersOf(InterfaceScript type)
    {
        var seen = new HashSet<string>();
        foreach (var member in type.Members.Concat(BasesOf(type).SelectMany(MembersOf)))
            if (seen.Add(member.Name)) yield return member;
    }

    public IEnumerable<InterfaceScript> BasesOf(InterfaceScript type)
    {
        foreach (var item in type.Bases)
        {
            if (item is NamedExpression { Arguments.Count: 0 } named && named.Name != type.Name && FindInterface(named.Name) is { } found) yield return found;
            else NotesOf(type.Name).NotUnderstood(item.Line, $"a base of '{type.Name}' that is no interface of the package");
        }
    }

    private ScriptDeclaration? OfClient(string name)
    {
        if (package.Client.FindType(name) is not { } declaration) return null;
        if (declaration is not InterfaceScript type) return declaration;
        return type with { Members = [.. type.Members.Select(static member => member with { Name = WireNameOf(member.Name) })] };
    }
}
