using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Emission;

/// <summary>An error's code is enough: not every source says which status goes with it.</summary>
public class ErrorStatusTests
{
    [Fact]
    public void CodeWithoutStatus_IsACase_ThatNamesNone()
    {
        var generation = Generation.Run(new SchemaText("shop/v1/GetThing.schema.json", """
            {
              "type": "object",
              "x-wix-method": {
                "name": "GetThing", "service": "Things", "verb": "GET", "path": "/shop/v1/things", "safe": "read",
                "errors": [{ "code": "THING_GONE" }, { "code": "SHOP_NOT_FOUND", "status": 404 }]
              },
              "properties": { "request": { "$ref": "#/definitions/GetThingRequest" }, "response": { "$ref": "#/definitions/GetThingResponse" } },
              "definitions": {
                "GetThingRequest": { "type": "object", "properties": {} },
                "GetThingResponse": { "type": "object", "properties": {} }
              }
            }
            """));
        Assert.Empty(generation.Diagnostics);
        var result = generation.Sources["GetThingResult.g.cs"];
        Assert.Contains("The service answered with the code <c>THING_GONE</c>.", result, StringComparison.Ordinal);
        Assert.Contains("The service answered with the code <c>SHOP_NOT_FOUND</c>, status <c>404</c>.", result, StringComparison.Ordinal);
    }
}
