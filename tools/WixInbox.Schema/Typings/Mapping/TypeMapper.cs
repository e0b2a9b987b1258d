using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Typings.Scripts;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Typings.Mapping;

/// <summary>Makes the types that are reached, each once. References name the type and no file yet.</summary>
internal sealed class TypeMapper(WireTypes types, ConvertedFields conversions, TypingsOptions options)
{
    private readonly Dictionary<string, TypeDeclaration> _mapped = [];
    private readonly ObjectMapper _objects = new(types, new ValueMapper(types, conversions), options);

    /// <summary>A type and everything that it reaches, in the order in which they are reached.</summary>
    public IReadOnlyList<TypeDeclaration> Reach(string root)
    {
        var reached = new List<TypeDeclaration>();
        var seen = new HashSet<string> { root };
        var open = new Queue<string>([root]);
        while (open.TryDequeue(out var name))
        {
            var type = Map(name);
            reached.Add(type);
            foreach (var next in References.Of(type.Shape))
                if (seen.Add(next.Name)) open.Enqueue(next.Name);
        }

        return reached;
    }

    /// <summary>The type of a name that has been found to be an interface or an enumeration.</summary>
    public TypeDeclaration Map(string name)
    {
        if (_mapped.TryGetValue(name, out var mapped)) return mapped;
        return _mapped[name] = types.Find(name) switch
        {
            InterfaceScript type => _objects.Map(type),
            EnumScript type => Map(type),
            _ => throw new InvalidOperationException($"'{name}' is neither an interface nor an enumeration."),
        };
    }

    private TypeDeclaration Map(EnumScript type)
    {
        var notes = types.NotesOf(type.Name);
        foreach (var value in type.Values.Where(static value => value.Comment.Has("deprecated")))
            notes.NotCarried(value.Line, $"that '{value.Text}' of '{type.Name}' is deprecated");
        var values = type.Values.Select(static value => value.Text).Distinct().Select(static text => new Word(text, default));
        return new TypeDeclaration(new Word(type.Name, default), null, options.WithDescriptions ? DescriptionOf(type) : null, new EnumShape(values.ToEquatableArray(), IsOpen: true));
    }

    /// <summary>What is said of an enumeration and of its values: the format has one description for both.</summary>
    private static string? DescriptionOf(EnumScript type)
    {
        var values = type.Values.Where(static value => value.Comment.Text is not null).Select(static value => $"{value.Text}: {value.Comment.Text}");
        var text = string.Join("\n", values.Prepend(type.Comment.Text).Where(static line => line is not null));
        return text.Length == 0 ? null : text;
    }
}
