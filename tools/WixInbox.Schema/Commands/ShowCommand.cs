using System.CommandLine;
using System.Text.Json.Nodes;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Schema;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Commands;

/// <summary><c>show</c>: the shape of a method or event as a tree.</summary>
internal static class ShowCommand
{
    private const int DefaultDepth = 8;
    private const int MaxDepth = 30;

    internal static Command Create()
    {
        var name = new Argument<string>("METHOD") { Description = "A method or event, such as SendMessage, or Messages.SendMessage where several services have one." };
        var folder = new Argument<string?>("FOLDER") { Description = "The schema files; schemas by default.", Arity = ArgumentArity.ZeroOrOne };
        var at = new Option<string?>("--at") { Description = "A JSON pointer, such as /definitions/Message/properties/id: where it stands, in place of the tree.", HelpName = "POINTER" };
        var depth = new Option<int>("--depth") { Description = "How many levels of types are opened.", DefaultValueFactory = static _ => DefaultDepth };
        depth.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var levels) || levels is < 1 or > MaxDepth)) result.AddError($"--depth must be a number from 1 to {MaxDepth}.");
        });
        var json = CommandRun.JsonOption();
        var command = new Command("show", "Shows the shape of a method or event, with its limits and marks, or where something stands.") { name, folder, at, depth, json };
        command.Does(json, (arguments, screen) =>
        {
            var set = SchemaSet.Read(arguments.GetValue(folder) ?? SchemaSet.DefaultFolder);
            var documents = set.Documents;
            var document = Find(documents, arguments.GetValue(name)!);
            if (arguments.GetValue(at) is { } pointer) ShowPlace(set, document, pointer, screen);
            else ShowTree(documents, document, arguments.GetValue(depth), screen);
            return ExitCode.Fine;
        });
        return command;
    }

    private static SchemaDocument Find(IReadOnlyList<SchemaDocument> documents, string name)
    {
        var found = documents.Where(document => NamesOf(document).Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        if (found.Count == 1) return found[0];
        if (found.Count > 1) throw new UnusableInputException($"There are several of the name '{name}': {string.Join(", ", found.Select(static document => document.Path))}. Name a service as in Messages.{name}, or a folder that has one.");
        var hint = Suggestion.For(name, documents.SelectMany(NamesOf));
        throw new UnusableInputException($"There is no method or event '{name}' among {documents.Count} files{(hint.Length > 0 ? hint : ".")}");
    }

    private static IEnumerable<string> NamesOf(SchemaDocument document) => document switch
    {
        { Method: { } method } => [method.Name.Text, $"{method.Service.Text}.{method.Name.Text}"],
        { Event: { } happening } => [happening.Name.Text, $"{happening.Union.Text}.{happening.Name.Text}"],
        _ => [],
    };

    private static void ShowTree(IReadOnlyList<SchemaDocument> documents, SchemaDocument document, int depth, Screen screen)
    {
        var builder = new ShapeBuilder(documents, depth);
        var shape = document.Method is { } method ? builder.Build(method) : builder.Build(document.Event!);
        TreePrinter.Print(shape, screen);
        if (builder.IsCut) screen.Line("There is more than can be shown: take a smaller --depth.", Style.Warning);
        screen.Json(shape.ToJson);
    }

    /// <summary>The place in the method's file, or else in those that stand beside it.</summary>
    private static void ShowPlace(SchemaSet set, SchemaDocument document, string pointer, Screen screen)
    {
        var folder = FolderOf(document.Path);
        var places = set.Files.Where(file => FolderOf(file.Path) == folder)
            .OrderBy(file => file.Path != document.Path)
            .Select(file => (File: file, Span: PointerSearch.Find(file, pointer)))
            .Where(static place => place.Span is not null)
            .ToList();
        if (places.Count == 0) throw new UnusableInputException($"'{pointer}' leads nowhere in {document.Path} and the files beside it.");
        if (places[0].File.Path == document.Path) places = [places[0]];
        foreach (var (file, span) in places) screen.Line($"{FileNames.Shown(file.FilePath)}({span!.Value.StartLine + 1},{span.Value.StartColumn + 1})");
        screen.Json(() => new JsonArray([.. places.Select(static place => new JsonObject
        {
            ["file"] = place.File.FilePath,
            ["line"] = place.Span!.Value.StartLine + 1,
            ["column"] = place.Span.Value.StartColumn + 1,
        })]));
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
