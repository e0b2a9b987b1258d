using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>Makes the declaration of a method, over the one that a schema has.</summary>
internal sealed class MethodFacts(PageHead head, PageOptions options, PageNotes notes)
{
    public MethodDeclaration Build(MethodCall call, MethodBlock block, MethodDeclaration? declared)
    {
        var method = declared ?? new MethodDeclaration(Word(call.Name), Word(ServiceOf(call, block)), call.Verb, Word(call.Path), SafetyOf(call, block));
        return method with
        {
            Verb = call.Verb,
            Path = declared is not null && call.Path.StartsWith("/_api/", StringComparison.Ordinal) ? method.Path : Word(call.Path),
            Description = method.Description ?? (options.WithDescriptions ? block.Description : null),
            Scopes = method.Scopes.Union(head.Scopes).ToEquatableArray(),
            Errors = Errors(method.Errors, block.Errors),
            Params = Ways(method.Params, call, block.Params),
        };
    }

    /// <summary>The errors of both: a code that both have takes the status of the page.</summary>
    public static EquatableArray<ErrorDeclaration> Errors(EquatableArray<ErrorDeclaration> declared, IReadOnlyList<PageError> printed)
    {
        var known = declared.Select(static error => error.Code.Text).ToHashSet();
        var errors = declared.Select(error => printed.FirstOrDefault(print => print.Code == error.Code.Text) is { } print ? error with { Status = print.Status } : error);
        return errors.Concat(printed.Where(print => !known.Contains(print.Code)).Select(static print => new ErrorDeclaration(Word(print.Code), print.Status))).ToEquatableArray();
    }

    public static EquatableArray<TravelDeclaration> Ways(EquatableArray<TravelDeclaration> declared, MethodCall call, IEnumerable<PageField> fields)
    {
        var known = declared.Select(static param => param.Field.Text).ToHashSet();
        return declared.Concat(fields.Where(field => !known.Contains(field.Name)).Select(field => new TravelDeclaration(Word(field.Name), call.WayOf(field.Name)))).ToEquatableArray();
    }

    private string ServiceOf(MethodCall call, MethodBlock block)
    {
        notes.NotCarried(block.Line, "Pages do not print the permission of a method, and neither how it pages.");
        if (head.Namespace is null) notes.NotCarried(block.Line, "The page has no '# Namespace:'; the service is named after the package or the path.");
        var service = PageNames.ServiceOf(head.Namespace, head.Package ?? call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "Service");
        return PageNames.PascalOf(service) ?? "Service";
    }

    /// <summary>What a repeated call does is not printed: HTTP says it of some verbs, and of the others it is safe to say that it does something.</summary>
    private string SafetyOf(MethodCall call, MethodBlock block)
    {
        var safety = call.Verb switch { "GET" => "read", "PUT" or "DELETE" => "idempotent", _ => "unsafe" };
        notes.NotCarried(block.Line, $"Pages do not print what a repeated call does; of a {call.Verb} it is taken as '{safety}'.");
        return safety;
    }

    private static Word Word(string text) => new(text, default);
}
