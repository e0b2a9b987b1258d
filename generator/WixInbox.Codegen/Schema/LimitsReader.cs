using System.Globalization;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Schema;

/// <summary>Reads the limits that a kind of value can have, and reports those that it cannot have or that nothing can keep.</summary>
internal sealed class LimitsReader(DiagnosticBag diagnostics)
{
    private static readonly string[] OfText = [Keywords.MinLength, Keywords.MaxLength];
    private static readonly string[] OfNumber = [Keywords.Minimum, Keywords.Maximum];
    private static readonly string[] OfList = [Keywords.MinItems, Keywords.MaxItems];

    public Limits ReadText(KeywordReader keywords, bool isUri)
    {
        Ignore(keywords, "a string", OfNumber, OfList);
        var limits = new Limits
        {
            MinLength = keywords.Count(Keywords.MinLength),
            MaxLength = keywords.Count(Keywords.MaxLength),
            IsUri = isUri,
        };
        Check(keywords, OfText, limits.MinLength, limits.MaxLength);
        return limits;
    }

    public Limits ReadNumber(KeywordReader keywords)
    {
        Ignore(keywords, "a number", OfText, OfList);
        var limits = new Limits { Minimum = keywords.Number(Keywords.Minimum), Maximum = keywords.Number(Keywords.Maximum) };
        Check(keywords, OfNumber, limits.Minimum, limits.Maximum);
        return limits;
    }

    /// <summary>Limits of an integer, of which at least one must keep them.</summary>
    public Limits ReadInteger(KeywordReader keywords, long least, long most)
    {
        var limits = ReadNumber(keywords);
        if (limits.Minimum > limits.Maximum) return limits; // reported
        var (low, high) = (Math.Max(decimal.Ceiling(limits.Minimum ?? least), least), Math.Min(decimal.Floor(limits.Maximum ?? most), most));
        if (low > high) Report(keywords.SpanOf(keywords.Has(Keywords.Minimum) ? Keywords.Minimum : Keywords.Maximum), "the least integer", low, "the greatest", high);
        return limits;
    }

    public Limits ReadList(KeywordReader keywords)
    {
        Ignore(keywords, "a list", OfText, OfNumber);
        var limits = new Limits { MinItems = keywords.Count(Keywords.MinItems), MaxItems = keywords.Count(Keywords.MaxItems) };
        Check(keywords, OfList, limits.MinItems, limits.MaxItems);
        return limits;
    }

    /// <summary>A value that has no limits.</summary>
    public void ReadNone(KeywordReader keywords, string what) => Ignore(keywords, what, OfText, OfNumber, OfList);

    private void Ignore(KeywordReader keywords, string what, params string[][] limits)
    {
        foreach (var keyword in limits.SelectMany(static group => group))
            if (keywords.Has(keyword)) diagnostics.Report(Ids.KeywordWithoutEffect, keywords.SpanOf(keyword), keyword, what);
    }

    private void Check(KeywordReader keywords, string[] names, decimal? least, decimal? most)
    {
        if (least > most) Report(keywords.SpanOf(names[0]), names[0], least!.Value, names[1], most!.Value);
    }

    private void Report(SourceSpan span, string low, decimal least, string high, decimal most) => diagnostics.Report(
        Ids.ImpossibleLimits, span, low, least.ToString(CultureInfo.InvariantCulture), high, most.ToString(CultureInfo.InvariantCulture));
}
