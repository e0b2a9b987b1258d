using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares a field with what it was.</summary>
internal sealed class FieldComparer(ComparedSets sets, Subject subject, ObjectSide old, ObjectSide @new)
{
    public static string PointerOf(FieldDeclaration field) => $"/properties{JsonPointer.Step(field.Name.Text)}";

    /// <summary>Reports what the field is or does now, as the end of a sentence.</summary>
    public void Report(ChangeKind kind, FieldDeclaration field, string text, SourceSpan? span = null) =>
        subject.Report(kind, span ?? field.Name.Span, $"{WhatOf(field)} {text}", PointerOf(field));

    public void Compare(FieldDeclaration before, FieldDeclaration after)
    {
        if (after.IsReadOnly) new FieldComparer(sets, subject with { Scope = subject.Scope.OutsideRequests }, old, @new).CompareContents(before, after);
        else CompareContents(before, after);
        CompareNames(before, after);
        CompareDeprecation(before.Deprecation, after.Deprecation, after);
        CompareReadOnly(before, after);
        Descriptions.Compare(before.Description, after.Description, after.Name.Span, subject.Scope with { Pointer = subject.Scope.Pointer + PointerOf(after) }, WhatOf(after));
    }

    /// <summary>Compares whether a field must be there, by what its property is in C#.</summary>
    public void ComparePresence(FieldDeclaration before, FieldDeclaration after)
    {
        var (was, @is) = (old.PresenceOf(before), @new.PresenceOf(after));
        switch (was, @is)
        {
            case (Presence.Optional, Presence.Required):
                var kind = old.IsStruct(before) ? ChangeKind.NullableBecameRequired : ChangeKind.FieldBecameRequired;
                Report(kind, after, "is required, and was not", @new.RequiredWordOf(after)?.Span);
                break;
            case (Presence.Defaulted, Presence.Required):
                Report(ChangeKind.DefaultedBecameRequired, after, "is required, and was not", @new.RequiredWordOf(after)?.Span);
                break;
            case (Presence.Optional, Presence.Defaulted) when old.IsReached && @new.IsReached: // otherwise it is another body or response, which has been said
                Report(old.IsStruct(before) ? ChangeKind.NullableBecameRequired : ChangeKind.FieldBecameDefaulted, after, "reads as false, zero or empty where it is absent, and was null");
                break;
            case (Presence.Defaulted, Presence.Optional) when old.IsReached && @new.IsReached:
                Report(ChangeKind.FieldBecameOptional, after, "is null where it is absent, and was false, zero or empty");
                break;
            case (Presence.Required, Presence.Optional): Report(ChangeKind.FieldBecameOptional, after, "may be absent"); break;
            case (Presence.Required, Presence.Defaulted): Report(ChangeKind.FieldBecameDefaulted, after, "may be absent"); break;
        }
    }

    private void CompareContents(FieldDeclaration before, FieldDeclaration after)
    {
        new ValueComparer(sets, new ValuePlace(subject, WhatOf(after), PointerOf(after), after.Name.Span, IsAlias: false)).Compare(before.Value, after.Value);
        CompareDefaults(before.Default, after.Default, after);
        CompareDemands(before, after);
    }

    private string WhatOf(FieldDeclaration field) => $"'{subject.Name}.{field.Name.Text}'";

    private void CompareNames(FieldDeclaration before, FieldDeclaration after)
    {
        var (was, @is) = (ObjectSide.NameOf(before), ObjectSide.NameOf(after));
        if (was != @is) Report(ChangeKind.FieldNameChanged, after, $"is '{@is}' in C#, and was '{was}'", after.ChosenName?.Span);
        if (before.Name.Text != after.Name.Text)
            Report(ChangeKind.WireNameChanged, after, $"has the key '{after.Name.Text}' in JSON, and had '{before.Name.Text}'");
    }

    private void CompareDeprecation(Deprecation? was, Deprecation? @is, FieldDeclaration field)
    {
        if (was == @is) return;
        var (kind, text) = (was, @is) switch
        {
            (null, { ReplacedBy: { } other }) => (ChangeKind.FieldDeprecated, $"is deprecated for '{other}'"),
            (null, _) => (ChangeKind.FieldDeprecated, "is deprecated"),
            (_, null) => (ChangeKind.FieldUndeprecated, "is deprecated no longer"),
            _ => (ChangeKind.DeprecationChanged, "is deprecated with another replacement or date"),
        };
        Report(kind, field, text);
    }

    private void CompareReadOnly(FieldDeclaration before, FieldDeclaration after)
    {
        if (before.IsReadOnly == after.IsReadOnly) return;
        var isCase = @new.GroupOf(after) is not null;
        if (after.IsReadOnly) Report(isCase ? ChangeKind.CaseBecameReadOnly : ChangeKind.FieldBecameReadOnly, after, "is set by the service alone");
        else Report(isCase ? ChangeKind.CaseBecameWritable : ChangeKind.FieldBecameWritable, after, "is set by the service alone no longer");
    }

    private void CompareDefaults(string? was, string? @is, FieldDeclaration field)
    {
        if (was == @is) return;
        if (was is null) Report(ChangeKind.DefaultDocumented, field, $"has the default '{@is}'");
        else if (@is is null) Report(ChangeKind.DefaultUndocumented, field, $"has no default, and had '{was}'");
        else Report(ChangeKind.DefaultChanged, field, $"has the default '{@is}', and had '{was}'");
    }

    private void CompareDemands(FieldDeclaration before, FieldDeclaration after)
    {
        var (was, @is) = (PathsOf(before), PathsOf(after));
        foreach (var demand in after.Demands.Where(demand => !was.Contains(PathOf(demand))))
            Report(ChangeKind.DemandAdded, after, $"must have '{PathOf(demand)}'", demand.Span);
        foreach (var path in was.Where(path => !@is.Contains(path))) Report(ChangeKind.DemandRemoved, after, $"need not have '{path}'");
    }

    private static HashSet<string> PathsOf(FieldDeclaration field) => [.. field.Demands.Select(PathOf)];

    private static string PathOf(Demand demand) => string.Join(".", demand.Path);
}
