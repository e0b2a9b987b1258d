using WixInbox.Codegen.Changes;

namespace WixInbox.Schema.Tests.Changes;

/// <summary>
/// The table of changes against the code that is generated: a change that breaks source takes something away from what callers see, or
/// demands more; any other leaves all of it.
/// </summary>
public class SeverityTests
{
    /// <summary>
    /// Whether a response can be made without a field matters to tests alone, since callers get responses; and answers for errors, which
    /// all take an error, still compile in another order.
    /// </summary>
    private static readonly ChangeKind[] Exceptions = [ChangeKind.FieldBecameDefaulted, ChangeKind.DefaultedBecameRequired, ChangeKind.ErrorsReordered];

    public static TheoryData<string> Kinds => [.. ChangeRules.All.Select(static rule => rule.Kind).Distinct().Except(Exceptions).Select(static kind => kind.ToString())];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WhatBreaksSource_IsWhatChangesTheFaceOfTheCode(string name)
    {
        var kind = Enum.Parse<ChangeKind>(name);
        var rules = ChangeRules.All.Where(rule => rule.Kind == kind).ToList();
        var direction = rules[0].Direction.HasFlag(ChangeDirections.Request) ? ChangeDirections.Request : ChangeDirections.Event;
        var files = ChangeTable.All.Single(sample => sample.Kind == kind).FilesOf(direction);
        var (old, @new) = (EmittedFace.Of(files.Select(static file => (file.Path, file.Old))), EmittedFace.Of(files.Select(static file => (file.Path, file.New))));
        var broken = old.Except(@new).Concat(@new.Except(old).Where(static member => member.Contains(" required ", StringComparison.Ordinal))).ToList();
        if (rules.Any(static rule => rule.Severity == ChangeSeverity.Source)) Assert.NotEmpty(broken);
        else Assert.Empty(broken);
    }
}
