using System.Globalization;

namespace WixInbox.Validation;

/// <summary>A rule with a limit, and the sentence that says it.</summary>
/// <param name="Rule">What the service calls it.</param>
/// <param name="Sentence">{0} is the limit, {1} what was found, {2} the unit.</param>
/// <param name="Unit">What is counted, in the singular.</param>
internal sealed record LimitRule(ViolatedRule Rule, string Sentence, string Unit)
{
    public static readonly LimitRule MaxLength = new(ViolatedRule.MaxLength, "must have at most {0} {2}, has {1}", "character");
    public static readonly LimitRule MinLength = new(ViolatedRule.MinLength, "must have at least {0} {2}, has {1}", "character");
    public static readonly LimitRule MaxItems = new(ViolatedRule.MaxSize, "must have at most {0} {2}, has {1}", "item");
    public static readonly LimitRule MinItems = new(ViolatedRule.MinSize, "must have at least {0} {2}, has {1}", "item");
    public static readonly LimitRule Maximum = new(ViolatedRule.Max, "must be at most {0}, is {1}", "");
    public static readonly LimitRule Minimum = new(ViolatedRule.Min, "must be at least {0}, is {1}", "");
    public static readonly LimitRule Nesting = new(ViolatedRule.Custom, "must be nested at most {0} {2} deep", "level");

    public string Describe(object limit, object? actual) =>
        string.Format(CultureInfo.InvariantCulture, Sentence, limit, actual, limit is 1 ? Unit : Unit + "s");
}
