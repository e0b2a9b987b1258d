using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WixInbox.Emulator.Schemas;

namespace WixInbox.Emulator.Http;

/// <summary>What happens to every request: a request id, the key, the schema, the method, and the schema again on the way out.</summary>
internal sealed class MethodPipeline(EmulatorOptions options, SchemaLibrary schemas)
{
    private const string RequestIdHeader = "x-wix-request-id";

    private long _requests;

    /// <summary>A handler for a method.</summary>
    /// <param name="method">The method, whose schema it is held against.</param>
    /// <param name="handle">Takes the request and the site; gives the response.</param>
    public RequestDelegate For(string method, Func<JsonObject, string, JsonObject> handle) => async context =>
    {
        var schema = schemas[method];
        try
        {
            context.Response.Headers[RequestIdHeader] = NextRequestId();
            var site = Caller.Check(context.Request, options);
            var request = await RequestReader.ReadAsync(context.Request, schema.Request).ConfigureAwait(false);
            Check(request, schema);
            var response = handle(request, site);
            if (SchemaCheck.Check(response, schema.Response) is { Count: > 0 } own)
                throw new InvalidOperationException($"The emulator's own response to {method} breaks the schema: {string.Join("; ", own)}");
            await WriteAsync(context.Response, StatusCodes.Status200OK, response).ConfigureAwait(false);
        }
        catch (ServiceException failure)
        {
            await WriteAsync(context.Response, failure.Status, failure.Body).ConfigureAwait(false);
        }
    };

    /// <summary>What is no method of the emulator.</summary>
    public Task Unknown(HttpContext context)
    {
        context.Response.Headers[RequestIdHeader] = NextRequestId();
        var failure = new ServiceException(StatusCodes.Status404NotFound, $"The emulator does not know {context.Request.Method} {context.Request.Path}.", []);
        return WriteAsync(context.Response, failure.Status, failure.Body);
    }

    private static void Check(JsonObject request, MethodSchema schema)
    {
        var refused = SchemaWalk.RemoveReadOnly(request, schema.Request)
            .Select(static path => new Violation(path, "FIELD_NOT_ALLOWED", "cannot be sent"));
        var violations = refused.Concat(SchemaCheck.Check(request, schema.Request)).ToList();
        if (violations.Count > 0) throw ServiceException.Invalid(violations);
    }

    private static async Task WriteAsync(HttpResponse response, int status, JsonObject body)
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        await response.WriteAsync(body.ToJsonString()).ConfigureAwait(false);
    }

    private string NextRequestId() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{options.Time.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _requests)}");
}
