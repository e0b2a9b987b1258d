using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Changes;

/// <summary>Says which kind of change it is when a value is of another type.</summary>
internal static class TypeChanges
{
    /// <summary>The kind; null where both are scalars, lists, maps, named types or any JSON of one kind.</summary>
    public static ChangeKind? KindOf(CSharpType old, CSharpType @new, TypePairs pairs) => (old, @new) switch
    {
        (ScalarType left, ScalarType right) => left.Kind == right.Kind ? null : KindOf(left.Kind, right.Kind),
        (ListType, ListType) or (MapType, MapType) => null,
        (RawType left, RawType right) => (left.IsObject, right.IsObject) switch
        {
            (false, true) => ChangeKind.FreeFormNarrowed,
            (true, false) => ChangeKind.FreeFormWidened,
            _ => null,
        },
        (NamedType left, NamedType right) => pairs.NewNameOf(left.Name) == right.Name ? null : ChangeKind.ReferenceChanged,
        (RawType, _) => ChangeKind.FreeFormBecameTyped,
        (_, RawType) => ChangeKind.ValueBecameFreeForm,
        (ListType, MapType) => ChangeKind.ListBecameMap,
        (MapType, ListType) => ChangeKind.MapBecameList,
        (_, ListType) => ChangeKind.ValueBecameList,
        (ListType, _) => ChangeKind.ListBecameValue,
        (_, MapType) => ChangeKind.ValueBecameMap,
        (MapType, _) => ChangeKind.MapBecameValue,
        (ScalarType { Kind: ScalarKind.String }, NamedType { Kind: NamedKind.Enum }) => ChangeKind.TextBecameEnum,
        (NamedType { Kind: NamedKind.Enum }, ScalarType { Kind: ScalarKind.String }) => ChangeKind.EnumBecameText,
        (ScalarType, NamedType { Kind: NamedKind.Enum }) or (NamedType { Kind: NamedKind.Enum }, ScalarType) => ChangeKind.ScalarChanged,
        (ScalarType, _) => ChangeKind.ScalarBecameObject,
        _ => ChangeKind.ObjectBecameScalar,
    };

    private static ChangeKind KindOf(ScalarKind old, ScalarKind @new) => (old, @new) switch
    {
        (ScalarKind.Int32, ScalarKind.Int64 or ScalarKind.Int64Text or ScalarKind.Double) or (ScalarKind.Int64, ScalarKind.Double) => ChangeKind.NumberWidened,
        (ScalarKind.Int64, ScalarKind.Int64Text) or (ScalarKind.Int64Text, ScalarKind.Int64) => ChangeKind.EncodingChanged,
        _ => ChangeKind.ScalarChanged,
    };
}
