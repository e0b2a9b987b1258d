using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>
/// The types of a package. Those of <c>meta.d.ts</c> have the names of the wire; a type that only the client's typings have is taken from
/// there, with the names that the client changes changed back.
/// </summary>
internal sealed class WireTypes(TypingsPackage package, List<ImportNote> notes)
{
    /// <summary>How many interfaces may extend each other; generated ones do so once or twice.</summary>
    private const int MaxBases = 100;

    private readonly Dictionary<string, ScriptDeclaration?> _found = [];
    private readonly Dictionary<string, IReadOnlyList<MemberScript>> _members = [];
    private readonly ScriptNotes _wireNotes = new(package.Wire.Name, notes);
    private readonly ScriptNotes _clientNotes = new(package.Client.Name, notes);
    private int _bases;

    /// <summary>What the client calls a field of the wire: the rest has one name.</summary>
    public static string WireNameOf(string name) => name is "_id" or "_createdDate" or "_updatedDate" ? name[1..] : name;

    public ScriptDeclaration? Find(string name)
    {
        if (_found.TryGetValue(name, out var found)) return found;
        return _found[name] = package.Wire.FindType(name) is { } declaration ? OfWire(declaration) : OfClient(name);
    }

    /// <summary>Where notes on a type belong.</summary>
    public ScriptNotes NotesOf(string name) => package.Wire.FindType(name) is null ? _clientNotes : _wireNotes;

    /// <summary>The interface behind a name, if it is one.</summary>
    public InterfaceScript? FindInterface(string name) => Find(name) as InterfaceScript;

    /// <summary>The members of a type, those of its bases among them, each name once.</summary>
    public IReadOnlyList<MemberScript> MembersOf(InterfaceScript type)
    {
        if (_members.TryGetValue(type.Name, out var members)) return members;
        if (_bases == MaxBases)
        {
            NotesOf(type.Name).NotUnderstood(type.Line, $"'{type.Name}', which is a base of too many others: its own bases are left out");
            return type.Members;
        }

        _members[type.Name] = type.Members; // all that a base sees of it that comes back to it
        _bases++;
        _members[type.Name] = [.. type.Members.Concat(BasesOf(type).SelectMany(MembersOf)).DistinctBy(static member => member.Name)];
        _bases--;
        return _members[type.Name];
    }

    public IEnumerable<InterfaceScript> BasesOf(InterfaceScript type)
    {
        foreach (var item in type.Bases)
        {
            if (item is NamedExpression { Arguments.Count: 0 } named && FindInterface(named.Name) is { } found) yield return found;
            else NotesOf(type.Name).NotUnderstood(item.Line, $"a base of '{type.Name}' that is no interface of the package");
        }
    }

    /// <summary>Some fields have the client's name here, too; the paths that they are put into have the other.</summary>
    private ScriptDeclaration OfWire(ScriptDeclaration declaration)
    {
        if (declaration is not InterfaceScript type || !type.Members.Any(static member => WireNameOf(member.Name) != member.Name)) return declaration;
        foreach (var member in type.Members.Where(static member => WireNameOf(member.Name) != member.Name))
            _wireNotes.Ambiguous(member.Line, $"'{member.Name}' of '{type.Name}' is taken for '{WireNameOf(member.Name)}', which only the client calls so");
        return WithWireNames(type);
    }

    private static InterfaceScript WithWireNames(InterfaceScript type) =>
        type with { Members = [.. type.Members.Select(static member => member with { Name = WireNameOf(member.Name) }).DistinctBy(static member => member.Name)] };

    private ScriptDeclaration? OfClient(string name)
    {
        if (package.Client.FindType(name) is not { } declaration) return null;
        return declaration is InterfaceScript type ? WithWireNames(type) : declaration;
    }
}
