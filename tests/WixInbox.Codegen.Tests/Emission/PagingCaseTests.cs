using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Emission;

/// <summary>A cursor may stand in a case of a one-of: a query that pages either by cursors or by numbers.</summary>
public class PagingCaseTests
{
    [Fact]
    public void CursorInACase_MakesTheGroupThatCase()
    {
        var generation = Generation.Run(Schema("query.cursorPaging.cursor"));
        Assert.Empty(generation.Diagnostics);
        Assert.Contains(
            "request with { Query = (request.Query ?? new()) with { Way = new QueryWay.CursorPaging((((request.Query ?? new()).Way as QueryWay.CursorPaging)?.Value ?? new()) with { Cursor = cursor }) } }",
            generation.Sources["ThingsClient.g.cs"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void CursorThatIsACase_IsRefused() =>
        Assert.Equal(Ids.MissingField, Assert.Single(Generation.Run(Schema("query.token")).Diagnostics).Id);

    private static SchemaText Schema(string cursor) => new("shop/v1/QueryThings.schema.json", $$"""
        {
          "type": "object",
          "x-wix-method": {
            "name": "QueryThings", "service": "Things", "verb": "POST", "path": "/shop/v1/things/query", "safe": "read",
            "list": { "items": "things", "next": "next", "cursor": "{{cursor}}" }
          },
          "properties": { "request": { "$ref": "#/definitions/QueryThingsRequest" }, "response": { "$ref": "#/definitions/QueryThingsResponse" } },
          "definitions": {
            "QueryThingsRequest": { "type": "object", "properties": { "query": { "$ref": "#/definitions/Query" } } },
            "QueryThingsResponse": { "type": "object", "properties": { "things": { "type": "array", "items": { "type": "string" } }, "next": { "type": "string" } } },
            "Query": {
              "type": "object",
              "properties": {
                "cursorPaging": { "$ref": "#/definitions/CursorPaging" },
                "token": { "type": "string" },
                "filter": { "type": "object" }
              },
              "x-wix-oneOf": { "way": ["cursorPaging", "token"] },
              "oneOf": [{ "required": ["cursorPaging"] }, { "required": ["token"] }, { "not": { "anyOf": [{ "required": ["cursorPaging"] }, { "required": ["token"] }] } }]
            },
            "CursorPaging": { "type": "object", "properties": { "limit": { "type": "integer" }, "cursor": { "type": "string" } } }
          }
        }
        """);
}
