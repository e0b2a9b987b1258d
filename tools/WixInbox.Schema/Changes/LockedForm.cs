using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Changes;

/// <summary>
/// A document as a lock holds it: without what is said to people. What has an order in C# (fields, values, errors) keeps it, and everything
/// else is sorted, so that the same schemas give the same text.
/// </summary>
internal static class LockedForm
{
    public static SchemaDocument Of(SchemaDocument document) => document with
    {
        Title = null,
        Description = null,
        Source = null,
        Method = document.Method is { } method ? Of(method) : null,
        Event = document.Event is { } happening ? Of(happening) : null,
        Types = document.Types.OrderBy(static type => type.Name.Text, StringComparer.Ordinal).Select(Of).ToEquatableArray(),
    };

    private static MethodDeclaration Of(MethodDeclaration method) => method with
    {
        Description = null,
        Scopes = Sorted(method.Scopes),
        Params = method.Params.OrderBy(static param => param.Field.Text, StringComparer.Ordinal).ToEquatableArray(),
        Errors = method.Errors.Select(static error => error with { Source = null }).ToEquatableArray(),
    };

    private static EventDeclaration Of(EventDeclaration happening) => happening with { Description = null, Scopes = Sorted(happening.Scopes), Types = Sorted(happening.Types) };

    private static TypeDeclaration Of(TypeDeclaration type) => type with
    {
        Description = null,
        Source = null,
        Shape = type.Shape switch
        {
            ObjectShape shape => Of(shape),
            FilterShape shape => shape with { Fields = shape.Fields.OrderBy(static field => field.Path.Text, StringComparer.Ordinal).Select(Of).ToEquatableArray() },
            var shape => shape,
        },
    };

    private static ObjectShape Of(ObjectShape shape) => new(
        shape.Fields.Select(Of).ToEquatableArray(), Sorted(shape.Required), shape.Groups.Select(group => group with { Cases = InOrderOfFields(group, shape) }).ToEquatableArray())
    {
        Expected = Sorted(shape.Expected),
    };

    // No other order of cases means anything.
    private static EquatableArray<Word> InOrderOfFields(GroupDeclaration group, ObjectShape shape)
    {
        var cases = group.Cases.Select(static word => word.Text).ToHashSet();
        return shape.Fields.Select(static field => field.Name).Where(name => cases.Contains(name.Text)).ToEquatableArray();
    }

    private static FieldDeclaration Of(FieldDeclaration field) => field with
    {
        Description = null,
        Source = null,
        Demands = field.Demands.OrderBy(static demand => string.Join('.', demand.Path), StringComparer.Ordinal).ToEquatableArray(),
    };

    private static FilterFieldDeclaration Of(FilterFieldDeclaration field) => field with { Description = null, Operators = Sorted(field.Operators) };

    private static EquatableArray<Word> Sorted(EquatableArray<Word> words) => words.OrderBy(static word => word.Text, StringComparer.Ordinal).ToEquatableArray();

    private static EquatableArray<string> Sorted(EquatableArray<string> texts) => texts.Order(StringComparer.Ordinal).ToEquatableArray();
}
