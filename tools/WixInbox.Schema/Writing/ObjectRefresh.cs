using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Takes over the fields of an object, which of them are required, and its one-of groups.</summary>
internal sealed class ObjectRefresh(RefreshContext context)
{
    private readonly FieldRefresh _fields = new(context);
    private readonly FieldWriter _writer = new(context.Imported);
    private readonly GroupRefresh _groups = new(context.Log);

    public void Refresh(EditObject node, ObjectShape present, ObjectShape imported, string pointer)
    {
        // No fields: a type that a source names and does not describe.
        if (imported.Fields.Count == 0 || node.FindObject(Keywords.Properties) is not { } properties) return;
        RefreshFields(properties, present, imported, pointer + "/properties");
        var names = properties.Names.ToHashSet();
        var groups = _groups.Refresh(node, present, imported, names, pointer);
        var cases = groups.SelectMany(static group => group.Cases).Select(static word => word.Text).ToHashSet();
        var required = RefreshRequired(node, present, imported, names, cases, pointer);
        var free = names.Where(name => !cases.Contains(name) && !required.Contains(name) && properties.FindObject(name)?.Find(Keywords.ReadOnly)?.ToString() != "true");
        RefreshExpected(node, present, [.. free, .. groups.Where(static group => !group.IsRequired).Select(static group => group.Name.Text)], pointer);
    }

    private void RefreshFields(EditObject properties, ObjectShape present, ObjectShape imported, string pointer)
    {
        var fields = present.Fields.ToDictionary(static field => field.Name.Text);
        string? previous = null;
        foreach (var field in imported.Fields)
        {
            var (name, place) = (field.Name.Text, Pointer.Add(pointer, field.Name.Text));
            if (!fields.TryGetValue(name, out var old))
            {
                properties.AddBehind(previous, name, _writer.Write(field));
                context.Log.Added(place);
            }
            else if (properties.FindObject(name) is { } node)
            {
                _fields.Refresh(node, old, field, place);
            }

            previous = name;
        }

        var known = imported.Fields.Select(static field => field.Name.Text).ToHashSet();
        foreach (var field in present.Fields.Where(field => !known.Contains(field.Name.Text))) Remove(properties, field, Pointer.Add(pointer, field.Name.Text));
    }

    private void Remove(EditObject properties, FieldDeclaration field, string place)
    {
        if (field.Source is not null)
        {
            context.Log.Keep(place);
            return;
        }

        properties.Remove(field.Name.Text);
        context.Log.Removed(place);
    }

    /// <summary>Required is what either says: no source tells what a response always has.</summary>
    private List<string> RefreshRequired(EditObject node, ObjectShape present, ObjectShape imported, HashSet<string> fields, HashSet<string> cases, string pointer)
    {
        var old = present.Required.Select(static word => word.Text).ToList();
        var now = old.Union(imported.Required.Select(static word => word.Text)).Where(name => fields.Contains(name) && !cases.Contains(name)).ToList();
        if (now.SequenceEqual(old)) return now;
        foreach (var name in now.Except(old)) context.Log.Added(pointer + "/required", name);
        foreach (var name in old.Except(now)) context.Log.Removed(pointer + "/required", name);
        if (now.Count > 0) node.Set(Keywords.Required, Layout.Of(now), KeyOrder.OfType);
        else node.Remove(Keywords.Required);
        return now;
    }

    /// <summary>What prose requires is a person's word. It goes with the field, and where the field is required by more than prose, or set by the service.</summary>
    private void RefreshExpected(EditObject node, ObjectShape present, HashSet<string> members, string pointer)
    {
        var old = present.Expected.Select(static word => word.Text).ToList();
        var now = old.Where(members.Contains).ToList();
        if (now.Count == old.Count) return;
        foreach (var name in old.Except(now)) context.Log.Removed(Pointer.Add(pointer, Keywords.Expected), name);
        if (now.Count > 0) node.Set(Keywords.Expected, Layout.Of(now), KeyOrder.OfType);
        else node.Remove(Keywords.Expected);
    }
}
