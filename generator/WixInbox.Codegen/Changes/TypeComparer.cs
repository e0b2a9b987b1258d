using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares the types of two sets: those that came and went, and each with what it was.</summary>
internal sealed class TypeComparer(ComparedSets sets)
{
    public void Compare()
    {
        foreach (var key in sets.Pairs.Removed.Where(key => !sets.Files.IsGone(key.File))) ReportRemoved(key);
        foreach (var key in sets.Pairs.Added.Where(key => !sets.Files.IsNew(key.File))) ReportAdded(key);
        foreach (var (old, @new) in sets.Pairs.All) Compare(old, @new);
    }

    private void ReportRemoved(TypeKey key)
    {
        var kind = sets.Old.KindOf(key) == SeenAs.Alias ? ChangeKind.AliasRemoved : ChangeKind.TypeRemoved;
        sets.Log.Add(kind, sets.Old.DirectionsOf(key), PlaceOfRemoved(key), $"The type '{key.Name}' is gone");
    }

    /// <summary>The file that it was in, if that is still there: where its types are declared nothing is left to point at.</summary>
    private ChangePlace PlaceOfRemoved(TypeKey key)
    {
        var pointer = PointerOf(key);
        if (sets.New.Documents.FirstOrDefault(document => document.Path == key.File) is { } file)
            return new ChangePlace(file.Path, pointer, file.FilePath, FilePlaces.HeadOf(file));
        var gone = sets.Old.FileOf(key);
        return new ChangePlace(gone.Path, pointer, gone.FilePath, sets.Old.Type(key).Name.Span);
    }

    private void ReportAdded(TypeKey key)
    {
        var kind = sets.New.KindOf(key) == SeenAs.Alias ? ChangeKind.AliasAdded : ChangeKind.TypeAdded;
        ScopeOf(key, sets.New.DirectionsOf(key)).Report(kind, sets.New.Type(key).Name.Span, $"The type '{key.Name}' is new");
    }

    private void Compare(TypeKey old, TypeKey @new)
    {
        var (before, after) = (sets.Old.Type(old), sets.New.Type(@new));
        var scope = ScopeOf(@new, sets.DirectionsOf(old, @new));
        CompareNames(old, @new, scope);
        Descriptions.Compare(before.Description, after.Description, after.Name.Span, scope, $"The type '{@new.Name}'");
        var (was, @is) = (sets.Old.KindOf(old), sets.New.KindOf(@new));
        if (was != @is)
        {
            scope.Report(ChangeKind.TypeKindChanged, after.Name.Span, $"The type '{@new.Name}' is {Words.Of(@is)}, and was {Words.Of(was)}");
            return;
        }

        var subject = new Subject(@new.Name, after.Name.Span, scope);
        switch (before.Shape, after.Shape)
        {
            case (ObjectShape left, ObjectShape right): new ObjectComparer(sets, subject, new ObjectSide(old, left, sets.Old), new ObjectSide(@new, right, sets.New)).Compare(); break;
            case (EnumShape left, EnumShape right): EnumComparer.Compare(left, right, subject); break;
            case (FilterShape left, FilterShape right): FilterComparer.Compare(left, right, subject); break;
            case (AliasShape left, AliasShape right): new ValueComparer(sets, ValuePlace.OfAlias(subject)).Compare(left.Target, right.Target); break;
        }
    }

    private void CompareNames(TypeKey old, TypeKey @new, ChangeScope scope)
    {
        if (sets.New.KindOf(@new) == SeenAs.Alias && sets.Old.KindOf(old) == SeenAs.Alias) return;
        var (before, after, span) = (sets.Old.NameOf(old), sets.New.NameOf(@new), sets.New.Type(@new).Name.Span);
        if (before != after && old.Name != @new.Name) scope.Report(ChangeKind.TypeRenamed, span, $"The type '{@new.Name}' was called '{old.Name}'");
        else if (before != after)
            scope.Report(ChangeKind.TypeNameChanged, sets.New.Type(@new).ChosenName?.Span ?? span, $"The type '{@new.Name}' is '{after}' in C#, and was '{before}'");
        if (old.File != @new.File && !sets.Files.HasMoved(old.File, @new.File))
            scope.Report(ChangeKind.TypeMoved, span, $"The type '{@new.Name}' stood in {old.File}");
    }

    private ChangeScope ScopeOf(TypeKey key, ChangeDirections direction) => new(sets.New.FileOf(key), PointerOf(key), direction, sets.Log);

    private static string PointerOf(TypeKey key) => $"#/definitions{JsonPointer.Step(key.Name)}";
}
