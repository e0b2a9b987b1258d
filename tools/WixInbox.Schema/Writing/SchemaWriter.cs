using WixInbox.Codegen.Schema;

namespace WixInbox.Schema.Writing;

/// <summary>Writes a schema file: the one place that knows the order of keywords and how they lie on the page.</summary>
internal static class SchemaWriter
{
    /// <summary>The meta-schema, which stands at the root of the schema files.</summary>
    public const string MetaSchema = "method.meta.schema.json";

    internal static string Write(SchemaDocument document) => LayoutPrinter.Print(ToLayout(document), "", 0) + "\n";

    internal static LayoutObject ToLayout(SchemaDocument document)
    {
        var (method, happening) = (document.Method, document.Event);
        var file = new LayoutObject(LayoutStyle.Block)
            .Add(Keywords.Schema, ReferenceText.Relative(document.Path, MetaSchema))
            .Add(Keywords.Title, document.Title ?? method?.Name.Text ?? happening?.Name.Text)
            .Add(Keywords.Description, method?.Description ?? happening?.Description ?? document.Description)
            .Add(Keywords.Source, document.Source);
        if (method is not null || happening is not null) file.Add(Keywords.Type, "object");
        if (method is not null) file.Add(Keywords.Method, MethodWriter.Write(method));
        if (happening is not null) file.Add(Keywords.Event, EventWriter.Write(happening));
        return file
            .Add(Keywords.Properties, WriteMessages(document))
            .Add(Keywords.Definitions, WriteTypes(document));
    }

    private static LayoutObject? WriteMessages(SchemaDocument document) => document switch
    {
        { Method: { } method } => WriteMessages(document.Path, ("request", method.Request), ("response", method.Response)),
        { Event: { } happening } => WriteMessages(document.Path, ("body", happening.Body)),
        _ => null,
    };

    private static LayoutObject WriteMessages(string path, params (string Name, ReferenceShape? Reference)[] messages)
    {
        var properties = new LayoutObject(LayoutStyle.Block);
        foreach (var (name, reference) in messages) properties.Add(name, reference is null ? null : ValueWriter.Write(reference, path));
        return properties;
    }

    private static LayoutObject WriteTypes(SchemaDocument document)
    {
        var writer = new TypeWriter(document);
        var definitions = new LayoutObject(LayoutStyle.Block);
        foreach (var type in document.Types) definitions.Add(type.Name.Text, writer.Write(type));
        return definitions;
    }
}
