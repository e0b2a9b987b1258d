namespace WixInbox.Schema.Commands;

/// <summary>The meta-schema, which the tool has within it for folders that have none yet: editors find it by <c>$schema</c>.</summary>
internal static class MetaSchemaFile
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(MetaSchemaFile).Assembly.GetManifestResourceStream(Writing.SchemaWriter.MetaSchema)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
