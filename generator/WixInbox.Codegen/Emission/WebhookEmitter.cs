using WixInbox.Codegen.Model;

namespace WixInbox.Codegen.Emission;

/// <summary>Emits the names over the runtime's package for ASP.NET Core: a method for each event that can be handled, and the calls that add and map webhooks.</summary>
internal static class WebhookEmitter
{
    private const string Runtime = "global::WixInbox.AspNetCore";
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Kept = "[global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)]";
    private const string Token = "global::System.Threading.CancellationToken";

    public static SourceFile EmitHandlers(EventUnionModel union, GeneratorOptions options) => SourceFile.Of(union.HandlersName, options, Code.Of($$"""
        /// <summary>Who handles which of the events of {{Docs.Word(union.Name)}}. Each event has at most one handler; what it throws, the event is tried again for.</summary>
        {{SourceFile.GeneratedCode}}
        {{options.Visibility}} sealed class {{union.HandlersName}}
        {
            private readonly {{Runtime}}.WebhookHandlers<{{union.Name}}> _handlers;

            internal {{union.HandlersName}}({{Runtime}}.WebhookHandlers<{{union.Name}}> handlers) => _handlers = handlers;

            {{Code.Blocks(union.Events.SelectMany(happening => On(union, happening.Name, Docs.Description(happening.Description) ?? $"The event {Docs.Word(happening.Name)}.")))}}

            {{Code.Blocks(On(union, "Unknown", "Events of types that the schemas do not have, and those whose bodies cannot be read."))}}

            /// <summary>Is told of each event that is given up after its last attempt. It stays among the dead letters of the store.</summary>
            public {{union.HandlersName}} OnDeadLetter(global::System.Func<{{union.Name}}, global::WixInbox.WebhookDeadLetter, {{Token}}, {{Task}}> handle)
            {
                _handlers.OnDeadLetter(handle);
                return this;
            }
        }
        """));

    public static SourceFile EmitExtensions(EventUnionModel union, GeneratorOptions options) => SourceFile.Of(union.ExtensionsName, options, Code.Of($$"""
        /// <summary>Receives the webhooks that bring the events of {{Docs.Word(union.Name)}}.</summary>
        {{SourceFile.GeneratedCode}}
        {{options.Visibility}} static class {{union.ExtensionsName}}
        {
            /// <summary>Adds what receives and handles webhooks.</summary>
            /// <param name="services">The application's services.</param>
            /// <param name="configure">Sets the options: the public keys at least. They are checked when the application starts.</param>
            public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddWix{{union.Stem}}Webhooks(
                this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, global::System.Action<{{Runtime}}.WixWebhookOptions> configure) =>
                {{Runtime}}.WixWebhooksExtensions.AddWixWebhooks<{{union.Name}}>(services, configure);

            /// <summary>Receives webhooks at a path, by POST: answers at once, and handles the events behind the answer.</summary>
            /// <param name="endpoints">The application.</param>
            /// <param name="pattern">The path.</param>
            /// <param name="configure">Says who handles which events.</param>
            public static global::Microsoft.AspNetCore.Builder.IEndpointConventionBuilder MapWix{{union.Stem}}Webhooks(
                this global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints, string pattern, global::System.Action<{{union.HandlersName}}> configure) =>
                {{Runtime}}.WixWebhooksExtensions.MapWixWebhooks<{{union.Name}}>(endpoints, pattern, handlers => configure(new {{union.HandlersName}}(handlers)));
        }
        """));

    private static IEnumerable<string> On(EventUnionModel union, string name, string description)
    {
        var happening = $"{union.Name}.{name}";
        yield return Code.Of($$"""
            /// <summary>{{description}}</summary>
            public {{union.HandlersName}} On{{name}}(global::System.Func<{{happening}}, {{Token}}, {{Task}}> handle)
            {
                global::System.ArgumentNullException.ThrowIfNull(handle);
                return On{{name}}((webhookEvent, _, cancellation) => handle(webhookEvent, cancellation));
            }
            """);
        yield return Code.Of($$"""
            /// <summary>{{description}}</summary>
            public {{union.HandlersName}} On{{name}}(global::System.Func<{{happening}}, {{Runtime}}.WebhookContext, {{Token}}, {{Task}}> handle)
            {
                _handlers.On<{{happening}}>(handle);
                return this;
            }
            """);
        yield return Code.Of($$"""
            /// <summary>{{description}}</summary>
            /// <typeparam name="THandler">The service that handles it.</typeparam>
            public {{union.HandlersName}} On{{name}}<{{Kept}} THandler>() where THandler : class, {{Runtime}}.IWebhookHandler<{{happening}}>
            {
                _handlers.On<{{happening}}, THandler>();
                return this;
            }
            """);
    }
}
