using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Pages;

/// <summary>
/// Holds what a page says of a value against what a schema says. Pages know fewer kinds: where both can be true the schema's is the
/// more exact. Where they cannot, the page is the vendor's word.
/// </summary>
internal sealed class Reconciler(KnownSchemas known, TypePlaces places)
{
    /// <param name="declared">The value of the schema.</param>
    /// <param name="printed">The value of the page.</param>
    /// <param name="typeName">The type that the page names, if it does.</param>
    /// <returns>The value, and whether it is the schema's.</returns>
    public (ValueShape Shape, bool IsDeclared) Reconcile(ValueShape declared, ValueShape printed, string? typeName) => printed switch
    {
        AnyShape { IsObject: false } => (declared, true),
        AnyShape => known.Resolve(declared) is MapShape or AnyShape or ReferenceShape ? (declared, true) : (printed, false),
        ListShape list => known.Resolve(declared) is ListShape other ? ReconcileList(declared, other, list, typeName) : (printed, false),
        ReferenceShape reference => IsReference(declared, reference, typeName) ? (declared, true) : (printed, false),
        ScalarShape scalar => known.Resolve(declared) is ScalarShape other && CanBe(other.Kind, scalar.Kind) ? (WithLimits(declared, other, scalar.Limits), true) : (printed, false),
        _ => (printed, false),
    };

    private (ValueShape Shape, bool IsDeclared) ReconcileList(ValueShape declared, ListShape list, ListShape printed, string? typeName)
    {
        var (item, isDeclared) = Reconcile(list.Item, printed.Item, typeName);
        var limits = Over(list.Limits, printed.Limits);
        if (isDeclared && Equals(item, list.Item) && limits == list.Limits) return (declared, true);
        return (list with { Item = item, Limits = limits }, isDeclared);
    }

    private bool IsReference(ValueShape declared, ReferenceShape printed, string? typeName) =>
        known.TargetOf(declared) is { } target && known.Resolve(declared) is ReferenceShape && (target == printed || (typeName is not null && places.IsSame(typeName, target)));

    /// <summary>Whether what a page prints as one kind can be the other: its strings are all that strings carry on the wire.</summary>
    private static bool CanBe(ScalarKind declared, ScalarKind printed) => printed switch
    {
        ScalarKind.String => declared is not (ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double),
        ScalarKind.Int32 => declared is ScalarKind.Int32 or ScalarKind.Int64,
        _ => declared == printed,
    };

    private static ValueShape WithLimits(ValueShape declared, ScalarShape scalar, Limits printed)
    {
        if (scalar.Kind is not (ScalarKind.String or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double)) return declared;
        var limits = Over(scalar.Limits, printed);
        return limits == scalar.Limits ? declared : scalar with { Limits = limits };
    }

    private static Limits Over(Limits declared, Limits printed) => new()
    {
        MinLength = printed.MinLength ?? declared.MinLength,
        MaxLength = printed.MaxLength ?? declared.MaxLength,
        MinItems = printed.MinItems ?? declared.MinItems,
        MaxItems = printed.MaxItems ?? declared.MaxItems,
        Minimum = printed.Minimum ?? declared.Minimum,
        Maximum = printed.Maximum ?? declared.Maximum,
        IsUri = printed.IsUri || declared.IsUri,
    };
}
