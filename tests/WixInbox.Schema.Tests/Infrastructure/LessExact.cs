using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Infrastructure;

/// <summary>A document as the least knowing importer would make it: without all that typings and pages do not carry.</summary>
internal static class LessExact
{
    /// <summary>Without what people add, and with the least exact word for every value.</summary>
    public static SchemaDocument Of(SchemaDocument document) => Keeping(document) with
    {
        Types = Keeping(document).Types.Select(static type => type with { Description = null, Shape = Of(type.Shape) }).ToEquatableArray(),
        Method = Keeping(document).Method is { } method ? method with { Errors = method.Errors.Select(static error => error with { Status = 0 }).ToEquatableArray() } : null,
    };

    /// <summary>Without what is a person's alone, and otherwise exact.</summary>
    public static SchemaDocument Keeping(SchemaDocument document) => document with
    {
        Title = null,
        Description = null,
        Source = null,
        Types = document.Types.Select(static type => type with { ChosenName = null, Source = null, Shape = Keeping(type.Shape) }).ToEquatableArray(),
        Method = document.Method is not { } method ? null : method with
        {
            Description = null,
            Outcome = null,
            Paging = null,
            Safety = "unsafe",
            Service = new Word("SomeService", default),
            Errors = method.Errors.Select(static error => error with { Source = null }).ToEquatableArray(),
        },
        Event = document.Event is not { } happening ? null : happening with { Description = null, Union = new Word("SomeEvent", default), Types = [happening.Types[0]] },
    };

    private static TypeShape Keeping(TypeShape shape) => shape is not ObjectShape value ? shape : value with
    {
        Required = [],
        Expected = [],
        Groups = value.Groups.Select(static group => group with { IsRequired = false }).ToEquatableArray(),
        Fields = value.Fields.Select(static field => field with { ChosenName = null, Source = null, Demands = [] }).ToEquatableArray(),
    };

    private static TypeShape Of(TypeShape shape) => shape switch
    {
        ObjectShape value => value with
        {
            Fields = value.Fields.Select(static field => field with { Description = null, Default = null, IsReadOnly = false, Deprecation = null, Value = Of(field.Value) }).ToEquatableArray(),
        },
        FilterShape => new AliasShape(new AnyShape(IsObject: true, default)),
        AliasShape alias => new AliasShape(Of(alias.Target)),
        _ => shape,
    };

    private static ValueShape Of(ValueShape value) => value switch
    {
        ScalarShape { Kind: ScalarKind.Boolean } => value,
        ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double } scalar => scalar with { Kind = ScalarKind.Double, Limits = Limits.None },
        ScalarShape scalar => scalar with { Kind = ScalarKind.String, Limits = Limits.None },
        ListShape list => new ListShape(Of(list.Item), Limits.None, default),
        MapShape => new AnyShape(IsObject: true, default),
        _ => value,
    };
}
