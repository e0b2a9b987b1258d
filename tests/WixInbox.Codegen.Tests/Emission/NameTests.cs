using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Emission;

/// <summary>Names that C# or the emitted code has a use of its own for. Whatever a schema calls things, the output compiles without a warning.</summary>
public class NameTests
{
    /// <summary>A class with a method of its own name does not compile.</summary>
    [Fact]
    public void FilterFieldsNamedAfterOperators_Compile()
    {
        var fields = string.Join(", ", FilterOperators.All.Select(static name => $$"""
            "{{name[1..]}}": { "type": "string", "operators": [{{string.Join(", ", FilterOperators.All.Select(static other => $"\"{other}\""))}}] }
            """));
        Generation.Run(new SchemaText("a.schema.json", $$$"""{ "definitions": { "A": { "type": "object", "x-wix-filter": { {{{fields}}} } } } }""")).AssertCompiles();
    }

    private static readonly string[] Words =
    [
        "class", "record", "field", "value", "file", "required", "scoped", "nameof", "var", "dynamic", "await", "async", "yield", "when", "is", "not", "null",
        "name", "nameField", "reader", "unknown", "unknownFields", "writer", "mode", "violations", "present", "tResult", "current", "result", "other", "hash",
        "match", "switch", "writeCase", "validateCase", "caseNames", "equals", "toString", "getHashCode", "equalityContract", "printMembers", "clone", "system",
        "wixInbox", "global", "string", "int", "guid", "task", "func", "list", "jsonRead", "jsonWrite", "rawJson", "message", "payload", "items", "first", "i", "pair", "_", "+",
        "known", "knownValue", "isKnown", "t", "T", "self", "this", "from", "isSuccess", "close", "error", "response", "failed", "invalid", "sent", "finalize", "memberwiseClone",
    ];

    /// <summary>Each word alone, so that words do not collide with each other: a request and its types for each, in one compilation.</summary>
    [Fact]
    public void Word_CanBeAFieldACaseAValueAndACode() => Generation.Run([.. Words.Select(static (word, number) => new SchemaText($"Do{number}.schema.json", $$"""
        {
          "type": "object",
          "x-wix-method": {
            "name": "Do{{number}}", "service": "Things", "verb": "POST", "path": "/do", "safe": "unsafe",
            "errors": [{ "code": "{{word}}", "status": 400 }, { "code": "{{word}}X", "status": 404 }]
          },
          "properties": { "request": { "$ref": "#/definitions/Do{{number}}Request" }, "response": { "$ref": "#/definitions/Do{{number}}Response" } },
          "definitions": {
            "Do{{number}}Request": {
              "type": "object",
              "required": ["{{word}}"],
              "properties": {
                "{{word}}": { "type": "string", "maxLength": 3, "x-wix-deprecated": { "removal": "2027-01-01" } },
                "all1": { "$ref": "#/definitions/All{{number}}" }, "one1": { "$ref": "#/definitions/One{{number}}" }, "group1": { "$ref": "#/definitions/Group{{number}}" }, "value1": { "$ref": "#/definitions/Value{{number}}" },
                "overlaid": { "allOf": [{ "$ref": "#/definitions/Group{{number}}" }, { "required": ["{{word}}"] }] },
                "overlaid1": { "allOf": [{ "$ref": "#/definitions/One{{number}}" }, { "required": ["{{word}}"] }] },
                "overlaid2": { "allOf": [{ "$ref": "#/definitions/Fixed{{number}}" }, { "required": ["{{word}}"] }] }
              }
            },
            "Do{{number}}Response": { "type": "object", "properties": { "{{word}}": { "type": "array", "items": { "type": "string" } }, "flag": { "type": "boolean" } } },
            "All{{number}}": { "type": "object", "properties": { "{{word}}": { "type": "array", "items": { "type": "array", "items": { "type": "string", "maxLength": 3 } } }, "map": { "type": "object", "additionalProperties": { "type": "string", "minLength": 1 } } } },
            "Value{{number}}": { "type": "string", "enum": ["{{word}}", "{{word}}X"] },
            "Fixed{{number}}": { "type": "object", "required": ["{{word}}"], "properties": { "{{word}}": { "type": "string", "format": "uuid" } } },
            "One{{number}}": {
              "type": "object",
              "properties": { "{{word}}": { "type": "string" }, "zz": { "$ref": "#/definitions/All{{number}}" } },
              "x-wix-oneOf": { "g": ["{{word}}", "zz"] },
              "oneOf": [{ "required": ["{{word}}"] }, { "required": ["zz"] }]
            },
            "Group{{number}}": {
              "type": "object",
              "properties": { "{{word}}": { "type": "string" }, "zz": { "type": "array", "items": { "$ref": "#/definitions/One{{number}}" } }, "other1": { "type": "string" } },
              "x-wix-oneOf": { "{{word}}x": ["{{word}}", "zz"] },
              "oneOf": [{ "required": ["{{word}}"] }, { "required": ["zz"] }]
            }
          }
        }
        """))]).AssertCompiles();

    [Theory]
    [InlineData("Message")]
    [InlineData("String")]
    [InlineData("Guid")]
    [InlineData("System")]
    [InlineData("WixInbox")]
    [InlineData("Task")]
    [InlineData("Object")]
    [InlineData("List")]
    [InlineData("Obsolete")]
    [InlineData("WixMethod")]
    [InlineData("IJsonModel")]
    [InlineData("record")]
    [InlineData("größe")]
    [InlineData("a */ b </summary> \\u202E")]
    public void Word_CanBeAType_AndAFieldOfItself(string word)
    {
        var type = word.Replace("\\", "\\", StringComparison.Ordinal);
        Generation.Run(new SchemaText("Do.schema.json", $$"""
            {
              "description": "{{type}}",
              "type": "object",
              "x-wix-method": { "name": "Do", "service": "Things", "verb": "POST", "path": "/do", "safe": "unsafe" },
              "properties": { "request": { "$ref": "#/definitions/DoRequest" }, "response": { "$ref": "#/definitions/DoResponse" } },
              "definitions": {
                "DoRequest": { "type": "object", "properties": { "{{type}}": { "$ref": "#/definitions/{{type.Replace("/", "~1", StringComparison.Ordinal)}}", "description": "{{type}}" } } },
                "DoResponse": { "type": "object", "properties": {} },
                "{{type}}": { "description": "{{type}}", "type": "object", "properties": { "{{type}}": { "type": "string", "description": "{{type}}" }, "self": { "$ref": "#/definitions/{{type.Replace("/", "~1", StringComparison.Ordinal)}}" } } }
              }
            }
            """)).AssertCompiles();
    }
}
