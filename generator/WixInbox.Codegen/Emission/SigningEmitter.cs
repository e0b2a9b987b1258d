using WixInbox.Codegen.Model;

namespace WixInbox.Codegen.Emission;

/// <summary>Emits a method for each event that signs it for a test, over the package for tests.</summary>
internal static class SigningEmitter
{
    private const string Signer = "global::WixInbox.Testing.WixWebhookSigner";

    public static SourceFile Emit(EventUnionModel union, GeneratorOptions options)
    {
        var types = TypeNames.Qualified(options);
        return SourceFile.Of(union.SigningName, options, Code.Of($$"""
            /// <summary>Signs the events of {{Docs.Word(union.Name)}} as the platform does, for tests.</summary>
            {{SourceFile.GeneratedCode}}
            {{options.Visibility}} static class {{union.SigningName}}
            {
                {{Code.Blocks(union.Events.Select(happening => Sign(union, happening, types)))}}
            }
            """));
    }

    private static string Sign(EventUnionModel union, EventModel happening, TypeNames types) => Code.Of($$"""
        /// <summary>Signs an event: the result is the body of a webhook.</summary>
        /// <param name="signer">The signer.</param>
        /// <param name="body">What happened.</param>
        /// <param name="metadata">What the platform says about the event. By default it has a new id, and happened now.</param>
        public static string Sign{{happening.Name}}(this {{Signer}} signer, {{types.Of(happening.Body)}} body, global::WixInbox.WebhookMetadata? metadata = null) =>
            signer.Sign<{{types.Of(union.Name)}}, {{types.Of(happening.Body)}}>({{Quoting.Literal(happening.Name)}}, body, metadata);
        """);
}
