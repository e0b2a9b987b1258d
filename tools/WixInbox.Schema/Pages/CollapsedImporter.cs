using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>
/// Makes documents of a method whose nesting was lost. The shape is that of the schema that is there; the page adds what columns have no
/// part in: errors, scopes, parameters, what is required, and values of enumerations, which name their type.
/// </summary>
internal sealed class CollapsedImporter(PageHead head, KnownSchemas known, PageNotes notes)
{
    public IReadOnlyList<SchemaDocument> Import(PageBlock block, int line, SdkTypes sdk)
    {
        var lines = BlockLines.Read(CollapsedLines.Part(block), notes);
        if (new MethodBlockReader(notes).ReadFlat(lines) is not { } flat || MethodCall.Read(head, flat, notes) is not { } call) return [];
        if (known.FindMethod(call.Name, call.Path) is not { } document || known.Find(document.Method!.Request) is not { Shape: ObjectShape } request)
        {
            notes.Ambiguous(
                line,
                $"Whitespace was collapsed, so that it is lost what is a member of what, and no schema of '{call.Name}' is there to take it from. Nothing is imported.");
            return [];
        }

        notes.Ambiguous(line, $"Whitespace was collapsed, so that it is lost what is a member of what: it is that of {document.Path}.");
        var documents = new DocumentSet(known);
        documents.Add(document.Method.Request!, AddParams(request, document, flat, sdk, call));
        foreach (var (place, type) in new CollapsedFields(known, notes).Check(document, lines)) documents.Add(place, type);
        var method = document.Method with
        {
            Scopes = document.Method.Scopes.Union(head.Scopes).ToEquatableArray(),
            Errors = MethodFacts.Errors(document.Method.Errors, flat.Errors),
            Params = MethodFacts.Ways(document.Method.Params, call, flat.Params),
        };
        return documents.Documents(document.Path, method, null);
    }

    private TypeDeclaration AddParams(TypeDeclaration request, SchemaDocument document, MethodBlock flat, SdkTypes sdk, MethodCall call)
    {
        var shape = (ObjectShape)request.Shape;
        var places = new TypePlaces(new PageTypes(), known, document.Path);
        var fields = shape.Fields.ToList();
        foreach (var param in flat.Params.Where(param => fields.All(field => field.Name.Text != param.Name)))
        {
            if (SdkTypes.IsOwnName(param.Type, param.Name) && sdk.OfParam(param.Name) is { } type) param.Type = type;
            var (value, reason) = PageValue.Of(param, places, call.WayOf(param.Name) is "path" or "query");
            if (reason is not null) notes.Fallback(param.Line, $"'{request.Name.Text}.{param.Name}': {reason}.");
            fields.Add(new FieldDeclaration(new Word(param.Name, default), null, null, value));
        }

        var required = shape.Required.Select(static word => word.Text).ToList();
        foreach (var path in flat.Required.Paths.Concat(flat.Params.Where(static param => param.Text.IsRequired).Select(static param => param.Name)))
            if (Require(path.Split('.'), fields, required) is { } problem) notes.NotCarried(flat.Required.Line, $"'{path}' is required, and {problem}.");
        return request with
        {
            Shape = shape with { Fields = fields.ToEquatableArray(), Required = required.Select(static name => new Word(name, default)).ToEquatableArray() },
        };
    }

    /// <summary>Demands a path of the request; what stands against it, or null.</summary>
    private string? Require(string[] path, List<FieldDeclaration> fields, List<string> required)
    {
        var at = fields.FindIndex(field => field.Name.Text == path[0]);
        if (at < 0) return "neither the page nor the schema has it";
        if (path.Length == 1)
        {
            if (!required.Contains(path[0])) required.Add(path[0]);
            return null;
        }

        var (value, isRequired, isBehindList) = (fields[at].Value, false, false);
        foreach (var name in path.Skip(1))
        {
            isBehindList |= known.Resolve(value) is not ReferenceShape;
            if (known.Find(known.TargetOf(value))?.Shape is not ObjectShape type || type.Fields.FirstOrDefault(field => field.Name.Text == name) is not { } field)
                return "the schema has no such field";
            isRequired = type.Required.Any(word => word.Text == name);
            value = field.Value;
        }

        if (isBehindList && !isRequired) return "runs through a list: the type of its items has to say it";
        var demand = new Demand(path.Skip(1).ToEquatableArray(), default);
        if (!isRequired && !fields[at].Demands.Contains(demand)) fields[at] = fields[at] with { Demands = fields[at].Demands.Append(demand).ToEquatableArray() };
        return null;
    }
}
