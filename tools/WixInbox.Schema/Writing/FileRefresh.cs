using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Takes over what an import says of a whole file.</summary>
internal sealed class FileRefresh(RefreshContext context)
{
    private readonly TypeRefresh _types = new(context);
    private readonly TypeWriter _writer = new(context.Imported);

    public void Refresh(EditObject root)
    {
        var (present, imported) = (context.Present, context.Imported);
        var wanted = SchemaWriter.ToLayout(imported);
        KeywordRefresh.Apply(root, wanted, [Keywords.Title, Keywords.Description, Keywords.Source, Keywords.Type], KeyOrder.OfFile, "", context.Log);
        if (root.FindObject(Keywords.Method) is { } method && present.Method is { } wasMethod && imported.Method is { } nowMethod) new MethodRefresh(context).Refresh(method, wasMethod, nowMethod);
        else KeywordRefresh.Apply(root, wanted, [Keywords.Method], KeyOrder.OfFile, "", context.Log);
        if (root.FindObject(Keywords.Event) is { } happening && present.Event is { } wasEvent && imported.Event is { } nowEvent) new EventRefresh(context).Refresh(happening, wasEvent, nowEvent);
        else KeywordRefresh.Apply(root, wanted, [Keywords.Event], KeyOrder.OfFile, "", context.Log);
        if (MessagesOf(present) != MessagesOf(imported)) KeywordRefresh.Apply(root, wanted, [Keywords.Properties], KeyOrder.OfFile, "", context.Log);
        RefreshTypes(root, wanted);
        RemoveOrphans(root);
    }

    private static (ReferenceShape? Request, ReferenceShape? Response, ReferenceShape? Body) MessagesOf(SchemaDocument document) =>
        (WithoutSpan(document.Method?.Request), WithoutSpan(document.Method?.Response), WithoutSpan(document.Event?.Body));

    private static ReferenceShape? WithoutSpan(ReferenceShape? reference) => reference is null ? null : reference with { Span = default };

    /// <summary>Types that the import does not have stay: they may be another package's.</summary>
    private void RefreshTypes(EditObject root, LayoutObject wanted)
    {
        if (root.FindObject(Keywords.Definitions) is not { } definitions)
        {
            KeywordRefresh.Apply(root, wanted, [Keywords.Definitions], KeyOrder.OfFile, "", context.Log);
            return;
        }

        var types = context.Present.Types.ToDictionary(static type => type.Name.Text);
        var previous = context.Present.Types.Count > 0 ? context.Present.Types[^1].Name.Text : null;
        foreach (var type in context.Imported.Types)
        {
            var (name, pointer) = (type.Name.Text, Pointer.OfType(type.Name.Text));
            if (types.TryGetValue(name, out var old) && definitions.FindObject(name) is { } node)
            {
                _types.Refresh(node, old, type, pointer);
                continue;
            }

            definitions.AddBehind(previous, name, _writer.Write(type));
            context.Log.Added(pointer);
            previous = name;
        }
    }

    /// <summary>Types of a method or event that only what was removed from it led to. To those of a shared file others may lead.</summary>
    private void RemoveOrphans(EditObject root)
    {
        if ((context.Present.Method is null && context.Present.Event is null) || root.FindObject(Keywords.Definitions) is not { } definitions) return;
        var left = SchemaReader.Read(new SchemaFile(context.Present.Path, "", root.ToString())).Document;
        var known = context.Imported.Types.Select(static type => type.Name.Text);
        foreach (var type in References.Reachable(context.Present).Except(References.Reachable(left)).Except(known).ToList())
        {
            definitions.Remove(type);
            context.Log.Removed(Pointer.OfType(type));
        }
    }
}
