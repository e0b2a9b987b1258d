using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WixInbox.Schema.Typings;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Packages;

/// <summary>A package, the schema files that its import makes, and the C# that the generator makes of them.</summary>
internal sealed class ImportedPackage
{
    public ImportedPackage(InstalledPackage installed)
    {
        Installed = installed;
        Import = TypingsImporter.Import(installed.Folder, new TypingsOptions());
        Files = [.. Import.Documents.Select(static document => new SchemaText(document.Path, SchemaWriter.Write(document)))];
        (Compilation, Diagnostics) = Generator.Run(Files);
    }

    public InstalledPackage Installed { get; }

    public ImportResult Import { get; }

    public IReadOnlyList<SchemaText> Files { get; }

    /// <summary>The generated code, for whoever wants to compile, load and run it.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>What the generator says of the files.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The compiled code; null where it does not compile, which is told elsewhere.</summary>
    public Assembly? Load()
    {
        using var stream = new MemoryStream();
        if (!Compilation.Emit(stream).Success) return null;
        stream.Position = 0;
        return new AssemblyLoadContext(Installed.Name, isCollectible: true).LoadFromStream(stream);
    }

    public int Count(ImportNoteKind kind) => Import.Notes.Count(note => note.Kind == kind);
}

/// <summary>A schema file: its logical path and text.</summary>
internal sealed record SchemaText(string Path, string Text);
