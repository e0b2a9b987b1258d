using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>Makes documents of a method whose nesting the page has.</summary>
internal sealed class MethodImporter(PageHead head, KnownSchemas known, SdkTypes sdk, PageOptions options, PageNotes notes)
{
    private string _name = "";
    private string _file = "";
    private SchemaDocument? _known;

    public IReadOnlyList<SchemaDocument> Import(MethodBlock block)
    {
        if (MethodCall.Read(head, block, notes) is not { } call) return [];
        _name = call.Name;
        _known = known.FindMethod(_name, call.Path);
        _file = _known?.Path ?? PageNames.FileOf(PageNames.FolderOf(call.Path, head.Package), _name);
        block = WithPathFields(block, call);
        var (request, response) = (NameOfRequest(block), NameOfResponse(block));
        var types = ReadTypes(block, request, response);
        var places = new TypePlaces(types, known, _file);
        places.Own(request, _known?.Method!.Request);
        places.Own(response, _known?.Method!.Response);
        var builder = new TypeBuilder(known, places, Requirements.Read(request, block, types, notes), options, notes) { Texts = Texts(request, block, call) };
        var documents = new DocumentSet(known);
        foreach (var entry in types.All)
            if (places.Find(entry.Name) is { } place) documents.Add(place, builder.Build(entry, place));
        var method = new MethodFacts(head, options, notes).Build(call, block, _known?.Method) with { Request = places.Find(request), Response = places.Find(response) };
        return documents.Documents(_file, method, null);
    }

    private string NameOfRequest(MethodBlock block) =>
        block.ReturnType?.TypeName == $"{_name}Request" ? $"{_name}Params" : $"{_name}Request";

    private string NameOfResponse(MethodBlock block) => block.ReturnType is { Kind: PageTypeKind.Named } type ? type.Name : $"{_name}Response";

    /// <summary>A field that only the path names is there all the same: without it there is no address.</summary>
    private MethodBlock WithPathFields(MethodBlock block, MethodCall call)
    {
        var missing = new List<PageField>();
        foreach (var placeholder in call.Placeholders)
        {
            if (block.Params.Any(field => field.Name == placeholder.Split('.')[0])) continue;
            if (placeholder.Contains('.'))
            {
                notes.NotUnderstood(block.Line, $"The path names '{placeholder}', which is no parameter; add it by hand.");
                continue;
            }

            notes.Fallback(block.Line, $"The path names '{placeholder}', which is no parameter; it is a string.");
            missing.Add(new PageField(block.Line, new FieldText(placeholder, PageType.Parse("string"), null, IsRequired: true, null, [])));
        }

        return missing.Count == 0 ? block : block with { Params = [.. block.Params, .. missing] };
    }

    private PageTypes ReadTypes(MethodBlock block, string request, string response)
    {
        var resolver = new TypeResolver(sdk, known, notes);
        resolver.NameParams(block.Params);
        BlockSplitter.Split(block, known.NamesOf, notes);
        resolver.Resolve(block.Params, request, _known?.Method!.Request);
        resolver.Resolve(block.Return, response, _known?.Method!.Response);
        var types = new PageTypes();
        types.Add(request, block.Line, new PageExpansion(block.Params, IsResponse: false, IsWhole: true));
        types.Add(response, block.ReturnLine, new PageExpansion(block.Return, IsResponse: true, block.IsReturnWhole));
        if (block.ReturnType is null) notes.NotCarried(block.Line, $"The page has no return type; '{response}' has no fields.");
        else if (block.ReturnType.Kind != PageTypeKind.Named)
            notes.NotUnderstood(
                block.ReturnLine,
                $"The return type '{block.ReturnType.Name}' is no object; '{response}' has the fields that stand below it.");
        else if (block.Return.Count == 0 && !block.IsReturnEmpty && _known is null)
            notes.Fallback(
                block.ReturnLine,
                $"The page does not print what is in '{response}'; it has no fields.");
        return types;
    }

    private static HashSet<(string Type, string Field)> Texts(string request, MethodBlock block, MethodCall call) =>
        [.. block.Params.Where(field => call.WayOf(field.Name) is "path" or "query").Select(field => (request, field.Name))];
}
