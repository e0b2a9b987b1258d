using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Takes over what an import says of a type.</summary>
internal sealed class TypeRefresh(RefreshContext context)
{
    private static readonly string[] Notes = [Keywords.Description, Keywords.Name, Keywords.Source];

    private readonly ValueRefresh _values = new(context);
    private readonly ObjectRefresh _objects = new(context);
    private readonly TypeWriter _writer = new(context.Imported);

    public void Refresh(EditObject node, TypeDeclaration present, TypeDeclaration imported, string pointer)
    {
        switch (present.Shape, imported.Shape)
        {
            case (ObjectShape was, ObjectShape now): _objects.Refresh(node, was, now, pointer); break;
            case (EnumShape was, EnumShape now): RefreshValues(node, was, now, pointer); break;
            case (FilterShape was, FilterShape now): RefreshFilter(node, was, now, pointer); break;
            case (AliasShape was and not FilterShape, AliasShape now and not FilterShape): _values.Refresh(node, was.Target, now.Target, pointer, KeyOrder.OfType); break;
            case (var was, AliasShape now) when Refinements.OfValues.Any(refinement => refinement.Holds(now.Target, was)): break;
            default: Replace(node, present, imported, pointer); break;
        }

        KeywordRefresh.Apply(node, _writer.Write(imported), Notes, KeyOrder.OfType, pointer, context.Log);
    }

    /// <summary>A type of another kind: only what people say of it stays.</summary>
    private void Replace(EditObject node, TypeDeclaration present, TypeDeclaration imported, string pointer)
    {
        context.Log.Changed(pointer, KindOf(present.Shape), KindOf(imported.Shape));
        var wanted = _writer.Write(imported);
        foreach (var member in wanted.Members.Where(static member => !Notes.Contains(member.Name))) node.Set(member.Name, member.Value, KeyOrder.OfType);
        foreach (var keyword in KeyOrder.OfType.Except(Notes).Where(keyword => wanted.Find(keyword) is null)) node.Remove(keyword);
    }

    private static string KindOf(TypeShape shape) => shape switch
    {
        ObjectShape => "an object",
        EnumShape => "an enumeration",
        FilterShape => "a filter",
        _ => "another name for a value",
    };

    /// <summary>Values keep their order; a new one stands behind the one that the import has before it.</summary>
    private void RefreshValues(EditObject node, EnumShape present, EnumShape imported, string pointer)
    {
        var place = Pointer.Add(pointer, Keywords.Enum);
        var (old, wanted) = (present.Values.Select(static word => word.Text).ToList(), imported.Values.Select(static word => word.Text).ToList());
        var values = old.Where(wanted.Contains).ToList();
        for (var at = 0; at < wanted.Count; at++)
        {
            if (old.Contains(wanted[at])) continue;
            values.Insert(at == 0 ? 0 : values.IndexOf(wanted[at - 1]) + 1, wanted[at]);
            context.Log.Added(place, wanted[at]);
        }

        foreach (var value in old.Except(wanted)) context.Log.Removed(place, value);
        if (!values.SequenceEqual(old)) node.Set(Keywords.Enum, Layout.Of(values), KeyOrder.OfType);
    }

    /// <summary>Fields and operators are added only: an article may know of more than an import does.</summary>
    private void RefreshFilter(EditObject node, FilterShape present, FilterShape imported, string pointer)
    {
        if (node.FindObject(Keywords.Filter) is not { } filter || _writer.Write(new TypeDeclaration(default, null, null, imported)).Find(Keywords.Filter) is not LayoutObject wanted) return;
        var fields = present.Fields.ToDictionary(static field => field.Path.Text);
        var place = Pointer.Add(pointer, Keywords.Filter);
        string? previous = null;
        foreach (var field in imported.Fields)
        {
            var name = field.Path.Text;
            if (!fields.TryGetValue(name, out var old))
            {
                filter.AddBehind(previous, name, wanted.Find(name)!);
                context.Log.Added(Pointer.Add(place, name));
            }
            else if (filter.FindObject(name) is { } there)
            {
                RefreshOperators(there, old, field, Pointer.Add(place, name));
            }

            previous = name;
        }
    }

    private void RefreshOperators(EditObject node, FilterFieldDeclaration present, FilterFieldDeclaration imported, string pointer)
    {
        var added = imported.Operators.Except(present.Operators).ToList();
        if (added.Count == 0) return;
        node.Set("operators", Layout.Of(present.Operators.Concat(added)), ["operators"]);
        context.Log.Added(pointer + "/operators", string.Join(", ", added));
    }
}
