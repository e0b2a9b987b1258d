using System.CommandLine;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Terminal;
using WixInbox.Schema.Typings;

namespace WixInbox.Schema.Commands;

/// <summary>Imports the typings of an unpacked npm package.</summary>
internal delegate ImportResult ImportTypings(string folder, TypingsOptions options);

/// <summary>Imports a method page.</summary>
/// <param name="text">The page.</param>
/// <param name="fileName">Its file, for notes.</param>
/// <param name="known">What is there already, from which nesting is taken that a page has lost.</param>
internal delegate ImportResult ImportPage(string text, string fileName, IReadOnlyList<SchemaDocument> known);

/// <summary><c>import</c>: schema files out of what the vendor publishes.</summary>
internal static class ImportCommand
{
    private const long MaxPageBytes = 32L << 20;

    internal static Command Create(ImportTypings typings, ImportPage page) =>
        new("import", "Makes schema files out of what the vendor publishes, or refreshes those that are there.") { CreateTypings(typings), CreatePage(page) };

    private static Command CreateTypings(ImportTypings import)
    {
        var package = new Argument<string>("PACKAGE") { Description = "An npm package: a .tgz, a folder that one was unpacked into, or npm:NAME[@VERSION], which npm gets." };
        var descriptions = new Option<bool>("--with-descriptions") { Description = "Copies the vendor's descriptions, for a repository of your own: they are the vendor's." };
        var methods = new Option<string[]>("--method") { Description = "Imports this method or event alone; may be given several times.", HelpName = "NAME", DefaultValueFactory = static _ => [] };
        var (into, dryRun, json) = (CreateInto(), CreateDryRun(), CommandRun.JsonOption());
        var command = new Command("typings", "Imports every public method and event of an npm package.") { package, into, descriptions, methods, dryRun, json };
        command.Does(json, async (arguments, screen, cancellation) =>
        {
            var wanted = arguments.GetValue(methods) ?? [];
            var request = new ImportRequest(arguments.GetValue(into)!, arguments.GetValue(dryRun), wanted) { IsWhole = wanted.Length == 0 };
            var present = ImportRun.ReadPresent(request.Into);
            using var folder = await PackageFolder.OpenAsync(arguments.GetValue(package)!, screen, cancellation);
            screen.Progress("reading typings");
            var imported = import(folder.Path, new TypingsOptions { WithDescriptions = arguments.GetValue(descriptions), Methods = request.Methods });
            return new ImportRun(request, present, screen).Run(imported, cancellation);
        });
        return command;
    }

    private static Command CreatePage(ImportPage import)
    {
        var file = new Argument<string>("FILE") { Description = "A method page of the vendor's documentation, as Markdown." };
        var (into, dryRun, json) = (CreateInto(), CreateDryRun(), CommandRun.JsonOption());
        var command = new Command("page", "Imports the method or event that a page of the vendor's documentation describes.") { file, into, dryRun, json };
        command.Does(json, (arguments, screen, cancellation) =>
        {
            var request = new ImportRequest(arguments.GetValue(into)!, arguments.GetValue(dryRun), []);
            var present = ImportRun.ReadPresent(request.Into);
            var path = arguments.GetValue(file)!;
            return Task.FromResult(new ImportRun(request, present, screen).Run(import(ReadPage(path), path, present.Documents), cancellation));
        });
        return command;
    }

    private static Option<string> CreateInto()
    {
        var into = new Option<string>("--into") { Description = "The root of the schema files.", HelpName = "FOLDER", Required = true };
        into.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: "" }]) result.AddError("--into names no folder: write the root of the schema files, such as --into schemas.");
        });
        return into;
    }

    private static Option<bool> CreateDryRun() => new("--dry-run") { Description = "Says what would change, and writes nothing." };

    private static string ReadPage(string path)
    {
        if (path.Length == 0) throw new UnusableInputException("FILE is empty: name a method page.");
        var file = new FileInfo(path);
        if (!file.Exists) throw new UnusableInputException($"{path}: there is no such file.");
        return file.Length <= MaxPageBytes ? File.ReadAllText(path) : throw new UnusableInputException($"{path}: it is larger than {MaxPageBytes >> 20} MB, which no page is.");
    }
}
