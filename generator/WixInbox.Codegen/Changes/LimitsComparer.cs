using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares limits, each for itself: the least may be tightened while the greatest is loosened.</summary>
internal static class LimitsComparer
{
    public static void Compare(Limits old, Limits @new, ValuePlace place)
    {
        if (old == @new) return;
        var (length, range, count) = (
            (ChangeKind.LengthTightened, ChangeKind.LengthLoosened), (ChangeKind.RangeTightened, ChangeKind.RangeLoosened), (ChangeKind.CountTightened, ChangeKind.CountLoosened));
        Least(PositiveOf(old.MinLength), PositiveOf(@new.MinLength), "least length", length, place);
        Most(old.MaxLength, @new.MaxLength, "greatest length", length, place);
        Least(PositiveOf(old.MinItems), PositiveOf(@new.MinItems), "least number of items", count, place);
        Most(old.MaxItems, @new.MaxItems, "greatest number of items", count, place);
        Least(old.Minimum, @new.Minimum, "least value", range, place);
        Most(old.Maximum, @new.Maximum, "greatest value", range, place);
        if (!old.IsUri && @new.IsUri) place.Report(ChangeKind.UriRuleAdded, $"{place.What} must be a URI");
        if (old.IsUri && !@new.IsUri) place.Report(ChangeKind.UriRuleDropped, $"{place.What} need not be a URI");
    }

    // Nothing has fewer than none.
    private static decimal? PositiveOf(int? limit) => limit is > 0 ? limit : null;

    private static void Least(decimal? old, decimal? @new, string name, (ChangeKind Tightened, ChangeKind Loosened) kinds, ValuePlace place)
    {
        if (old == @new) return;
        Report(old is null || @new > old ? kinds.Tightened : kinds.Loosened, old, @new, name, place);
    }

    private static void Most(decimal? old, decimal? @new, string name, (ChangeKind Tightened, ChangeKind Loosened) kinds, ValuePlace place)
    {
        if (old == @new) return;
        Report(old is null || @new < old ? kinds.Tightened : kinds.Loosened, old, @new, name, place);
    }

    private static void Report(ChangeKind kind, decimal? old, decimal? @new, string name, ValuePlace place) =>
        place.Report(kind, $"{place.What} has the {name} {Words.Of(@new)}, and had {Words.Of(old)}");
}
