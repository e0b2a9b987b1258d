using System.Reflection;
using WixInbox.Codegen.Tests.Infrastructure;
using WixInbox.Json;
using WixInbox.Testing;
using WixInbox.Validation;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>Samples of a schema that has everything, and of one that never ends unless it is made to: valid, and the same when they are read.</summary>
public class SampleTests
{
    private const int Seeds = 200;

    private static readonly TestOptions Options = TestOptions.With(("WixInboxNamespace", "Test.Api"), ("WixInboxClientName", "TestClient"), ("WixInboxUseTesting", "true"));

    [Fact]
    public void Everything_HasValidSamples() => Check(Generation.Run(Options, SchemaSet.Everything.Files).Load(), least: 10);

    /// <summary>Most cases lead on and on; which of them end, only trying tells.</summary>
    [Fact]
    public void RecursiveOneOf_HasSamplesThatEnd() => Check(Generation.Run(Options, new SchemaText("Send.schema.json", """
        {
          "$schema": "method.meta.schema.json",
          "type": "object",
          "x-wix-method": { "name": "Send", "service": "Post", "verb": "POST", "path": "/send", "safe": "unsafe" },
          "properties": { "request": { "$ref": "#/definitions/SendRequest" }, "response": { "$ref": "#/definitions/SendResponse" } },
          "definitions": {
            "SendRequest": { "type": "object", "required": ["root"], "properties": { "root": { "$ref": "#/definitions/Term" } } },
            "SendResponse": { "type": "object", "properties": {} },
            "Pair": { "type": "object", "required": ["left", "right"], "properties": { "left": { "$ref": "#/definitions/Term" }, "right": { "$ref": "#/definitions/Term" } } },
            "Leaf": { "type": "object", "required": ["text"], "properties": { "text": { "type": "string", "maxLength": 3 } } },
            "Term": {
              "type": "object",
              "properties": { "sum": { "$ref": "#/definitions/Pair" }, "product": { "$ref": "#/definitions/Pair" }, "list": { "type": "array", "items": { "$ref": "#/definitions/Term" }, "minItems": 1 }, "leaf": { "$ref": "#/definitions/Leaf" } },
              "x-wix-oneOf": { "term": ["sum", "product", "list", "leaf"] },
              "oneOf": [{ "required": ["sum"] }, { "required": ["product"] }, { "required": ["list"] }, { "required": ["leaf"] }]
            }
          }
        }
        """)).Load(), least: 4);

    private static void Check(Assembly assembly, int least)
    {
        var types = assembly.GetTypes().Where(static type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ISample<>) && face.GenericTypeArguments[0] == type)).ToList();
        Assert.InRange(types.Count, least, 1_000);
        foreach (var type in types)
            typeof(SampleTests).GetMethod(nameof(CheckType), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    private static void CheckType<T>() where T : class, IJsonModel<T>, ISample<T>
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var sample = Sample.Of<T>(seed);
            if (sample is IValidatable validatable) Assert.True(validatable.Validate() is [], $"{typeof(T).Name}, seed {seed}: {string.Join("; ", validatable.Validate())}");
            foreach (var made in new[] { sample, Sample.Received<T>(seed) })
                Assert.True(made.Equals(WixJson.Deserialize<T>(WixJson.Serialize(made))), $"{typeof(T).Name}, seed {seed}: {made}");
        }
    }
}
