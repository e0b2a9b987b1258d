using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WixInbox.Emulator.Http;

/// <summary>The control of the emulator over HTTP, below <c>/emulator</c>. It asks for no key: the emulator listens on loopback alone.</summary>
internal static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder app, Control control, EmulatorOptions options)
    {
        app.MapGet("/emulator/key", context => context.Response.WriteAsync(control.PublicKey));
        app.MapPost("/emulator/webhooks", Take(body => control.RegisterWebhook(new Uri(Text(body, "url"), UriKind.Absolute))));
        app.MapPost("/emulator/deliveries", Take(body => (options.Webhooks.Duplicate, options.Webhooks.Reorder) = (Flag(body, "duplicate"), Flag(body, "reorder"))));
        app.MapPost("/emulator/contacts", Answer(body => new JsonObject { ["id"] = control.AddContact(Text(body, "email"), Optional(body, "first"), Optional(body, "last"), Texts(body, "moreEmails")).ToString() }));
        app.MapPost("/emulator/messages", Take(body => Write(control, body)));
        app.MapPost("/emulator/clicks", Take(body => control.Click(Id(body, "conversationId"), Text(body, "interactionId"))));
        app.MapPost("/emulator/merges", Take(body => control.Merge([.. Texts(body, "oldConversationIds").Select(static id => ToId(id, "oldConversationIds"))], Id(body, "targetConversationId"))));
    }

    private static void Write(Control control, JsonObject body)
    {
        var (conversation, text) = (Id(body, "conversationId"), Text(body, "text"));
        switch (Text(body, "as"))
        {
            case "participant": control.WriteAsParticipant(conversation, text); break;
            case "owner": control.WriteAsOwner(conversation, text); break;
            default: throw new ArgumentException("'as' must be participant or owner.");
        }
    }

    private static RequestDelegate Take(Action<JsonObject> take) => Answer(body =>
    {
        take(body);
        return [];
    });

    private static RequestDelegate Answer(Func<JsonObject, JsonObject> answer) => async context =>
    {
        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false) as JsonObject
                ?? throw new ArgumentException("The body must be a JSON object.");
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer(body).ToJsonString()).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is ArgumentException or JsonException or UriFormatException or InvalidOperationException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(failure.Message).ConfigureAwait(false);
        }
    };

    private static string Text(JsonObject body, string name) => Optional(body, name) ?? throw new ArgumentException($"'{name}' must be a string.");

    private static string? Optional(JsonObject body, string name) => (body[name] as JsonValue)?.TryGetValue<string>(out var text) == true ? text : null;

    private static bool Flag(JsonObject body, string name) => (body[name] as JsonValue)?.TryGetValue<bool>(out var flag) == true && flag;

    private static IEnumerable<string> Texts(JsonObject body, string name) => body[name] is JsonArray list ? [.. list.Select(item => item!.GetValue<string>())] : [];

    private static Guid Id(JsonObject body, string name) => ToId(Text(body, name), name);

    private static Guid ToId(string text, string name) => Guid.TryParse(text, out var id) ? id : throw new ArgumentException($"'{name}' must be a GUID.");
}
