using System.Text.Json;
using System.Text.Json.Nodes;

namespace WixInbox.Benchmarks.Driver;

/// <summary>
/// Makes method schemas in the shape of the shipped ones: each method with a request and a response of eight fields, a one-of, an
/// enumeration and a list of objects of its own; and a file of types that all share. The same number gives the same files.
/// </summary>
internal sealed class MethodSchemaMaker(Random random)
{
    private const int Seed = 20260101;
    private const int MethodsPerService = 10;
    private const int FieldsPerObject = 8;
    private const string Folder = "load/v1/";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly string[] Verbs = ["Create", "Get", "Update", "Cancel", "Archive", "Send"];
    private static readonly string[] Nouns = ["Invoice", "Booking", "Contact", "Order", "Coupon", "Product", "Member", "Event"];
    private static readonly string[] Words = ["label", "note", "amount", "total", "owner", "color", "region", "status", "origin", "target", "channel", "summary", "weight", "priority", "locale", "rank"];

    public static IEnumerable<SchemaText> Make(int methods)
    {
        var maker = new MethodSchemaMaker(new Random(Seed));
        for (var number = 0; number < methods; number++) yield return maker.Method(number);
        yield return Shared();
    }

    private static SchemaText Shared() => File("types", new JsonObject
    {
        ["definitions"] = new JsonObject
        {
            ["Paging"] = Object("Which page is wanted.", new JsonObject { ["limit"] = Scalar("integer", ("minimum", 0), ("maximum", 100)), ["cursor"] = Scalar("string", ("maxLength", 16000)) }),
        },
    });

    private static SchemaText File(string name, JsonObject schema) => new($"{Folder}{name}.schema.json", schema.ToJsonString(Indented));

    private SchemaText Method(int number)
    {
        var name = $"{Pick(Verbs)}{Pick(Nouns)}{number}";
        return File(name, new JsonObject
        {
            ["title"] = name,
            ["description"] = Sentence(),
            ["type"] = "object",
            ["x-wix-method"] = new JsonObject
            {
                ["name"] = name,
                ["service"] = $"Service{number / MethodsPerService}",
                ["verb"] = "POST",
                ["path"] = $"/load/v1/{name}",
                ["permission"] = "LOAD.CALL",
                ["scopes"] = new JsonArray("SCOPE.LOAD.CALL"),
                ["errors"] = new JsonArray(new JsonObject { ["code"] = "NOT_FOUND", ["status"] = 404 }, new JsonObject { ["code"] = "NOT_ALLOWED", ["status"] = 403 }),
                ["safe"] = Pick(["read", "idempotent", "unsafe"]),
            },
            ["properties"] = new JsonObject { ["request"] = Reference($"{name}Request"), ["response"] = Reference($"{name}Response") },
            ["definitions"] = new JsonObject
            {
                [$"{name}Request"] = Object(Sentence(), Fields(name)),
                [$"{name}Response"] = Object(Sentence(), Fields(name)),
                [$"{name}Choice"] = Choice(name),
                [$"{name}Item"] = Object(Sentence(), Scalars(FieldsPerObject)),
                [$"{name}Kind"] = new JsonObject { ["description"] = Sentence(), ["type"] = "string", ["enum"] = new JsonArray("UNKNOWN_KIND", "FIRST", "SECOND", "THIRD") },
            },
        });
    }

    private JsonObject Fields(string method)
    {
        var fields = Scalars(FieldsPerObject - 4);
        fields["choice"] = Described(Reference($"{method}Choice"));
        fields["kind"] = Described(Reference($"{method}Kind"));
        fields["items"] = Described(new JsonObject { ["type"] = "array", ["maxItems"] = 50, ["items"] = Reference($"{method}Item") });
        fields["paging"] = Described(new JsonObject { ["$ref"] = "types.schema.json#/definitions/Paging" });
        return fields;
    }

    private JsonObject Choice(string method)
    {
        var choice = Object(Sentence(), new JsonObject { ["text"] = Described(Scalar("string", ("minLength", 1), ("maxLength", 1000))), ["item"] = Described(Reference($"{method}Item")) });
        choice["x-wix-oneOf"] = new JsonObject { ["value"] = new JsonArray("text", "item") };
        choice["oneOf"] = new JsonArray(Required("text"), Required("item"), new JsonObject { ["not"] = new JsonObject { ["anyOf"] = new JsonArray(Required("text"), Required("item")) } });
        return choice;
    }

    private JsonObject Scalars(int count)
    {
        var fields = new JsonObject();
        foreach (var word in random.GetItems(Words, Words.Length).Distinct().Take(count)) fields[word] = Described(AnyScalar());
        for (var number = fields.Count; number < count; number++) fields[$"extra{number}"] = Described(AnyScalar());
        return fields;
    }

    private JsonObject AnyScalar() => random.Next(8) switch
    {
        0 => Scalar("string", ("format", "uuid")),
        1 => Scalar("string", ("format", "date-time")),
        2 => Scalar("string", ("format", "uri"), ("maxLength", 2000)),
        3 => Scalar("string", ("format", "int64")),
        4 => Scalar("integer", ("minimum", 0), ("maximum", random.Next(10, 1000))),
        5 => Scalar("boolean", ("default", false)),
        6 => new JsonObject { ["type"] = "array", ["maxItems"] = 10, ["items"] = Scalar("string", ("maxLength", 512)) },
        _ => Scalar("string", ("minLength", 1), ("maxLength", random.Next(20, 20000))),
    };

    private JsonObject Described(JsonObject field)
    {
        field["description"] = Sentence();
        return field;
    }

    private string Sentence() => $"The {Pick(Words)} of the {Pick(Nouns).ToLowerInvariant()}, with its {Pick(Words)} and {Pick(Words)}.";

    private T Pick<T>(T[] among) => among[random.Next(among.Length)];

    private static JsonObject Object(string description, JsonObject fields) => new() { ["description"] = description, ["type"] = "object", ["properties"] = fields };

    private static JsonObject Reference(string type) => new() { ["$ref"] = $"#/definitions/{type}" };

    private static JsonObject Required(string field) => new() { ["required"] = new JsonArray(field) };

    private static JsonObject Scalar(string type, params (string Keyword, JsonNode Value)[] keywords)
    {
        var scalar = new JsonObject { ["type"] = type };
        foreach (var (keyword, value) in keywords) scalar[keyword] = value;
        return scalar;
    }
}
