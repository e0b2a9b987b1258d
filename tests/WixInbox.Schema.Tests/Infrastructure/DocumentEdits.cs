using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Tests.Infrastructure;

/// <summary>What a vendor may change.</summary>
internal static class DocumentEdits
{
    public static ObjectShape ObjectOf(this SchemaDocument document, string type) => (ObjectShape)document.Types.Single(other => other.Name.Text == type).Shape;

    public static SchemaDocument WithField(this SchemaDocument document, string type, int at, string name, ValueShape value) =>
        document.WithShape(type, shape =>
        {
            var fields = shape.Fields.ToList();
            fields.Insert(at, new FieldDeclaration(new Word(name, default), null, null, value));
            return shape with { Fields = fields.ToEquatableArray() };
        });

    public static SchemaDocument WithoutField(this SchemaDocument document, string type, string name) =>
        document.WithShape(type, shape => shape with { Fields = shape.Fields.Where(field => field.Name.Text != name).ToEquatableArray() }) is var edited && edited.Method is { } method
            ? edited with { Method = method with { Params = method.Params.Where(travel => travel.Field.Text != name).ToEquatableArray() } }
            : edited;

    public static SchemaDocument WithChanged(this SchemaDocument document, string type, string name, Func<FieldDeclaration, FieldDeclaration> change) =>
        document.WithShape(type, shape => shape with { Fields = shape.Fields.Select(field => field.Name.Text == name ? change(field) : field).ToEquatableArray() });

    public static SchemaDocument WithGroup(this SchemaDocument document, string type, GroupDeclaration group) =>
        document.WithShape(type, shape => shape with { Groups = shape.Groups.Where(other => other.Name.Text != group.Name.Text).Append(group).ToEquatableArray() });

    private static SchemaDocument WithShape(this SchemaDocument document, string name, Func<ObjectShape, ObjectShape> change) =>
        document with { Types = document.Types.Select(type => type.Name.Text == name ? type with { Shape = change((ObjectShape)type.Shape) } : type).ToEquatableArray() };
}
