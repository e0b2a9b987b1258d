using WixInbox.Schema.Typings;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Packages;

/// <summary>What importing a package gives, and what comes of it.</summary>
internal sealed record PackageCheck(string Package)
{
    public int Methods { get; init; }

    public int Events { get; init; }

    public int Types { get; init; }

    public int Fallbacks { get; init; }

    public int NotUnderstood { get; init; }

    /// <summary>What the generator, the compiler and the round trips find.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    public static PackageCheck Of(string specifier, string folder)
    {
        var (documents, notes) = TypingsImporter.Import(folder, new TypingsOptions());
        var check = new PackageCheck(specifier)
        {
            Methods = documents.Count(static document => document.Method is not null),
            Events = documents.Count(static document => document.Event is not null),
            Fallbacks = notes.Count(static note => note.Kind == ImportNoteKind.Fallback),
            NotUnderstood = notes.Count(static note => note.Kind == ImportNoteKind.NotUnderstood),
        };
        var (findings, assembly) = Build.Of(documents.Select(static document => (document.Path, SchemaWriter.Write(document))));
        if (assembly is null) return check with { Findings = findings };
        var (types, failures) = RoundTrips.Of(assembly);
        return check with { Types = types, Findings = failures };
    }
}
