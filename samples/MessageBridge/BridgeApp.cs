using System.Security.Cryptography;
using System.Text;
using MessageBridge.Bridge;
using MessageBridge.External;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MessageBridge;

/// <summary>The service: two endpoints for the external system, one for webhooks.</summary>
internal static class BridgeApp
{
    public const string WebhookPath = "/webhooks";

    public static WebApplication Build(BridgeOptions options, string address, LogLevel level = LogLevel.Error)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(level);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<Diary>();
        builder.Services.AddSingleton<ConversationBook>();
        builder.Services.AddSingleton<IInboxClient>(static services => new InboxClient(ClientOptions(services.GetRequiredService<BridgeOptions>())));
        builder.Services.AddSingleton(static services => new ContactFinder(services.GetRequiredService<IInboxClient>(), services.GetRequiredService<BridgeOptions>().WhenSeveral));
        builder.Services.AddSingleton<InboxBridge>();
        builder.Services.AddSingleton(static _ => new HttpClient { Timeout = TimeSpan.FromSeconds(10) });
        builder.Services.AddSingleton<IExternalChat, ExternalChat>();
        builder.Services.AddWixInboxWebhooks(webhooks =>
        {
            webhooks.PublicKeys.Add(options.WebhookKey);
            webhooks.RetryDelay = TimeSpan.FromMilliseconds(200);
        });

        var app = builder.Build();
        app.Urls.Add(address);
        app.MapWixInboxWebhooks(WebhookPath, handlers => handlers
            .OnMessageSentToParticipant<ReplyHandler>()
            .OnConversationsMerged<MergeHandler>()
            .OnDeadLetter((happening, letter, _) =>
            {
                app.Services.GetRequiredService<Diary>().Write($"gave up the event {happening.Metadata.Slug} after {letter.Attempts} attempts: {letter.Error}");
                return Task.CompletedTask;
            }));

        // Before anything of a request is read.
        app.UseWhen(static context => context.Request.Path.StartsWithSegments("/external", StringComparison.Ordinal), branch => branch.Use(async (context, next) =>
        {
            if (IsAllowed(context.Request, options)) await next(context);
            else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }));
        app.MapPost("/external/messages", static (ExternalMessage message, InboxBridge bridge, CancellationToken cancellation) =>
            AnswerAsync(message.Email, message.Text, () => bridge.BringAsync(message, cancellation)));
        app.MapPost("/external/activities", static (ExternalActivity activity, InboxBridge bridge, CancellationToken cancellation) =>
            AnswerAsync(activity.Email, activity.Text, () => bridge.BringAsync(activity, cancellation)));
        return app;
    }

    // Without an address there is nobody to find, and without a text nothing to say.
    private static async Task<StatusCodeHttpResult> AnswerAsync(string? email, string? text, Func<Task<BridgeResult>> bring) =>
        Answer(string.IsNullOrWhiteSpace(email) || string.IsNullOrWhiteSpace(text) ? BridgeResult.NoContact : await bring());

    private static WixClientOptions ClientOptions(BridgeOptions options) => new() { Credential = options.Credential, BaseAddress = options.WixAddress };

    private static bool IsAllowed(HttpRequest request, BridgeOptions options) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(request.Headers["X-Bridge-Key"].ToString()), Encoding.UTF8.GetBytes(options.BridgeKey));

    // The external system may try again what failed for the moment, and nothing else.
    private static StatusCodeHttpResult Answer(BridgeResult result) => TypedResults.StatusCode(result switch
    {
        BridgeResult.Sent => StatusCodes.Status200OK,
        BridgeResult.NoContact => StatusCodes.Status202Accepted,
        BridgeResult.Refused => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status503ServiceUnavailable,
    });
}
