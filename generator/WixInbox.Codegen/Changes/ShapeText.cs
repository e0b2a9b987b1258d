using System.Globalization;
using System.Text;
using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>
/// Writes down what a type is, without its name and what is said of it to people, so that a type which has only another name now is
/// recognised. A reference is written as the new type that it leads to, as far as that is known.
/// </summary>
internal sealed class ShapeText(TypePairs pairs)
{
    public string Of(ComparedSet set, TypeKey key, bool isOld)
    {
        var text = new StringBuilder();
        Write(text, set.Type(key).Shape, reference => Mark(reference, key, isOld));
        return text.ToString();
    }

    private string Mark(ReferenceShape reference, TypeKey self, bool isOld)
    {
        var key = new TypeKey(reference.File, reference.Name);
        if (key == self) return "self";
        if (isOld) return pairs.NewKeyOf(key) is { } found ? $"<{found}>" : "?";
        return pairs.IsPaired(key) ? $"<{key}>" : "?";
    }

    private static void Write(StringBuilder text, TypeShape shape, Func<ReferenceShape, string> mark)
    {
        switch (shape)
        {
            case ObjectShape record:
                Write(text.Append("object"), record.Fields, mark);
                text.Append('!').Append(string.Join(",", record.Required.Select(static word => word.Text).OrderBy(static name => name, StringComparer.Ordinal)));
                foreach (var group in record.Groups)
                    text.Append('|').Append(group.Name.Text).Append(group.IsRequired ? "!" : "?").Append(Words(group.Cases));
                break;
            case EnumShape values:
                text.Append(values.IsOpen ? "enum" : "closed").Append(Words(values.Values));
                break;
            case FilterShape filter:
                foreach (var field in filter.Fields)
                    text.Append("filter ").Append(field.Path.Text).Append(':').Append(field.Kind).Append(string.Join(",", field.Operators));
                break;
            case AliasShape alias:
                Write(text.Append("alias "), alias.Target, mark);
                break;
        }
    }

    private static void Write(StringBuilder text, EquatableArray<FieldDeclaration> fields, Func<ReferenceShape, string> mark)
    {
        foreach (var field in fields)
        {
            text.Append(';').Append(field.Name.Text).Append('=').Append(field.ChosenName?.Text).Append(field.IsReadOnly ? " read " : " ");
            Write(text, field.Value, mark);
        }
    }

    private static void Write(StringBuilder text, ValueShape value, Func<ReferenceShape, string> mark)
    {
        switch (value)
        {
            case ScalarShape scalar:
                text.Append(scalar.Kind);
                Write(text, scalar.Limits);
                break;
            case ListShape list:
                text.Append("list");
                Write(text, list.Limits);
                Write(text.Append(" of "), list.Item, mark);
                break;
            case MapShape map: Write(text.Append("map of "), map.Value, mark); break;
            case AnyShape any: text.Append(any.IsObject ? "any object" : "any"); break;
            case ReferenceShape reference: text.Append(mark(reference)); break;
        }
    }

    private static void Write(StringBuilder text, Limits limits) => text.Append(
        string.Format(CultureInfo.InvariantCulture, "({0} {1} {2} {3} {4} {5} {6})", limits.MinLength, limits.MaxLength, limits.MinItems, limits.MaxItems, limits.Minimum, limits.Maximum, limits.IsUri));

    private static string Words(EquatableArray<Word> words) => string.Join(",", words.Select(static word => word.Text));
}
