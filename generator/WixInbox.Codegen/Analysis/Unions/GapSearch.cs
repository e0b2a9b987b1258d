using Microsoft.CodeAnalysis;

namespace WixInbox.Codegen.Analysis.Unions;

/// <summary>Whether there is a value that no arm takes.</summary>
internal enum Gap
{
    None,

    /// <summary>A pattern is of a kind that cannot be told here, such as a range of numbers.</summary>
    Possible,
    Certain,
}

/// <summary>
/// Looks for a value of one case that no arm takes. Nothing is known of the value but its case; where a pattern asks for more, such as
/// the case of a union inside it, every answer is tried in turn.
/// </summary>
internal sealed class GapSearch(UnionSwitch of, INamedTypeSymbol? shape)
{
    // Patterns are written by people: this many tries are never needed, unless nested answers multiply. Then it is left open.
    private const int MostTries = 2_000;

    private readonly Answers _answers = new(of.Union, shape);
    private int _tries;

    public Gap Find() => Find(0, Gap.Certain);

    // What an arm that is passed does not take, it does not take of anything that is known better either: no arm is asked again.
    private Gap Find(int first, Gap otherwise)
    {
        if (++_tries > MostTries) return Gap.Possible;
        for (var at = first; at < of.Arms.Count; at++)
        {
            if (of.Arms[at].IsGuarded) continue;
            switch (_answers.Takes(of.Arms[at]))
            {
                case Truth.Yes: return Gap.None;
                case Truth.Open: return TryAll(_answers.Question!, at, otherwise);
                case Truth.Untold: otherwise = Gap.Possible; break;
            }
        }

        return otherwise;
    }

    /// <summary>Whether any arm takes something of the case, be it on a condition.</summary>
    public bool IsTouched() => of.Arms.Any(arm => _answers.Takes(arm) != Truth.No);

    /// <summary>The arm that takes all of the case before any other does; null where it takes several.</summary>
    public SwitchArm? Taker() =>
        of.Arms.FirstOrDefault(arm => !arm.IsGuarded && _answers.Takes(arm) != Truth.No) is { } first && _answers.Takes(first) == Truth.Yes ? first : null;

    private Gap TryAll(Question question, int at, Gap otherwise)
    {
        var worst = Gap.None;
        foreach (var answer in question.Choices)
        {
            _answers.Assume(question, answer);
            var found = Find(at, otherwise);
            _answers.Forget(question);
            if (found == Gap.Certain) return found;
            if (found > worst) worst = found;
        }

        return worst;
    }
}
