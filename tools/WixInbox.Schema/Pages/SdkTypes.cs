namespace WixInbox.Schema.Pages;

/// <summary>
/// The types of the SDK section. It names and parts things in its own way, so nothing of its shape is taken: only the type of a field
/// where the REST section prints none, and that a text is a date.
/// </summary>
internal sealed class SdkTypes
{
    /// <summary>Where the SDK gathers the parameters that may be left out.</summary>
    private const string Options = "options";

    private readonly Dictionary<string, PageType> _params = [];
    private readonly Dictionary<(string Type, string Field), PageType> _fields = [];

    public static SdkTypes Read(PageBlock? block, string file)
    {
        var types = new SdkTypes();
        if (block is null) return types;
        var notes = new PageNotes(file); // of no interest: what cannot be read here is taken from nowhere
        if (LostNesting.Find(block) is not null || new MethodBlockReader(notes).Read(BlockLines.Read(block, notes)) is not { } method) return types;
        BlockSplitter.Split(method, static _ => [], notes);
        foreach (var param in method.Params) types._params.TryAdd(param.Name, param.Type);
        foreach (var option in method.Params.Where(static param => param.Name == Options).SelectMany(static param => param.Members).Fields())
            types._params.TryAdd(WireName(option.Name), option.Type);
        types.Gather(method.Params);
        types.Gather(method.Return);
        types.Take(method.ReturnType?.TypeName, method.Return);
        return types;
    }

    public PageType? OfParam(string name) => _params.TryGetValue(name, out var type) && !IsOwnName(type, name) ? type : null;

    public PageType? OfField(string type, string name) => _fields.GetValueOrDefault((type, name));

    /// <summary>Whether what is printed as a type is the name of the field.</summary>
    public static bool IsOwnName(PageType type, string name) => type.TypeName == name;

    private void Gather(IEnumerable<PageNode> nodes)
    {
        foreach (var field in nodes.Fields())
        {
            Take(field.Type.TypeName, field.Members);
            Gather(field.Members);
        }
    }

    private void Take(string? type, IEnumerable<PageNode> members)
    {
        if (type is null) return;
        foreach (var member in members.Fields()) _fields.TryAdd((type, WireName(member.Name)), member.Type);
    }

    /// <summary>The SDK calls some fields <c>_id</c> that are <c>id</c> on the wire.</summary>
    private static string WireName(string name) => name is "_id" or "_createdDate" or "_updatedDate" ? name[1..] : name;
}
