using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Takes over what a value may be, where that is not less exact than what stands there.</summary>
internal sealed class ValueRefresh(RefreshContext context)
{
    private const int MaxDepth = 16;

    private static readonly string[] OfLists = [Keywords.MinItems, Keywords.MaxItems];
    private static readonly string[] OfTexts = [Keywords.Format, Keywords.MinLength, Keywords.MaxLength];
    private static readonly string[] OfNumbers = [Keywords.Minimum, Keywords.Maximum];

    /// <returns>Whether it is another value now.</returns>
    public bool Refresh(EditObject node, ValueShape present, ValueShape imported, string pointer, string[] order)
    {
        var agrees = Agrees(present, imported);
        if (agrees) RefreshWithin(node, present, imported, pointer, order);
        else Replace(node, present, imported, pointer, order);
        return !agrees;
    }

    /// <summary>Whether what stands there is the same, or a more exact word for it.</summary>
    public bool Agrees(ValueShape present, ValueShape imported) => Agrees(present, imported, isOwn: true, 0);

    /// <param name="present">What stands there.</param>
    /// <param name="imported">What the import says.</param>
    /// <param name="isOwn">Whether limits can be taken over, as they cannot where another name is looked through.</param>
    /// <param name="depth">How deep this is within lists and maps.</param>
    private bool Agrees(ValueShape present, ValueShape imported, bool isOwn, int depth)
    {
        if (depth > MaxDepth) return false;
        if (present is ReferenceShape reference)
        {
            if (imported is ReferenceShape wanted) return context.Aliases(reference).Any(name => name.File == wanted.File && name.Name == wanted.Name);
            if (context.Resolve(reference) is not { } target) return imported is AnyShape; // whatever it is, it has a name
            return IsRefined(target, imported) || (target is AliasShape alias && Agrees(alias.Target, imported, isOwn: false, depth + 1));
        }

        var isSame = (present, imported) switch
        {
            (ScalarShape was, ScalarShape now) => was.Kind == now.Kind && (isOwn || IsWithin(was.Limits, now.Limits)),
            (ListShape was, ListShape now) => (isOwn || IsWithin(was.Limits, now.Limits)) && Agrees(was.Item, now.Item, isOwn, depth + 1),
            (MapShape was, MapShape now) => Agrees(was.Value, now.Value, isOwn, depth + 1),
            (AnyShape was, AnyShape now) => was.IsObject == now.IsObject,
            _ => false,
        };
        return isSame || IsRefined(new AliasShape(present), imported);
    }

    private static bool IsRefined(TypeShape present, ValueShape imported) => Refinements.OfValues.Any(refinement => refinement.Holds(imported, present));

    /// <summary>Whether limits say all that others do, and perhaps more.</summary>
    private static bool IsWithin(Limits present, Limits imported) => (imported.IsUri, present.IsUri) != (true, false)
        && Says(present.MinLength, imported.MinLength)
        && Says(present.MaxLength, imported.MaxLength)
        && Says(present.MinItems, imported.MinItems)
        && Says(present.MaxItems, imported.MaxItems)
        && Says(present.Minimum, imported.Minimum)
        && Says(present.Maximum, imported.Maximum);

    private static bool Says<T>(T? present, T? imported) where T : struct, IEquatable<T> => imported is null || Nullable.Equals(present, imported);

    private void RefreshWithin(EditObject node, ValueShape present, ValueShape imported, string pointer, string[] order)
    {
        var wanted = ValueWriter.Write(imported, context.Imported.Path);
        var limits = (present, imported) switch
        {
            (ScalarShape { Kind: ScalarKind.String }, ScalarShape) => OfTexts,
            (ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double }, ScalarShape) => OfNumbers,
            (ListShape, ListShape) => OfLists,
            _ => [],
        };
        KeywordRefresh.Apply(node, wanted, limits, order, pointer, context.Log);
        if ((present, imported) is (ListShape list, ListShape newList)) RefreshNested(node, Keywords.Items, list.Item, newList.Item, pointer);
        if ((present, imported) is (MapShape map, MapShape newMap)) RefreshNested(node, Keywords.AdditionalProperties, map.Value, newMap.Value, pointer);
    }

    private void RefreshNested(EditObject node, string keyword, ValueShape present, ValueShape imported, string pointer)
    {
        if (node.FindObject(keyword) is { } nested) Refresh(nested, present, imported, Pointer.Add(pointer, keyword), KeyOrder.OfValue);
    }

    private void Replace(EditObject node, ValueShape present, ValueShape imported, string pointer, string[] order)
    {
        var wanted = ValueWriter.Write(imported, context.Imported.Path);
        context.Log.Changed(pointer, LayoutPrinter.PrintLine(ValueWriter.Write(present, context.Imported.Path)), LayoutPrinter.PrintLine(wanted));
        Replace(node, wanted, order);
    }

    /// <summary>Puts other keywords of a value into the place of those that stand there.</summary>
    public static void Replace(EditObject node, LayoutObject wanted, string[] order)
    {
        foreach (var member in wanted.Members) node.Set(member.Name, member.Value, order);
        foreach (var keyword in KeyOrder.OfValue.Append(Keywords.AllOf).Where(keyword => wanted.Find(keyword) is null)) node.Remove(keyword);
    }
}
