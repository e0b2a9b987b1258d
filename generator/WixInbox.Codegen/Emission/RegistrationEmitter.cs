using WixInbox.Codegen.Model;

namespace WixInbox.Codegen.Emission;

/// <summary>Emits the names over the runtime's package for dependency injection: what adds the client, with all of its services, to an application's.</summary>
internal static class RegistrationEmitter
{
    private const string Runtime = "global::WixInbox.DependencyInjection";
    private const string ServiceCollection = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";
    private const string Configure = $"global::System.Action<{Runtime}.WixClientSettings>? configure = null";

    public static SourceFile Emit(ClientModel client, GeneratorOptions options) => SourceFile.Of(options.RegistrationName, options, Code.Of($$"""
        /// <summary>Adds {{Docs.Word(client.Name)}} to an application's services: itself, {{Docs.Word("I" + client.Name)}}, and the interface of each service.</summary>
        {{SourceFile.GeneratedCode}}
        {{options.Visibility}} static class {{options.RegistrationName}}
        {
            /// <summary>Adds the client. It lives as long as the application.</summary>
            /// <param name="services">The application's services.</param>
            /// <param name="configure">Sets key, site, and whatever else differs. They are checked when the application starts.</param>
            public static {{Builder(client)}} AddWix{{options.ClientStem}}(this {{ServiceCollection}} services, {{Configure}}) =>
                Add(services, null).Configure(configure);

            /// <summary>Adds the client, with settings from configuration.</summary>
            /// <param name="services">The application's services.</param>
            /// <param name="configuration">The section that has them.</param>
            /// <param name="configure">Sets what is not in it.</param>
            public static {{Builder(client)}} AddWix{{options.ClientStem}}(this {{ServiceCollection}} services, {{Configuration}} configuration, {{Configure}}) =>
                Add(services, null).Bind(configuration).Configure(configure);

            /// <summary>Adds one of several clients: one for each site, say.</summary>
            /// <param name="services">The application's services.</param>
            /// <param name="key">The key under which its services are had.</param>
            /// <param name="configure">Sets key, site, and whatever else differs. They are checked when the application starts.</param>
            public static {{Builder(client)}} AddKeyedWix{{options.ClientStem}}(this {{ServiceCollection}} services, string key, {{Configure}}) =>
                Add(services, key ?? throw new global::System.ArgumentNullException(nameof(key))).Configure(configure);

            /// <summary>Adds one of several clients, with settings from configuration.</summary>
            /// <param name="services">The application's services.</param>
            /// <param name="key">The key under which its services are had.</param>
            /// <param name="configuration">The section that has them.</param>
            /// <param name="configure">Sets what is not in it.</param>
            public static {{Builder(client)}} AddKeyedWix{{options.ClientStem}}(this {{ServiceCollection}} services, string key, {{Configuration}} configuration, {{Configure}}) =>
                Add(services, key ?? throw new global::System.ArgumentNullException(nameof(key))).Bind(configuration).Configure(configure);

            private static {{Builder(client)}} Add({{ServiceCollection}} services, string? key) =>
                {{Runtime}}.WixClientServices.AddWixClient<{{client.Name}}>(services, key, static options => new {{client.Name}}(options))
                    .Expose<I{{client.Name}}>(static client => client)
                    {{string.Join("\n", client.Services.Select(static service => $".Expose<I{service.Service}Client>(static client => client.{service.Property})"))}};
        }
        """));

    private static string Builder(ClientModel client) => $"{Runtime}.WixClientBuilder<{client.Name}>";
}
