using WixInbox.Schema.Typings.Scripts;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>What the client's typings say of a method, in the comments of its functions (a query may have two of them).</summary>
internal sealed class FunctionDocs
{
    private readonly ILookup<string, FunctionScript> _byMethod;

    public FunctionDocs(ScriptFile client) =>
        _byMethod = client.Functions.Where(static function => function.Comment.Has("fqn")).ToLookup(static function => function.Comment.Find("fqn")!.Text);

    public IReadOnlyList<FunctionScript> Of(string methodFqn) => [.. _byMethod[methodFqn]];

    /// <summary>The type of the errors: <c>Promise&lt;Response &amp; { __applicationErrorsType?: Errors }></c>.</summary>
    public static string? ErrorsOf(TypeExpression result) => result switch
    {
        NamedExpression named => named.Arguments.Select(ErrorsOf).FirstOrDefault(static found => found is not null),
        IntersectionExpression joined => joined.Members.Select(ErrorsOf).FirstOrDefault(static found => found is not null),
        ObjectExpression type => (type.Members.FirstOrDefault(static member => member.Name == "__applicationErrorsType")?.Type as NamedExpression)?.Name,
        _ => null,
    };
}
