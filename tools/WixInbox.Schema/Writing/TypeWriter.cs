using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Writes a type of <c>definitions</c>.</summary>
internal sealed class TypeWriter(SchemaDocument document)
{
    private readonly FieldWriter _fields = new(document);

    public LayoutObject Write(TypeDeclaration type)
    {
        var keywords = new LayoutObject(LayoutStyle.Block).Add(Keywords.Description, type.Description);
        var named = type.ChosenName?.Text;
        return (type.Shape switch
        {
            ObjectShape shape => keywords.Add(Keywords.Type, "object").Add(Keywords.Name, named).AddAll(WriteMembers(shape)),
            EnumShape shape => keywords.Add(Keywords.Type, "string").Add(Keywords.Name, named).AddAll(WriteValues(shape)),
            FilterShape shape => keywords.Add(Keywords.Type, "object").Add(Keywords.Name, named).Add(Keywords.Filter, WriteFilter(shape)),
            AliasShape shape => keywords.AddAll(ValueWriter.Write(shape.Target, document.Path)).Add(Keywords.Name, named),
            _ => throw new InvalidOperationException($"A shape that is not known: {type.Shape.GetType().Name}."),
        }).Add(Keywords.Source, type.Source);
    }

    private LayoutObject WriteMembers(ObjectShape shape)
    {
        var properties = new LayoutObject(LayoutStyle.Block);
        foreach (var field in shape.Fields) properties.Add(field.Name.Text, _fields.Write(field));
        return new LayoutObject(LayoutStyle.Block)
            .Add(Keywords.Required, shape.Required.Count > 0 ? Layout.Of(shape.Required.Select(static word => word.Text)) : null)
            .Add(Keywords.Expected, shape.Expected.Count > 0 ? Layout.Of(shape.Expected.Select(static word => word.Text)) : null)
            .Add(Keywords.Properties, properties)
            .AddAll(GroupWriter.Write(shape.Groups));
    }

    private static LayoutObject WriteValues(EnumShape shape) => new LayoutObject(LayoutStyle.Block)
        .Add(Keywords.Enum, Layout.Of(shape.Values.Select(static word => word.Text)))
        .Add(Keywords.OpenEnum, shape.IsOpen ? null : Layout.Of(false));

    private static LayoutObject WriteFilter(FilterShape shape)
    {
        var filter = new LayoutObject(LayoutStyle.Block);
        foreach (var field in shape.Fields) filter.Add(field.Path.Text, WriteFilterField(field));
        return filter;
    }

    private static LayoutObject WriteFilterField(FilterFieldDeclaration field)
    {
        var keywords = new LayoutObject(LayoutStyle.Block).Add(Keywords.Type, ValueWriter.TypeOf(field.Kind));
        if (ValueWriter.FormatOf(new ScalarShape(field.Kind, Limits.None, default)) is { } format) keywords.Add(Keywords.Format, format).OnSameLine();
        return keywords
            .Add("operators", Layout.Of(field.Operators))
            .Add(Keywords.Description, field.Description);
    }
}
