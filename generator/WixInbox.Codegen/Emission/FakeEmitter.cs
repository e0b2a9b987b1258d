using WixInbox.Codegen.Model;

namespace WixInbox.Codegen.Emission;

/// <summary>Emits a server for tests that has the methods by name, over the package for tests.</summary>
internal static class FakeEmitter
{
    private const string Runtime = "global::WixInbox.Testing";

    public static SourceFile EmitService(ServiceModel service, GeneratorOptions options)
    {
        var types = TypeNames.Qualified(options);
        return SourceFile.Of(service.FakeName, options, Code.Of($$"""
            /// <summary>The methods of the service {{Docs.Word(service.Name)}} on a server for tests: what is expected of them, and what they were called with.</summary>
            {{SourceFile.GeneratedCode}}
            {{options.Visibility}} sealed class {{service.FakeName}}
            {
                /// <summary>The methods on a server.</summary>
                public {{service.FakeName}}({{Runtime}}.WixFakeServer server)
                {
                    global::System.ArgumentNullException.ThrowIfNull(server);
                    {{Code.Lines(service.Methods.Select(method => $"{NameOf(service, method)} = server.Method<{Arguments(method, types)}>({types.Of(service.ClientName)}.{method.Name}Method);"))}}
                }

                {{Code.Blocks(service.Methods.Select(method => Code.Of($$"""
                    /// <summary>The method {{Docs.Word(method.Name)}}.</summary>
                    public {{Runtime}}.WixFakeMethod<{{Arguments(method, types)}}> {{NameOf(service, method)}} { get; }
                    """)))}}
            }
            """));
    }

    public static SourceFile EmitServer(ClientModel client, GeneratorOptions options)
    {
        var types = TypeNames.Qualified(options);
        return SourceFile.Of(options.FakeName, options, Code.Of($$"""
            /// <summary>All services in memory, for tests: expects calls, answers them, and keeps what came. <see cref="Client"/> is a client of it.</summary>
            {{SourceFile.GeneratedCode}}
            {{options.Visibility}} sealed class {{options.FakeName}} : {{Runtime}}.WixFakeServer
            {
                /// <summary>Makes a server that expects nothing yet.</summary>
                /// <param name="time">Time, for latency and for when requests came; the system's by default.</param>
                public {{options.FakeName}}(global::System.TimeProvider? time = null)
                    : base(time)
                {
                    Client = new {{types.Of(client.Name)}}(CreateClientOptions());
                    {{Code.Lines(client.Services.Select(service => $"{NameOf(service, options)} = new {types.Of(FakeNames.Prefix + service.Service)}(this);"))}}
                }

                /// <summary>A client of this server.</summary>
                public {{types.Of(client.Name)}} Client { get; }

                {{Code.Blocks(client.Services.Select(service => Code.Of($$"""
                    /// <summary>The service {{Docs.Word(service.Service)}}.</summary>
                    public {{types.Of(FakeNames.Prefix + service.Service)}} {{NameOf(service, options)}} { get; }
                    """)))}}
            }
            """));
    }

    private static string Arguments(MethodModel method, TypeNames types) => $"{types.Of(method.Request)}, {types.Of(method.Response)}";

    private static string NameOf(ServiceModel service, MethodModel method) => FakeNames.Of(method.Name, service.FakeName);

    private static string NameOf(ClientServiceModel service, GeneratorOptions options) => FakeNames.Of(service.Property, options.FakeName);
}
