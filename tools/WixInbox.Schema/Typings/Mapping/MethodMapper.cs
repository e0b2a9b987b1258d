using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings.Scripts;
using WixInbox.Schema.Typings.Transport;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>A method.</summary>
/// <param name="Function">What the client's function is called.</param>
/// <param name="Declaration">The method, without its request and response.</param>
/// <param name="Request">The type of its request, by name.</param>
/// <param name="Response">The type of its response, by name.</param>
/// <param name="Require">Puts into the request what the method requires of it.</param>
internal sealed record MappedMethod(string Function, MethodDeclaration Declaration, string Request, string Response, Func<TypeDeclaration, TypeDeclaration> Require);

/// <summary>Makes methods of the public functions of <c>meta.d.ts</c> and of how the client calls them.</summary>
internal sealed class MethodMapper(TypingsPackage package, WireTypes types, TypingsOptions options, List<ImportNote> notes)
{
    private const string MetaInfo = "__PublicMethodMetaInfo";
    private const string RequiredField = "requiredField";
    private const int RequestArgument = 3;
    private const int ResponseArgument = 5;

    private readonly ScriptNotes _wireNotes = new(package.Wire.Name, notes);
    private readonly ScriptNotes _clientNotes = new(package.Client.Name, notes);
    private readonly FunctionDocs _docs = new(package.Client);
    private readonly PagingFinder _paging = new(types);
    private readonly HashSet<string> _names = [];

    public IEnumerable<MappedMethod> Map()
    {
        foreach (var function in package.Wire.Functions)
        {
            if (function.Result is not NamedExpression { Name: MetaInfo } result || !package.Calls.TryGetValue(function.Name, out var call)) continue;
            if (TypeOf(result, RequestArgument) is not { } request || TypeOf(result, ResponseArgument) is not { } response)
                LeaveOut(function, call, "its request or response is no interface");
            else if (MissingInPath(call, request) is { } missing)
                LeaveOut(function, call, $"its path {call.Path} needs '{missing}', which its request does not have");
            else if (NameOf(function, call) is var name && options.IsWanted(name))
                yield return Map(function, name, call, request, response);
        }
    }

    private void LeaveOut(FunctionScript function, Call call, string reason)
    {
        if (options.IsWanted(WireText.Pascal(call.Method))) _wireNotes.NotUnderstood(function.Line, $"'{function.Name}' is left out: {reason}");
    }

    private InterfaceScript? TypeOf(NamedExpression result, int argument) =>
        result.Arguments.Count > argument && result.Arguments[argument] is NamedExpression named ? types.FindInterface(named.Name) : null;

    private string? MissingInPath(Call call, InterfaceScript request) =>
        RequiredPaths.Placeholders(call.Path).FirstOrDefault(place => !types.MembersOf(request).Any(member => member.Name == place.Split('.')[0]));

    private MappedMethod Map(FunctionScript function, string name, Call call, InterfaceScript request, InterfaceScript response)
    {
        var docs = _docs.Of(call.MethodFqn);
        foreach (var doc in docs) FunctionTags.NoteOthers(doc, _clientNotes);
        var declaration = new MethodDeclaration(
            new Word(name, default), new Word(ServiceOf(call), default), call.Verb, new Word(call.Path, default), Safety.Of(call.Verb, WireText.Pascal(call.Method)))
        {
            Description = options.WithDescriptions ? docs.Select(static doc => doc.Comment.Text).FirstOrDefault(static text => text is not null) : null,
            Permission = FunctionTags.Permission(docs, _clientNotes),
            Scopes = FunctionTags.Scopes(docs).ToEquatableArray(),
            Errors = new ErrorMapper(types, _wireNotes).Map(function.Name, docs).ToEquatableArray(),
            Params = ParamsOf(request, call).ToEquatableArray(),
            Paging = _paging.Find(request, response, _wireNotes),
        };
        return new MappedMethod(function.Name, declaration, request.Name, response.Name, type => new RequiredPaths(types, _clientNotes).Apply(type, call, Required(docs)));
    }

    /// <summary>What all functions require: a query has two, and one of them takes a parameter that the wire can do without.</summary>
    private static List<DocTag> Required(IReadOnlyList<FunctionScript> docs) =>
        [.. docs.SelectMany(static doc => doc.Comment.Tags).Where(tag => tag.Name == RequiredField && docs.All(doc => doc.Comment.All(RequiredField).Contains(tag.Text))).DistinctBy(static tag => tag.Text)];

    /// <summary>The service's name for the method. Where two services have the same, the second is called as the client's function is.</summary>
    private string NameOf(FunctionScript function, Call call)
    {
        var name = WireText.Pascal(call.Method);
        if (_names.Add(name)) return name;
        var other = WireText.Unique(WireText.Pascal(function.Name), _names);
        _wireNotes.Ambiguous(function.Line, $"two methods are called '{name}': '{call.MethodFqn}' becomes '{other}'");
        return other;
    }

    /// <summary><c>Contacts</c> for <c>ContactsServiceV4</c>.</summary>
    private static string ServiceOf(Call call)
    {
        var name = WireText.Pascal(call.Service);
        var version = name.Length;
        while (version > 0 && char.IsAsciiDigit(name[version - 1])) version--;
        var unversioned = version < name.Length && version > 0 && name[version - 1] == 'V' ? name[..(version - 1)] : name;
        return unversioned.EndsWith("Service", StringComparison.Ordinal) ? CSharpNames.WithoutEnd(unversioned, "Service") : name;
    }

    private IEnumerable<TravelDeclaration> ParamsOf(InterfaceScript request, Call call)
    {
        foreach (var member in types.MembersOf(request))
        {
            var isInPath = call.Path.Contains($"{{{member.Name}}}", StringComparison.Ordinal);
            yield return new TravelDeclaration(new Word(member.Name, default), isInPath ? "path" : call.HasBody ? "body" : "query");
        }
    }
}
