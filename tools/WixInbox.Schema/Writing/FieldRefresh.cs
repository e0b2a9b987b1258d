using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Schema.Json;

namespace WixInbox.Schema.Writing;

/// <summary>Takes over what an import says of a field.</summary>
internal sealed class FieldRefresh(RefreshContext context)
{
    private static readonly string[] Marks = [Keywords.ReadOnly, Keywords.Description, Keywords.Name, Keywords.Source];

    private readonly ValueRefresh _values = new(context);
    private readonly FieldWriter _writer = new(context.Imported);

    public void Refresh(EditObject node, FieldDeclaration present, FieldDeclaration imported, string pointer)
    {
        var missing = MissingDemands(present, imported).ToList();
        var isOverlay = missing.Count > 0 || node.Find(Keywords.AllOf) is not null;
        var isOther = isOverlay
            ? RefreshOverlay(node, present, imported, missing, pointer)
            : _values.Refresh(node, present.Value, imported.Value, pointer, KeyOrder.OfField);
        var order = isOverlay ? KeyOrder.OfOverlay : KeyOrder.OfField;
        var wanted = _writer.Write(imported);
        KeywordRefresh.Apply(node, wanted, Marks, order, pointer, context.Log);
        if (isOther) RemoveDefault(node, imported, pointer);
        if (isOther || imported.Default != present.Default) RefreshDefault(node, imported, isOther ? imported.Value : present.Value, order, pointer);
        RefreshDeprecation(node, wanted, order, pointer);
    }

    /// <summary>The default of another value says nothing of this one.</summary>
    private void RemoveDefault(EditObject node, FieldDeclaration imported, string pointer)
    {
        if (node.Find(Keywords.Default) is null || imported.Default is not null) return;
        node.Remove(Keywords.Default);
        context.Log.Removed(Pointer.Add(pointer, Keywords.Default));
    }

    /// <summary>A default is taken if the value can have it, which may be a more exact one than the import's.</summary>
    private void RefreshDefault(EditObject node, FieldDeclaration imported, ValueShape value, string[] order, string pointer)
    {
        if (imported.Default is not { } text) return;
        var written = _writer.WriteDefault(text, value);
        if (value is ScalarShape scalar && !FieldReader.CanHold(scalar.Kind, JsonParser.Parse(written.Text, static (_, _) => { }))) return;
        KeywordRefresh.Apply(node, new LayoutObject(LayoutStyle.Line).Add(Keywords.Default, written), [Keywords.Default], order, pointer, context.Log);
    }

    private IEnumerable<Demand> MissingDemands(FieldDeclaration present, FieldDeclaration imported) =>
        imported.Value is ReferenceShape && (present.Value is ReferenceShape || !_values.Agrees(present.Value, imported.Value))
            ? imported.Demands.Where(demand => !present.Demands.Any(other => other.Path.Equals(demand.Path)))
            : [];

    /// <summary>The type and what is demanded beyond it, which stand together in <c>allOf</c>.</summary>
    private bool RefreshOverlay(EditObject node, FieldDeclaration present, FieldDeclaration imported, List<Demand> missing, string pointer)
    {
        var isSame = _values.Agrees(present.Value, imported.Value);
        if (!isSame && imported.Value is not ReferenceShape) return _values.Refresh(node, present.Value, imported.Value, pointer, KeyOrder.OfField);
        if (isSame && missing.Count == 0) return false;
        var demands = present.Demands.Concat(missing).OrderBy(static demand => demand.Path.Count).ToEquatableArray();
        var overlay = present with { Value = isSame ? present.Value : imported.Value, Demands = demands };
        if (!isSame) context.Log.Changed(pointer, ReferenceOf(present), ReferenceOf(imported));
        foreach (var demand in missing) context.Log.Added(pointer + "/allOf", $"demands {string.Join('.', demand.Path)}");
        node.Set(Keywords.AllOf, _writer.WriteOverlay(overlay), KeyOrder.OfOverlay);
        foreach (var keyword in KeyOrder.OfValue) node.Remove(keyword);
        return !isSame;
    }

    private string ReferenceOf(FieldDeclaration field) => LayoutPrinter.PrintLine(ValueWriter.Write(field.Value, context.Imported.Path));

    private void RefreshDeprecation(EditObject node, LayoutObject wanted, string[] order, string pointer)
    {
        if (node.FindObject(Keywords.Deprecated) is { } present && wanted.Find(Keywords.Deprecated) is LayoutObject deprecation)
            KeywordRefresh.Apply(present, deprecation, KeyOrder.OfDeprecation, KeyOrder.OfDeprecation, Pointer.Add(pointer, Keywords.Deprecated), context.Log);
        else
            KeywordRefresh.Apply(node, wanted, [Keywords.Deprecated], order, pointer, context.Log);
    }
}
