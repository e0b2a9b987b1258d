using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen.Changes;

/// <summary>Compares how a method pages.</summary>
internal static class PagingComparer
{
    private const string Pointer = "/list";

    public static void Compare(PagingDeclaration? old, PagingDeclaration? @new, Subject subject)
    {
        switch (old, @new)
        {
            case (null, null): break;
            case (null, { } added): subject.Report(ChangeKind.PagingAdded, added.Items.Span, $"'{subject.Name}' pages", Pointer); break;
            case ({ }, null): subject.Report(ChangeKind.PagingRemoved, $"'{subject.Name}' pages no longer", Pointer); break;
            case ({ } before, { } after):
                if (before.Items.Text != after.Items.Text)
                    subject.Report(ChangeKind.PagingItemsChanged, after.Items.Span, $"The items of '{subject.Name}' are '{after.Items.Text}', and were '{before.Items.Text}'", Pointer);
                CompareCursors(before.Next, after.Next, subject);
                CompareCursors(before.Cursor, after.Cursor, subject);
                break;
        }
    }

    private static void CompareCursors(Word old, Word @new, Subject subject)
    {
        if (old.Text != @new.Text)
            subject.Report(ChangeKind.PagingCursorChanged, @new.Span, $"The cursor of '{subject.Name}' is '{@new.Text}', and was '{old.Text}'", Pointer);
    }
}
