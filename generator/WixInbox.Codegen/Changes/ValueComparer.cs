using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>
/// Compares what a field, an item or a name stands for: as C# sees it, so that a name put in place of what it stands for is no change.
/// What a reference leads to is compared where it is declared.
/// </summary>
internal sealed class ValueComparer(ComparedSets sets, ValuePlace place)
{
    public void Compare(ValueShape old, ValueShape @new) => Compare(old, @new, Nesting.None);

    private void Compare(ValueShape old, ValueShape @new, Nesting nesting)
    {
        switch (old, @new)
        {
            case (ReferenceShape left, ReferenceShape right) when sets.Pairs.AreSame(left, right):
                return;
            case (ListShape left, ListShape right):
                LimitsComparer.Compare(left.Limits, right.Limits, place);
                Compare(left.Item, right.Item, nesting.Or(Nesting.List));
                return;
            case (MapShape left, MapShape right):
                Compare(left.Value, right.Value, nesting.Or(Nesting.Map));
                return;
            default:
                Compare(sets.Old.Bind(old), sets.New.Bind(@new), nesting);
                return;
        }
    }

    private void Compare(ValueModel old, ValueModel @new, Nesting nesting)
    {
        var kind = TypeChanges.KindOf(old.Type, @new.Type, sets.Pairs);
        if (kind is { } found)
        {
            place.Report(nesting.Widen(found), $"{place.What} is {Words.Of(@new.Type)}, and was {Words.Of(old.Type)}");
            if (found is not (ChangeKind.NumberWidened or ChangeKind.EncodingChanged)) return; // of those the limits mean what they did
        }

        LimitsComparer.Compare(old.Limits, @new.Limits, place);
        switch (old.Type, @new.Type)
        {
            case (ListType left, ListType right): Compare(left.Item, right.Item, nesting.Or(Nesting.List)); break;
            case (MapType left, MapType right): Compare(left.Value, right.Value, nesting.Or(Nesting.Map)); break;
        }
    }
}

/// <summary>Whether a value stands in a list or map: then it is the list or map that is of another type.</summary>
internal enum Nesting
{
    None,
    List,
    Map,
}

internal static class Nestings
{
    /// <summary>The outermost counts.</summary>
    public static Nesting Or(this Nesting nesting, Nesting other) => nesting == Nesting.None ? other : nesting;

    public static ChangeKind Widen(this Nesting nesting, ChangeKind kind) => (nesting, kind) switch
    {
        (Nesting.None, _) or (_, ChangeKind.EncodingChanged or ChangeKind.FreeFormNarrowed or ChangeKind.FreeFormWidened) => kind,
        (Nesting.List, _) => ChangeKind.ListItemChanged,
        _ => ChangeKind.MapValueChanged,
    };
}

/// <summary>Where changes of a value are reported, and how sentences start.</summary>
internal sealed record ValuePlace(Subject Subject, string What, string Pointer, SourceSpan Span, bool IsAlias)
{
    public static ValuePlace OfAlias(Subject subject) => new(subject, $"'{subject.Name}'", "", subject.Span, IsAlias: true);

    public void Report(ChangeKind kind, string text) =>
        Subject.Report(kind == ChangeKind.ReferenceChanged && IsAlias ? ChangeKind.AliasRetargeted : kind, Span, text, Pointer);
}
