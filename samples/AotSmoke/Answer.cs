using System.Net;
using System.Text.Json.Nodes;

namespace AotSmoke;

/// <summary>A status and a body, as the service answers.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonObject Body)
{
    public static Answer Ok(JsonObject body) => new(HttpStatusCode.OK, body);

    public static Answer Error(HttpStatusCode status, string code) => new(status, new JsonObject
    {
        ["message"] = $"The service says {code}.",
        ["details"] = new JsonObject { ["applicationError"] = new JsonObject { ["code"] = code, ["description"] = "", ["data"] = new JsonObject() } },
    });
}
