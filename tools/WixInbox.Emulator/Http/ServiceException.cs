using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WixInbox.Emulator.Schemas;

namespace WixInbox.Emulator.Http;

/// <summary>Ends a request with an error of the service: a status and a body in the service's shape.</summary>
internal sealed class ServiceException(int status, string message, JsonObject details) : Exception(message)
{
    public int Status => status;

    public JsonObject Body => new() { ["message"] = Message, ["details"] = details.DeepClone() };

    public static ServiceException Application(int status, string code, string description) => new(
        status,
        description,
        new JsonObject { ["applicationError"] = new JsonObject { ["code"] = code, ["description"] = description, ["data"] = new JsonObject() } });

    public static ServiceException Invalid(IReadOnlyList<Violation> violations) => new(
        StatusCodes.Status400BadRequest,
        string.Join("; ", violations.Select(static violation => $"{violation.Field} {violation.Description}")),
        new JsonObject
        {
            ["validationError"] = new JsonObject
            {
                ["fieldViolations"] = new JsonArray([.. violations.Select(static violation => new JsonObject
                {
                    ["field"] = violation.Field,
                    ["description"] = violation.Description,
                    ["violatedRule"] = violation.Rule,
                })]),
            },
        });

    public static ServiceException Malformed(string problem) => new(StatusCodes.Status400BadRequest, problem, []);

    public static ServiceException Unauthorized(string problem) => new(StatusCodes.Status401Unauthorized, problem, []);
}
