using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Binding;

/// <summary>Binds the method of a file.</summary>
internal sealed class MethodBinder(SchemaIndex index, DiagnosticBag diagnostics)
{
    /// <summary>What the successful case of a result is called where the schema says nothing.</summary>
    public const string DefaultOutcome = "Succeeded";
    private const string RequestOrResponse = "A request or response";

    public MethodModel? Bind(SchemaDocument document, MethodDeclaration method)
    {
        if (index.Method(document.Path) is not { } entry) return null;
        if (entry.Conflict is { } conflict)
        {
            diagnostics.Report(Ids.DuplicateName, method.Name.Span, "method", method.Name.Text, conflict.Name, conflict.Owner, "name");
            return null;
        }

        if (method.Request is { } message && message.File != document.Path)
        {
            diagnostics.Report(Ids.Unsupported, message.Span, "A request in another file", "it belongs to one method: move it here");
            return null;
        }

        var values = new ValueBinder(index, diagnostics);
        var request = values.FindObject(method.Request, RequestOrResponse);
        var response = values.FindObject(method.Response, RequestOrResponse);
        if (request is null || response is null) return null;
        var fields = FieldsOf(document, method.Request!);
        CheckParams(method, fields);
        if (method.Paging is { } paging) CheckPaging(paging, entry.Paging);

        if (method.Outcome is { } wanted && ReservedNames.OfResult.Contains(wanted.Text))
            diagnostics.Report(Ids.WrongValue, wanted.Span, "outcome", "another name: every result has this one");
        var names = MemberNames.OfResult(MethodNames.ResultOf(method.Name.Text));
        var outcome = names.Assign(method.Outcome?.Text ?? DefaultOutcome);
        var file = Origin.OfFile(document.Path);
        var origin = file.At(Keywords.Method);
        var errors = method.Errors.Select((error, at) => new ErrorModel(error.Code.Text, error.Status, names.Assign(error.Code.Text), origin.At("errors", at))).ToEquatableArray();
        var places = method.Errors.ToDictionary(static error => error.Code.Text, static error => error.Code.Span);
        foreach (var (first, second, name) in names.Collisions) diagnostics.Report(Ids.NameCollision, places[second], first, second, name);
        return new MethodModel(method.Name.Text, method.Service.Text, method.Verb, method.Path.Text)
        {
            Description = method.Description,
            Origin = origin,
            ResponseOrigin = file.At(Keywords.Properties, "response"),
            Request = request,
            Response = response,
            Safety = method.Safety,
            Permission = method.Permission,
            Scopes = method.Scopes,
            Errors = errors,
            Outcome = outcome,
            ResultName = MethodNames.ResultOf(method.Name.Text),
            AllName = MethodNames.AllOf(method.Name.Text),
            PathFields = Travelling(method, fields, "path"),
            QueryFields = HasBody(method) ? Travelling(method, fields, "query") : [],
            Paging = entry.Paging?.Model,
        };
    }

    private static bool HasBody(MethodDeclaration method) => method.Verb is not ("GET" or "DELETE");

    private static IEnumerable<string> Placeholders(string path)
    {
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            yield return close < 0 ? path.Substring(open + 1) : path.Substring(open + 1, close - open - 1);
        }
    }

    /// <summary>The fields that travel so: those for which the schema says it, and for the path those that the path names.</summary>
    private static EquatableArray<string> Travelling(MethodDeclaration method, HashSet<string> fields, string way)
    {
        var travelling = method.Params.Where(param => param.Way == way).Select(static param => param.Field.Text);
        if (way == "path") travelling = travelling.Concat(Placeholders(method.Path.Text));
        return travelling.Where(fields.Contains).Distinct().ToEquatableArray();
    }

    private static HashSet<string> FieldsOf(SchemaDocument document, ReferenceShape request)
    {
        var type = document.Types.FirstOrDefault(type => type.Name.Text == request.Name);
        return type?.Shape is ObjectShape shape ? [.. shape.Fields.Select(static field => field.Name.Text)] : [];
    }

    private void CheckParams(MethodDeclaration method, HashSet<string> fields)
    {
        var placeholders = new HashSet<string>(Placeholders(method.Path.Text));
        foreach (var param in method.Params)
        {
            if (!fields.Contains(param.Field.Text))
                diagnostics.Report(Ids.MissingField, param.Field.Span, "params", param.Field.Text, "the request", diagnostics.Suggest(param.Field.Text, fields));
            else if (param.Way == "path" && !placeholders.Contains(param.Field.Text))
                diagnostics.Report(Ids.MissingField, param.Field.Span, "params", param.Field.Text, "the path", "");
            else if (param.Way == "body" && !HasBody(method))
                diagnostics.Report(Ids.Unsupported, param.Field.Span, $"A body of a {method.Verb}", "let the field travel in the query");
        }

        foreach (var placeholder in placeholders)
        {
            var field = placeholder.Split('.')[0];
            if (!fields.Contains(field))
                diagnostics.Report(Ids.MissingField, method.Path.Span, "path", placeholder, "the request", diagnostics.Suggest(field, fields));
        }
    }

    private void CheckPaging(PagingDeclaration paging, PagingEntry? entry)
    {
        var (word, where) = entry?.Flaw switch
        {
            PagingFlaw.Items => (paging.Items, "the response"),
            PagingFlaw.Next => (paging.Next, "the response"),
            PagingFlaw.Cursor => (paging.Cursor, "the request"),
            _ => default,
        };
        if (where is null || index.Files.Any(static file => file.IsDamaged)) return; // what a damaged file lacks has been reported there
        var wanted = entry!.Flaw == PagingFlaw.Items ? " as a list" : " as a string";
        diagnostics.Report(Ids.MissingField, word.Span, "list", word.Text, where, wanted);
    }
}
