using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>Documents without the places of their words: what is imported stands in no file yet.</summary>
internal static class SpanEraser
{
    public static SchemaDocument Erase(SchemaDocument document) => document with
    {
        Types = All(document.Types, Erase),
        Method = document.Method is { } method ? Erase(method) : null,
        Event = document.Event is { } happening ? Erase(happening) : null,
    };

    private static MethodDeclaration Erase(MethodDeclaration method) => method with
    {
        Name = Erase(method.Name),
        Service = Erase(method.Service),
        Path = Erase(method.Path),
        Errors = All(method.Errors, static error => error with { Code = Erase(error.Code) }),
        Params = All(method.Params, static param => param with { Field = Erase(param.Field) }),
        Paging = method.Paging is { } paging ? new PagingDeclaration(Erase(paging.Items), Erase(paging.Next), Erase(paging.Cursor)) : null,
        Outcome = Erase(method.Outcome),
        Request = Erase(method.Request),
        Response = Erase(method.Response),
    };

    private static EventDeclaration Erase(EventDeclaration happening) => happening with
    {
        Name = Erase(happening.Name),
        Union = Erase(happening.Union),
        Types = All(happening.Types, Erase),
        Body = Erase(happening.Body),
    };

    private static TypeDeclaration Erase(TypeDeclaration type) => type with { Name = Erase(type.Name), ChosenName = Erase(type.ChosenName), Shape = Erase(type.Shape) };

    private static TypeShape Erase(TypeShape shape) => shape switch
    {
        ObjectShape type => new ObjectShape(
            All(type.Fields, Erase),
            All(type.Required, Erase),
            All(type.Groups, static group => group with { Name = Erase(group.Name), Cases = All(group.Cases, Erase) }))
        {
            Expected = All(type.Expected, Erase),
        },
        EnumShape type => type with { Values = All(type.Values, Erase) },
        FilterShape type => new FilterShape(Erase(type.Target), All(type.Fields, static field => field with { Path = Erase(field.Path) })),
        AliasShape type => new AliasShape(Erase(type.Target)),
        _ => shape,
    };

    private static FieldDeclaration Erase(FieldDeclaration field) => field with
    {
        Name = Erase(field.Name),
        ChosenName = Erase(field.ChosenName),
        Value = Erase(field.Value),
        Demands = All(field.Demands, static demand => demand with { Span = default }),
    };

    private static ValueShape Erase(ValueShape shape) => shape switch
    {
        ListShape list => list with { Item = Erase(list.Item), Span = default },
        MapShape map => map with { Value = Erase(map.Value), Span = default },
        _ => shape with { Span = default },
    };

    private static ReferenceShape? Erase(ReferenceShape? reference) => reference is null ? null : reference with { Span = default };

    private static Word Erase(Word word) => word with { Span = default };

    private static Word? Erase(Word? word) => word is { } some ? Erase(some) : null;

    private static EquatableArray<T> All<T>(EquatableArray<T> items, Func<T, T> erase) where T : IEquatable<T> => items.Select(erase).ToEquatableArray();
}
