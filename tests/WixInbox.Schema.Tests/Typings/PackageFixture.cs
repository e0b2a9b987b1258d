using WixInbox.Codegen.Schema;
using WixInbox.Schema.Tests.Infrastructure;
using WixInbox.Schema.Typings;
using WixInbox.Schema.Writing;

namespace WixInbox.Schema.Tests.Typings;

/// <summary>A small npm package in the shape of the vendor's, of a shop that there is not.</summary>
internal sealed record PackageFixture
{
    /// <summary><c>meta.d.ts</c>: types and functions.</summary>
    public string Types { get; init; } = "";

    /// <summary>The public functions, each with how it is called.</summary>
    public IReadOnlyList<FunctionFixture> Functions { get; init; } = [];

    /// <summary><c>index.typings.d.ts</c>: what the client says.</summary>
    public string Client { get; init; } = "";

    /// <summary><c>index.js</c>: what is converted in events.</summary>
    public string Events { get; init; } = "";

    /// <summary>The names of the files below <c>build/</c>.</summary>
    public (string Types, string Calls, string Client, string Events) Files { get; init; } = ("cjs/meta.d.ts", "cjs/meta.js", "cjs/index.typings.d.ts", "cjs/index.js");

    /// <summary>A package with the method <c>DoThing</c>, whose request has some fields.</summary>
    public static PackageFixture WithField(string field, string types = "") => new()
    {
        Types = $$"""
            interface DoThingRequest {
            {{field}}
            }
            interface DoThingResponse {
            }
            {{types}}
            """,
        Functions = [new FunctionFixture("doThing")],
    };

    /// <summary>Its files.</summary>
    public IEnumerable<(string Name, string Text)> Texts()
    {
        yield return ("package.json", """{ "name": "@shop/auto_sdk_shop_things" }""");
        if (Types.Length > 0 || Functions.Count > 0)
        {
            yield return ("build/" + Files.Types, Types + "\n" + string.Join("\n", Functions.Select(static function => function.Declaration)));
            yield return ("build/" + Files.Calls, string.Join("\n", Functions.Select(static function => function.Script)));
        }

        if (Client.Length > 0) yield return ("build/" + Files.Client, Client);
        if (Events.Length > 0) yield return ("build/" + Files.Events, Events);
    }

    /// <summary>Imports it. What comes out must be a set of schema files that the generator's reader takes without a word, and reads as it was.</summary>
    public ImportResult Import(TypingsOptions? options = null)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in Texts()) folder.Write(name, text);
        var result = TypingsImporter.Import(folder.Path, options ?? new TypingsOptions());
        foreach (var document in result.Documents)
        {
            var read = SchemaReader.Read(new SchemaFile(document.Path, document.Path, SchemaWriter.Write(document)));
            Assert.Empty(read.Diagnostics);
            Assert.Equal(Declared.Of(document), Declared.Of(read.Document));
        }

        return result;
    }

    /// <summary>The one field of the request, and all notes.</summary>
    public (FieldDeclaration Field, IReadOnlyList<ImportNote> Notes) ImportField(TypingsOptions? options = null)
    {
        var result = Import(options);
        return (Assert.Single(result.Request().Fields), result.Notes);
    }
}

/// <summary>A public function of a package.</summary>
internal sealed record FunctionFixture(string Name)
{
    public string Verb { get; init; } = "POST";

    public string Path { get; init; } = "/v1/things";

    public string Method { get; init; } = "";

    public string Service { get; init; } = "shop.v1.ThingsService";

    public string Request { get; init; } = "";

    public string Response { get; init; } = "";

    /// <summary>What is converted: the conversion and the paths, such as <c>transformSDKFloatToRESTFloat: price</c>.</summary>
    public IReadOnlyList<(string Function, string Path)> Conversions { get; init; } = [];

    /// <summary>Where the rest of the request travels.</summary>
    public string Way { get; init; } = "data: payload";

    public string Hosts { get; init; } = """{ "www.wixapis.com": [{ srcPath: "/shop/v1", destPath: "/v1" }], _: [{ srcPath: "/other", destPath: "" }] }""";

    private string Pascal => char.ToUpperInvariant(Name[0]) + Name[1..];

    public string Declaration =>
        $"declare function {Name}(): __PublicMethodMetaInfo<'{Verb}', {{}}, A, {(Request.Length > 0 ? Request : Pascal + "Request")}, B, {(Response.Length > 0 ? Response : Pascal + "Response")}>;";

    public string Script => $$"""
        __export(meta_exports, { {{Name}}: () => {{Name}}2 });
        function resolve{{Pascal}}Url(opts) {
          const domainToMappings = {{Hosts}};
          return (0, rest.resolveUrl)(Object.assign(opts, { domainToMappings }));
        }
        function {{Name}}(payload) {
          function __{{Name}}({ host }) {
            const converted = (0, paths.transformPaths)(payload, [{{string.Join(", ", Conversions.Select(static item => $$"""{ transformFn: of.{{item.Function}}, paths: [{ path: "{{item.Path}}" }] }"""))}}]);
            const metadata = {
              method: "{{Verb}}",
              methodFqn: "{{Service}}.{{(Method.Length > 0 ? Method : Pascal)}}",
              url: resolve{{Pascal}}Url({ protoPath: "{{Path}}", data: payload, host }),
              {{Way}}
            };
            return metadata;
          }
          return __{{Name}};
        }
        function {{Name}}2() {
          const payload = {};
          const getRequestOptions = {{Name}}(payload);
          return { httpMethod: "{{Verb}}" };
        }
        """;
}

internal static class ImportResultExtensions
{
    public static SchemaDocument Document(this ImportResult result, string name) =>
        Assert.Single(result.Documents, document => document.Path.EndsWith($"/{name}.schema.json", StringComparison.Ordinal));

    /// <summary>The method of the only document with one.</summary>
    public static MethodDeclaration Method(this ImportResult result) => Assert.Single(result.Documents, static document => document.Method is not null).Method!;

    public static ObjectShape Request(this ImportResult result) => result.Object(result.Method().Request!);

    public static ObjectShape Object(this ImportResult result, ReferenceShape reference) => (ObjectShape)result.Type(reference.Name).Shape;

    public static TypeDeclaration Type(this ImportResult result, string name) =>
        Assert.Single(result.Documents.SelectMany(static document => document.Types), type => type.Name.Text == name);

    public static IEnumerable<string> Names(this IEnumerable<Word> words) => words.Select(static word => word.Text);
}
