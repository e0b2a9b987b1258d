using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Emission;

// What is emitted for the companions of the runtime.
public partial class ShapeSnapshots
{
    /// <summary>Only for a project that has the package which it stands on.</summary>
    [Fact]
    public void EventHandlers()
    {
        var schema = EventFile("Opened", "action", "Somebody opened the door.", "\"properties\": {}");
        Snapshot.Verify(Generation.Run(TestOptions.With(("WixInboxUseAspNetCore", "true")), schema), static hint => hint.Contains("Webhook", StringComparison.Ordinal));
        Assert.DoesNotContain(Generation.Run(schema).Sources, static source => source.Value.Contains("AspNetCore", StringComparison.Ordinal));
    }

    /// <summary>Only for a project that has the package which it stands on; named by the client, whatever that is called.</summary>
    [Fact]
    public void Registration() => Snapshot.Verify(
        Generation.Run(
            TestOptions.With(("WixInboxUseDependencyInjection", "true"), ("WixInboxNamespace", "Test.Api"), ("WixInboxClientName", "ShopClient")),
            MethodFile("Buy", "Orders"),
            MethodFile("Look", "Shelves")),
        static hint => hint == "ShopClientServices.g.cs");

    private static SchemaText MethodFile(string name, string service) => new($"shop/{name}.schema.json", $$"""
        {
          "$schema": "../method.meta.schema.json",
          "type": "object",
          "x-wix-method": { "name": "{{name}}", "service": "{{service}}", "verb": "POST", "path": "/{{name}}", "safe": "unsafe" },
          "properties": { "request": { "$ref": "#/definitions/{{name}}Request" }, "response": { "$ref": "#/definitions/{{name}}Response" } },
          "definitions": { "{{name}}Request": { "type": "object", "properties": {} }, "{{name}}Response": { "type": "object", "properties": {} } }
        }
        """);

    /// <summary>What makes samples, plays the service and signs events: only for a project that has the package for tests.</summary>
    [Fact]
    public void TestKit()
    {
        SchemaText[] schemas =
        [
            new SchemaText("Send.schema.json", """
                {
                  "$schema": "method.meta.schema.json",
                  "type": "object",
                  "x-wix-method": { "name": "Send", "service": "Post", "verb": "POST", "path": "/send", "safe": "unsafe" },
                  "properties": { "request": { "$ref": "#/definitions/SendRequest" }, "response": { "$ref": "#/definitions/SendResponse" } },
                  "definitions": {
                    "SendRequest": {
                      "type": "object",
                      "required": ["letter"],
                      "properties": {
                        "letter": { "allOf": [{ "$ref": "#/definitions/Letter" }, { "required": ["content"], "properties": { "content": { "required": ["text"] } } }] },
                        "copies": { "type": "integer", "minimum": 1, "maximum": 9 },
                        "stamps": { "type": "array", "items": { "type": "string", "minLength": 2, "maxLength": 5 }, "maxItems": 4 },
                        "matrix": { "type": "array", "items": { "type": "array", "items": { "$ref": "#/definitions/Letter" } } },
                        "notes": { "type": "object", "additionalProperties": { "type": "number" } },
                        "link": { "type": "string", "format": "uri" },
                        "color": { "$ref": "#/definitions/Color" },
                        "sentAt": { "type": "string", "format": "date-time", "readOnly": true }
                      }
                    },
                    "SendResponse": { "type": "object", "properties": { "isSent": { "type": "boolean" } } },
                    "Color": { "type": "string", "enum": ["RED", "BLUE"] },
                    "Letter": { "type": "object", "properties": { "content": { "$ref": "#/definitions/Content" } } },
                    "Content": {
                      "type": "object",
                      "properties": { "text": { "type": "string" }, "image": { "type": "string", "readOnly": true }, "title": { "type": "string" } },
                      "x-wix-oneOf": { "body": ["text", "image"] },
                      "oneOf": [{ "required": ["text"] }, { "required": ["image"] }, { "not": { "anyOf": [{ "required": ["text"] }, { "required": ["image"] }] } }]
                    }
                  }
                }
                """),
            EventFile("Opened", "action", "Somebody opened the door.", "\"properties\": {}"),
        ];
        var generation = Generation.Run(TestOptions.With(("WixInboxNamespace", "Test.Api"), ("WixInboxClientName", "TestClient"), ("WixInboxUseTesting", "true")), schemas).AssertCompiles();
        Snapshot.Verify(generation, static hint => hint.StartsWith("Fake", StringComparison.Ordinal) || hint.Contains("Signing", StringComparison.Ordinal)
            || (hint.Contains(".Sample.", StringComparison.Ordinal) && !hint.StartsWith("SendResponse", StringComparison.Ordinal)));
        Assert.DoesNotContain(Generation.Run(schemas).Sources, static source => source.Value.Contains("Testing", StringComparison.Ordinal));
    }
}
