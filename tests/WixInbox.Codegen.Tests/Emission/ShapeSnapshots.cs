using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Emission;

/// <summary>One small schema for each shape, and the code that it becomes.</summary>
public partial class ShapeSnapshots
{
    [Fact]
    public void Scalars() => Snapshot.Verify(Run("""
        "Scalars": {
          "description": "Each scalar once.",
          "type": "object",
          "required": ["id"],
          "properties": {
            "id": { "type": "string", "format": "uuid", "description": "Required." },
            "text": { "type": "string", "minLength": 1, "maxLength": 20, "description": "Limited." },
            "link": { "type": "string", "format": "uri" },
            "at": { "type": "string", "format": "date-time" },
            "count": { "type": "integer", "minimum": 0, "maximum": 100, "default": 30 },
            "sequence": { "type": "string", "format": "int64", "readOnly": true },
            "size": { "type": "integer", "format": "int64" },
            "ratio": { "type": "number", "maximum": 1.5 },
            "price": { "type": "string", "format": "decimal" },
            "day": { "type": "string", "format": "date" },
            "took": { "type": "string", "format": "google-duration" },
            "bytes": { "type": "string", "format": "byte" },
            "flag": { "type": "boolean" }
          }
        }
        """, "Scalars"), static hint => hint.StartsWith("Scalars", StringComparison.Ordinal));

    [Fact]
    public void Composites() => Snapshot.Verify(Run("""
        "Composites": {
          "type": "object",
          "properties": {
            "lines": { "type": "array", "items": { "type": "string", "maxLength": 5 }, "minItems": 1, "maxItems": 3 },
            "parts": { "type": "array", "items": { "$ref": "#/definitions/Composites" } },
            "matrix": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "maximum": 9 } } },
            "map": { "type": "object", "additionalProperties": { "type": "string", "minLength": 1 } },
            "free": { "type": "object" },
            "any": {}
          }
        }
        """, "Composites"), static hint => hint.StartsWith("Composites", StringComparison.Ordinal));

    [Fact]
    public void Event() => Snapshot.Verify(
        Generation.Run(
            EventFile("Opened", "action", "Somebody opened the door.", "\"required\": [\"door\"], \"properties\": { \"door\": { \"type\": \"string\" }, \"by\": { \"type\": \"string\" } }"),
            EventFile("Removed", "deleted", "The door is gone.", "\"properties\": {}")),
        static hint => hint.StartsWith("DoorEvent", StringComparison.Ordinal) || hint == "OpenedBody.g.cs");

    private static SchemaText EventFile(string name, string form, string description, string body) => new($"shop/{name}.schema.json", $$"""
        {
          "$schema": "../method.meta.schema.json",
          "description": "{{description}}",
          "type": "object",
          "x-wix-event": {
            "name": "{{name}}", "union": "DoorEvent", "types": ["door_{{name}}", "door-{{name}}"], "fqdn": "shop.door", "slug": "{{name}}", "form": "{{form}}",
            "permission": "DOOR.READ", "scopes": ["SCOPE.DOOR"]
          },
          "properties": { "body": { "$ref": "#/definitions/{{name}}Body" } },
          "definitions": { "{{name}}Body": { "type": "object", {{body}} } }
        }
        """);

    [Fact]
    public void Filter() => Snapshot.Verify(Run("""
        "ThingFilter": {
          "description": "Lets things pass.",
          "type": "object",
          "x-wix-filter": {
            "id": { "type": "string", "format": "uuid", "operators": ["$eq", "$in"] },
            "info.name": { "type": "string", "operators": ["$startsWith", "$exists"], "description": "What it is called." },
            "json": { "type": "integer", "operators": ["$gte"] }
          }
        },
        "Query": { "type": "object", "properties": { "filter": { "$ref": "#/definitions/ThingFilter" } } }
        """, "Query"), static hint => hint.StartsWith("ThingFilter", StringComparison.Ordinal) || hint == "Query.g.cs");

    [Fact]
    public void Enumeration() => Snapshot.Verify(Run("""
        "Color": { "description": "A color.", "type": "string", "enum": ["DARK_RED", "blue", "2nd", "Known"] }
        """, null), static hint => hint.StartsWith("Color", StringComparison.Ordinal));

    [Fact]
    public void PureOneOf() => Snapshot.Verify(Run("""
        "Choice": {
          "description": "A text or a number.",
          "type": "object",
          "properties": {
            "text": { "type": "string", "minLength": 1, "description": "A text." },
            "number": { "type": "integer" },
            "match": { "type": "string", "format": "uuid" },
            "many": { "type": "array", "items": { "type": "string" } }
          },
          "x-wix-oneOf": { "value": ["text", "number", "match", "many"] },
          "oneOf": [{ "required": ["text"] }, { "required": ["number"] }, { "required": ["match"] }, { "required": ["many"] }]
        }
        """, "Choice"), static hint => hint.StartsWith("Choice", StringComparison.Ordinal));

    [Fact]
    public void OneOfAmongFields() => Snapshot.Verify(Run("""
        "Envelope": {
          "type": "object",
          "properties": {
            "letter": { "type": "string" },
            "parcel": { "type": "object" },
            "notice": { "type": "boolean", "readOnly": true, "x-wix-deprecated": { "removal": "2027-01-01" } },
            "stamp": { "type": "string" }
          },
          "x-wix-oneOf": { "content": ["letter", "parcel", "notice"] },
          "oneOf": [
            { "required": ["letter"] }, { "required": ["parcel"] }, { "required": ["notice"] },
            { "not": { "anyOf": [{ "required": ["letter"] }, { "required": ["parcel"] }, { "required": ["notice"] }] } }
          ]
        }
        """, "Envelope"), static hint => hint.StartsWith("Envelope", StringComparison.Ordinal));

    /// <summary>A field and a group that prose alone requires.</summary>
    [Fact]
    public void Expected() => Snapshot.Verify(Run("""
        "Letter": {
          "type": "object",
          "x-wix-expected": ["to", "content"],
          "properties": {
            "to": { "type": "string", "description": "Who gets it." },
            "from": { "type": "string" },
            "text": { "type": "string" },
            "image": { "type": "boolean" }
          },
          "x-wix-oneOf": { "content": ["text", "image"] },
          "oneOf": [{ "required": ["text"] }, { "required": ["image"] }, { "not": { "anyOf": [{ "required": ["text"] }, { "required": ["image"] }] } }]
        }
        """, null), static hint => hint == "Letter.g.cs");

    [Fact]
    public void Deprecated() => Snapshot.Verify(Run("""
        "Old": {
          "type": "object",
          "properties": {
            "was": { "type": "string", "x-wix-deprecated": { "replacedBy": "now", "removal": "2026-06-30" } },
            "now": { "type": "string", "x-wix-name": "Current" }
          }
        }
        """, null), static hint => hint == "Old.g.cs");

    [Fact]
    public void Method() => Snapshot.Verify(Generation.Run(new SchemaText("shop/v1/ListThings.schema.json", """
        {
          "$schema": "../../method.meta.schema.json",
          "description": "Lists things.",
          "type": "object",
          "x-wix-method": {
            "name": "ListThings", "service": "Things", "verb": "GET", "path": "/shop/v1/{shopId}/things",
            "params": { "shopId": "path", "paging": "query" },
            "permission": "SHOP.READ", "scopes": ["SCOPE.SHOP"],
            "errors": [{ "code": "SHOP_NOT_FOUND", "status": 404 }],
            "list": { "items": "things", "next": "paging.next", "cursor": "paging.cursor" },
            "safe": "read", "outcome": "Listed"
          },
          "properties": {
            "request": { "$ref": "#/definitions/ListThingsRequest" },
            "response": { "$ref": "#/definitions/ListThingsResponse" }
          },
          "definitions": {
            "ListThingsRequest": {
              "type": "object",
              "required": ["shopId"],
              "properties": { "shopId": { "type": "string" }, "paging": { "$ref": "#/definitions/Paging" } }
            },
            "ListThingsResponse": {
              "type": "object",
              "properties": {
                "things": { "type": "array", "items": { "type": "string" } },
                "isComplete": { "type": "boolean" },
                "total": { "type": "integer" },
                "paging": { "$ref": "#/definitions/Cursors" }
              }
            },
            "Paging": { "type": "object", "properties": { "cursor": { "type": "string" } } },
            "Cursors": { "type": "object", "properties": { "next": { "type": "string" } } }
          }
        }
        """)), static hint => !hint.StartsWith("Paging", StringComparison.Ordinal) && !hint.StartsWith("Cursors", StringComparison.Ordinal));

    [Fact]
    public void Overlay() => Snapshot.Verify(Generation.Run(new SchemaText("Send.schema.json", """
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
                "letter": {
                  "allOf": [
                    { "$ref": "#/definitions/Letter" },
                    { "required": ["content"], "properties": { "content": { "required": ["text"] } } }
                  ]
                }
              }
            },
            "SendResponse": { "type": "object", "properties": {} },
            "Letter": { "type": "object", "properties": { "content": { "$ref": "#/definitions/Content" } } },
            "Content": {
              "type": "object",
              "properties": { "text": { "type": "string" }, "image": { "type": "string" }, "title": { "type": "string" } },
              "x-wix-oneOf": { "body": ["text", "image"] },
              "oneOf": [{ "required": ["text"] }, { "required": ["image"] }, { "not": { "anyOf": [{ "required": ["text"] }, { "required": ["image"] }] } }]
            }
          }
        }
        """)), static hint => hint == "SendRequest.Json.g.cs");

    [Fact]
    public void EveryVerifiedFile_HasItsTest() => Assert.Empty(Snapshot.Orphans(typeof(ShapeSnapshots).Assembly, Repository.PathOf("tests", "WixInbox.Codegen.Tests")));

    /// <summary>Types of one file; where a name is given, a method whose request carries that type, so that it is validated.</summary>
    private static Generation Run(string definitions, string? sent) => Generation.Run(
        sent is null
            ? new SchemaText("types.schema.json", $$"""{ "$schema": "method.meta.schema.json", "definitions": { {{definitions}} } }""")
            : new SchemaText("Send.schema.json", $$"""
                {
                  "$schema": "method.meta.schema.json",
                  "type": "object",
                  "x-wix-method": { "name": "Send", "service": "Post", "verb": "POST", "path": "/send", "safe": "unsafe" },
                  "properties": { "request": { "$ref": "#/definitions/SendRequest" }, "response": { "$ref": "#/definitions/SendResponse" } },
                  "definitions": {
                    "SendRequest": { "type": "object", "properties": { "value": { "$ref": "#/definitions/{{sent}}" } } },
                    "SendResponse": { "type": "object", "properties": {} },
                    {{definitions}}
                  }
                }
                """));
}
