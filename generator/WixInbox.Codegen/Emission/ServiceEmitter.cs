using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission;

/// <summary>Emits the client of a service and its interface: thin calls of the runtime.</summary>
internal static class ServiceEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Options = "global::WixInbox.WixCallOptions? options = null, global::System.Threading.CancellationToken cancellationToken = default";
    private const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";

    public static SourceFile EmitInterface(ServiceModel service, GeneratorOptions options) => SourceFile.Of(service.InterfaceName, options, Code.Of($$"""
        /// <summary>The service {{Docs.Word(service.Name)}}.</summary>
        {{SourceFile.GeneratedCode}}
        {{options.Visibility}} interface {{service.InterfaceName}}
        {
            {{Code.Blocks(service.Methods.SelectMany(Declarations))}}
        }
        """));

    public static SourceFile EmitClient(ServiceModel service, GeneratorOptions options) => SourceFile.Of(service.ClientName, options, Code.Of($$"""
        /// <summary>The service {{Docs.Word(service.Name)}} over HTTP. Thread-safe.</summary>
        {{SourceFile.GeneratedCode}}
        {{options.Visibility}} sealed partial class {{service.ClientName}} : {{service.InterfaceName}}
        {
            {{Code.Blocks(service.Methods.Select(Descriptor))}}

            {{Code.Lines(service.Methods.Where(static method => method.Paging is not null).Select(Paging))}}

            private readonly global::WixInbox.Client.WixTransport _transport;

            /// <summary>A client that sends through a transport.</summary>
            public {{service.ClientName}}(global::WixInbox.Client.WixTransport transport) =>
                _transport = transport ?? throw new global::System.ArgumentNullException(nameof(transport));

            {{Code.Blocks(service.Methods.SelectMany(Calls))}}
        }
        """));

    private static IEnumerable<string> Declarations(MethodModel method)
    {
        yield return Code.Of($$"""
            {{Docs.Summary(Docs.Description(method.Description) ?? $"Calls {Docs.Word(method.Name)}.")}}
            {{Docs.Remarks(Docs.Access(method.Permission, method.Scopes), $"{Docs.Word(method.Verb)} {Docs.Word(method.Path)}, from {Docs.Word(method.Origin.ToString())}.")}}
            {{CallParameters}}
            /// <exception cref="global::WixInbox.WixApiException">The service refused it, its answer cannot be read, or the request breaks limits and was not sent.</exception>
            {{ConnectionExceptions}}
            {{SourceFile.From(method.Origin)}}
            {{Signature(method)}});
            """);
        yield return Code.Of($$"""
            /// <summary>As <see cref="{{method.Name}}Async"/>, with what goes wrong as cases of the result.</summary>
            {{CallParameters}}
            /// <exception cref="global::WixInbox.WixApiException">The service accepted the request, and its answer cannot be read.</exception>
            {{ConnectionExceptions}}
            {{SourceFile.From(method.Origin)}}
            {{TrySignature(method)}});
            """);
        if (method.Paging is null) yield break;
        yield return Code.Of($$"""
            /// <summary>All items of <see cref="{{method.Name}}Async"/>, from this page to the last, each page fetched when it is needed.</summary>
            {{WalkParameters(method)}}
            {{SourceFile.From(method.Origin)}}
            {{AllSignature(method)}});
            """);
        yield return Code.Of($$"""
            /// <summary>All pages of <see cref="{{method.Name}}Async"/>, from this one to the last, each fetched when it is needed, with a token to go on behind it another time.</summary>
            {{WalkParameters(method)}}
            {{SourceFile.From(method.Origin)}}
            {{PagesSignature(method)}});
            """);
    }

    private const string CallParameters = """
        /// <param name="request">The request.</param>
        /// <param name="options">What this call does differently; null for what the client's options say.</param>
        /// <param name="cancellationToken">Ends the call.</param>
        """;

    private static string WalkParameters(MethodModel method) => Code.Of($$"""
        /// <param name="request">The request for the first page; the others repeat it with their cursors.</param>
        /// <param name="options">What each page's call does differently, and where to go on; null for what the client's options say.</param>
        /// <param name="cancellationToken">Ends the walk.</param>
        /// <exception cref="global::System.InvalidOperationException">The service's cursors lead in a circle.</exception>
        /// <remarks>What <see cref="{{method.Name}}Async"/> throws, the walk throws where it fetches a page.</remarks>
        """);

    private const string ConnectionExceptions = """
        /// <exception cref="global::WixInbox.WixCredentialException">There is no token to call with.</exception>
        /// <exception cref="global::System.Net.Http.HttpRequestException">There is no connection.</exception>
        /// <exception cref="global::System.OperationCanceledException">It was cancelled, or ran out of time.</exception>
        """;

    private static IEnumerable<string> Calls(MethodModel method)
    {
        var call = $"{method.Request}, {method.Response}";
        yield return Code.Of($$"""
            /// <inheritdoc/>
            {{SourceFile.From(method.Origin)}}
            public {{Signature(method)}}) =>
                _transport.SendAsync<{{call}}>({{method.Name}}Method, request, options, cancellationToken);
            """);
        yield return Code.Of($$"""
            /// <inheritdoc/>
            {{SourceFile.From(method.Origin)}}
            public async {{TrySignature(method)}}) =>
                {{method.ResultName}}.From(await _transport.TrySendAsync<{{call}}>({{method.Name}}Method, request, options, cancellationToken).ConfigureAwait(false));
            """);
        if (method.Paging is null) yield break;
        yield return Code.Of($$"""
            /// <inheritdoc/>
            {{SourceFile.From(method.Origin)}}
            public {{AllSignature(method)}}) =>
                {{method.Name}}Pages.ItemsAsync(request, {{method.Name}}Async, options, cancellationToken);
            """);
        yield return Code.Of($$"""
            /// <inheritdoc/>
            {{SourceFile.From(method.Origin)}}
            public {{PagesSignature(method)}}) =>
                {{method.Name}}Pages.PagesAsync(request, {{method.Name}}Async, options, cancellationToken);
            """);
    }

    private static string Signature(MethodModel method) => $"{Task}<{method.Response}> {method.Name}Async({method.Request} request, {Options}";

    private static string TrySignature(MethodModel method) => $"{Task}<{method.ResultName}> Try{method.Name}Async({method.Request} request, {Options}";

    private static string AllSignature(MethodModel method) =>
        $"{AsyncEnumerable}<{TypeNames.Bare.Of(method.Paging!.ItemType.Type)}> {method.AllName}Async({method.Request} request, {Options}";

    private static string PagesSignature(MethodModel method) => $"{AsyncEnumerable}<{Page(method)}> {method.Name}PagesAsync({method.Request} request, {Options}";

    private static string Page(MethodModel method) => $"global::WixInbox.WixPage<{method.Response}, {TypeNames.Bare.Of(method.Paging!.ItemType.Type)}>";

    private static string Descriptor(MethodModel method)
    {
        var fields = new[] { Fields("PathFields", method.PathFields), Fields("QueryFields", method.QueryFields) }.Where(static set => set.Length > 0).ToArray();
        var extra = fields.Length == 0 ? "" : $" {{ {string.Join(", ", fields)} }}";
        return Code.Of($$"""
            /// <summary>What the transport knows about {{Docs.Word(method.Name)}}: for tests, and for calls through the transport itself.</summary>
            {{SourceFile.From(method.Origin)}}
            public static readonly global::WixInbox.Client.WixMethod {{method.Name}}Method = new(
                {{Quoting.Literal(method.Name)}}, global::System.Net.Http.HttpMethod.{{Verb(method)}}, {{Quoting.Literal(method.Path)}}, global::WixInbox.WixMethodSafety.{{Safety(method)}}){{extra}};
            """);
    }

    private static string Fields(string name, EquatableArray<string> fields) =>
        fields.Count == 0 ? "" : $"{name} = [{Code.List(fields.Select(Quoting.Literal))}]";

    private static string Verb(MethodModel method) => method.Verb switch
    {
        "GET" => "Get",
        "PUT" => "Put",
        "PATCH" => "Patch",
        "DELETE" => "Delete",
        _ => "Post",
    };

    private static string Safety(MethodModel method) => method.Safety switch
    {
        "read" => "Read",
        "idempotent" => "Idempotent",
        _ => "Unsafe",
    };

    private static string Paging(MethodModel method)
    {
        var paging = method.Paging!;
        return Code.Of($$"""
            private static readonly global::WixInbox.Client.CursorPages<{{method.Request}}, {{method.Response}}, {{TypeNames.Bare.Of(paging.ItemType.Type)}}> {{method.Name}}Pages = new(
                static page => {{Access("page", paging.Items)}}{{(paging.Items.Any(static step => step.IsNullable) ? " ?? []" : "")}},
                static page => {{Access("page", paging.Next)}},
                static (request, cursor) => {{With("request", paging.Cursor.ToArray())}});
            """);
    }

    /// <summary><c>page.PagingMetadata?.Cursors?.Next</c></summary>
    private static string Access(string root, EquatableArray<PagingStep> steps)
    {
        var access = root;
        for (var at = 0; at < steps.Count; at++)
            access += (at > 0 && steps[at - 1].IsNullable ? "?." : ".") + steps[at].Property;
        return access;
    }

    /// <summary>
    /// <c>request with { Paging = (request.Paging ?? new()) with { Cursor = cursor } }</c>; and through a group of another case, that one is left:
    /// <c>request with { Way = new RequestWay.Paging(((request.Way as RequestWay.Paging)?.Value ?? new()) with { Cursor = cursor }) }</c>.
    /// </summary>
    private static string With(string target, PagingStep[] steps)
    {
        var step = steps[0];
        if (steps.Length == 1) return $"{target} with {{ {step.Property} = cursor }}";
        var member = $"{target}.{step.Property}";
        if (step.CaseType is null)
        {
            var value = step.IsNullable ? $"({member} ?? new())" : member;
            return $"{target} with {{ {step.Property} = {With(value, [.. steps.Skip(1)])} }}";
        }

        var caseType = TypeNames.Bare.Of(step.CaseType);
        return $"{target} with {{ {step.Property} = new {caseType}({With($"(({member} as {caseType})?.Value ?? new())", [.. steps.Skip(1)])}) }}";
    }
}
