using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.References;
using NJsonSchema.Validation;
using WixInbox.Json.Benchmarks.Payloads;

namespace WixInbox.Json.Benchmarks.Peers.Validation;

/// <summary>NJsonSchema over tokens that are parsed already, by the shipped schema files. Its resolver opens nothing else.</summary>
internal static class SchemaValidator
{
    private const string Root = "/schemas/";

    private static readonly JsonSerializerSettings AsIs = new() { DateParseHandling = DateParseHandling.None };

    // Kept, since it makes a checker of each format first.
    private static readonly JsonSchemaValidator Validator = new(new JsonSchemaValidatorSettings());

    public static readonly JsonSchema Request = Load("inbox/v2/SendMessage.schema.json").Properties["request"].ActualSchema;
    public static readonly JsonSchema Message = Load("inbox/v2/types.schema.json").Definitions["Message"];
    public static readonly JsonSchema Answer = Load("inbox/v2/ListMessages.schema.json").Properties["response"].ActualSchema;

    public static JToken Parse(byte[] utf8) => JsonConvert.DeserializeObject<JToken>(System.Text.Encoding.UTF8.GetString(utf8), AsIs)!;

    public static int Count(JToken token, JsonSchema schema) => Validator.Validate(token, schema).Count;

    /// <exception cref="InvalidOperationException">A payload is not what its schema describes.</exception>
    public static void Check(Payload payload)
    {
        foreach (var violation in payload.Few().Texts.SelectMany(text => Validator.Validate(Parse(text), payload.IsRequest ? Request : Answer)))
            throw new InvalidOperationException($"{payload.Title}: {violation}");
    }

    private static JsonSchema Load(string path) => JsonSchema.FromJsonAsync(Text(path), Root + path, static _ => new ClosedResolver()).GetAwaiter().GetResult();

    private static string Text(string path)
    {
        using var stream = typeof(SchemaValidator).Assembly.GetManifestResourceStream(path) ?? throw new InvalidOperationException($"There is no schema file '{path}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed class ClosedResolver() : JsonReferenceResolver(new JsonSchemaAppender(new JsonSchema(), new DefaultTypeNameGenerator()))
    {
        public override async Task<IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default) =>
            await JsonSchema.FromJsonAsync(Text(filePath[(filePath.IndexOf(Root, StringComparison.Ordinal) + Root.Length)..]), filePath, _ => this, cancellationToken).ConfigureAwait(false);

        public override Task<IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException($"The schema refers to the network: '{url}'.");
    }
}
