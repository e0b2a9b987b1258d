using WixInbox.Schema.Typings.Mapping;

namespace WixInbox.Schema.Typings;

/// <summary>
/// Makes schema documents of an unpacked npm package of the vendor: of its typings, and of the few lines of script beside them that say how
/// methods are called. It is one way from text to documents: the package's scripts are read and never run.
/// </summary>
internal static class TypingsImporter
{
    internal static ImportResult Import(string folder, TypingsOptions options)
    {
        var notes = new List<ImportNote>();
        var package = TypingsPackage.Read(folder, notes);
        var all = Map(package, options with { Methods = [] }, notes);
        return options.Methods.Count == 0 ? all : all with { Notes = Map(package, options, notes).Notes };
    }

    /// <param name="package">What is mapped.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="read">What was noted when the package was read.</param>
    private static ImportResult Map(TypingsPackage package, TypingsOptions options, IReadOnlyList<ImportNote> read)
    {
        List<ImportNote> notes = [.. read];
        var types = new WireTypes(package, notes);
        var methods = new MethodMapper(package, types, options, notes).Map().ToList();
        var name = options.Folder?.Trim('/') ?? FolderName.Of(methods, package);
        var events = new EventMapper(package, types, options, notes).Map(options.Union ?? WireText.Pascal(name.Split('/')[0]) + "Event").ToList();

        var converted = new ConvertedFields(types);
        foreach (var method in methods) converted.Add(method, package);
        foreach (var happening in events) converted.Add(happening, package);
        var documents = new Layout(new TypeMapper(types, converted, options), name).Arrange(methods, events);
        return new ImportResult(NameConflicts.Resolve(SentMembers.Unmark(documents)), [.. notes.Distinct()]);
    }
}
