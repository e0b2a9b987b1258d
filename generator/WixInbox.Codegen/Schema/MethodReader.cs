using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Codegen.Schema;

/// <summary>Reads <c>x-wix-method</c>, and the request and response that stand beside it.</summary>
internal sealed class MethodReader(ReferenceReader references, DiagnosticBag diagnostics)
{
    private const string What = "method";
    private const string FileKind = "method file";

    /// <summary>How many errors a method may have: each is a case of its result.</summary>
    private const int MaxErrors = 200;

    private static readonly string[] Known =
    [
        "name", "service", "verb", "path", "params", "permission", "scopes", "errors", "list", "safe", "outcome",
    ];

    public MethodDeclaration? Read(KeywordReader file)
    {
        if (file.Object(Keywords.Method) is not { } method) return null;
        method.RefuseOthers(What, Known);
        var name = method.RequiredName("name", What);
        var service = method.RequiredName("service", What);
        var path = ReadPath(method);
        method.RequiredWord("verb", What);
        method.RequiredWord("safe", What);
        var messages = file.RequiredObject(Keywords.Properties, FileKind);
        messages?.RefuseOthers($"{FileKind}'s 'properties'", ["request", "response"]);
        if (name is null || service is null || path is null || messages is null) return null;

        return new MethodDeclaration(
            name.Value,
            service.Value,
            method.OneOf("verb", "GET", "POST", "PUT", "PATCH", "DELETE") ?? "POST",
            path.Value,
            method.OneOf("safe", "read", "idempotent", "unsafe") ?? "unsafe")
        {
            Description = file.Description,
            Permission = method.Text("permission"),
            Scopes = method.Texts("scopes"),
            Errors = ReadErrors(method),
            Params = ReadParams(method),
            Paging = ReadPaging(method),
            Outcome = method.Has("outcome") ? method.RequiredName("outcome", What) : null,
            Request = references.ReadMember(messages, "request", FileKind),
            Response = references.ReadMember(messages, "response", FileKind),
        };
    }

    private Word? ReadPath(KeywordReader method)
    {
        if (method.RequiredWord("path", What) is not { } word) return null;
        if (word.Text.StartsWith("/", StringComparison.Ordinal) && HasWholePlaceholders(word.Text)) return word;
        diagnostics.Report(Ids.WrongValue, word.Span, "path", "a path that starts with '/', with fields of the request between '{' and '}'");
        return null;
    }

    private static bool HasWholePlaceholders(string path)
    {
        var isOpen = false;
        for (var at = 0; at < path.Length; at++)
        {
            if (path[at] is not ('{' or '}')) continue;
            if (path[at] == '{' == isOpen) return false;
            if (isOpen && path[at - 1] == '{') return false;
            isOpen = !isOpen;
        }

        return !isOpen;
    }

    private EquatableArray<ErrorDeclaration> ReadErrors(KeywordReader method)
    {
        var errors = new List<ErrorDeclaration>();
        var codes = new HashSet<string>();
        foreach (var item in method.Array("errors")?.Items ?? [])
        {
            if (item is not JsonObject node)
            {
                if (item is not JsonMissing) diagnostics.Report(Ids.WrongValue, item.Span, "errors", "a list of objects with 'code', and 'status' where it is known");
                continue;
            }

            var error = new KeywordReader(node, diagnostics);
            error.RefuseOthers("error", ["code", "status", Keywords.Source]);
            if (error.RequiredWord("code", "error") is not { } code || ReadStatus(error) is not { } status) continue;
            if (code.Text.Length == 0) diagnostics.Report(Ids.WrongValue, code.Span, "code", "the application code that the service answers with");
            else if (errors.Count == MaxErrors)
            {
                diagnostics.Report(Ids.Unsupported, code.Span, $"A method of more than {MaxErrors} errors", "what is left out is 'Failed', with its code");
                break;
            }
            else if (codes.Add(code.Text)) errors.Add(new ErrorDeclaration(code, status) { Source = error.Source });
            else diagnostics.Report(Ids.WrongValue, code.Span, "errors", "a list of codes without repetitions");
        }

        return errors.ToEquatableArray();
    }

    /// <summary>The status; 0 where the schema does not say it, and null where it says something else.</summary>
    private int? ReadStatus(KeywordReader error)
    {
        if (!error.Has("status")) return 0;
        if (error.Count("status") is not { } status) return null;
        if (status is >= 400 and <= 599) return status;
        diagnostics.Report(Ids.WrongValue, error.SpanOf("status"), "status", "the status of an error, from 400 to 599");
        return null;
    }

    private static EquatableArray<TravelDeclaration> ReadParams(KeywordReader method)
    {
        if (method.Object("params") is not { } ways) return [];
        var travels = new List<TravelDeclaration>();
        foreach (var member in ways.Node.Members)
            if (ways.OneOf(member.Name, "path", "query", "body") is { } way)
                travels.Add(new TravelDeclaration(new Word(member.Name, member.NameSpan), way));
        return travels.ToEquatableArray();
    }

    private static PagingDeclaration? ReadPaging(KeywordReader method)
    {
        if (method.Object("list") is not { } list) return null;
        list.RefuseOthers("list", ["items", "next", "cursor"]);
        return list.RequiredWord("items", "list") is { } items
            && list.RequiredWord("next", "list") is { } next
            && list.RequiredWord("cursor", "list") is { } cursor
            ? new PagingDeclaration(items, next, cursor)
            : null;
    }
}
