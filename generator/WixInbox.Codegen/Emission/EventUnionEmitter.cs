using WixInbox.Codegen.Model;

namespace WixInbox.Codegen.Emission;

/// <summary>
/// Emits a union of events: an abstract record with a sealed nested record for each event, which has its body and metadata, and one
/// that keeps an event which the schemas do not know.
/// </summary>
internal static class EventUnionEmitter
{
    private const string Metadata = "global::WixInbox.WebhookMetadata";

    public static SourceFile Emit(EventUnionModel union, GeneratorOptions options)
    {
        var (name, types) = (union.Name, TypeNames.Qualified(options));
        return SourceFile.Of(name, options, Code.Of($$"""
            /// <summary>An event that a webhook brings.</summary>
            /// <remarks>From {{string.Join(", ", union.Events.Select(static happening => Docs.Word(happening.Origin.Schema)))}}.</remarks>
            {{SourceFile.GeneratedCode}}
            {{SourceFile.Union(options)}}
            {{options.Visibility}} {{options.UnionModifier}} record {{name}} : global::WixInbox.Webhooks.IWebhookEvent<{{name}}>
            {
                private {{name}}({{Metadata}} metadata) => Metadata = metadata;

                /// <summary>What the platform says about the event: its id and time, who caused it, and on which site.</summary>
                public {{Metadata}} Metadata { get; init; }

                string? global::WixInbox.Webhooks.IWebhookEvent<{{name}}>.Problem => (this as Unknown)?.Problem;

                // Closes the union to other assemblies.
                private protected abstract void Close();

                {{CaseSwitches.Emit([.. Cases(union).Select(SwitchCase.Whole)], "An event that the schemas do not have.")}}

                static global::System.Collections.Generic.IReadOnlyList<global::WixInbox.Webhooks.WebhookEventType<{{name}}>> global::WixInbox.Webhooks.IWebhookEvent<{{name}}>.EventTypes { get; } =
                [
                    {{Code.Lines(union.Events.Select(happening => EventType(happening, types)))}}
                ];

                static {{name}} global::WixInbox.Webhooks.IWebhookEvent<{{name}}>.FromUnknown(global::WixInbox.RawJson raw, string? problem, {{Metadata}} metadata) => new Unknown(raw, metadata) { Problem = problem };

                {{Code.Blocks(union.Events.Select(happening => Case(happening, types)))}}

                /// <summary>An event of a type that the schemas do not have, or one whose body is not what its schema describes: kept as it came.</summary>
                /// <param name="Data">All that the event says.</param>
                /// <param name="Metadata">What the platform says about the event; its type among it.</param>
                public sealed record Unknown(global::WixInbox.RawJson Data, {{Metadata}} Metadata) : {{name}}(Metadata)
                {
                    /// <summary>What the body lacks of its schema; null where the type is not known.</summary>
                    public string? Problem { get; init; }

                    private protected override void Close()
                    {
                    }
                }
            }
            """));
    }

    private static IEnumerable<string> Cases(EventUnionModel union) => union.Events.Select(static happening => happening.Name).Append("Unknown");

    private static string EventType(EventModel happening, TypeNames types) =>
        $"new({Quoting.Literal(happening.Name)}, global::WixInbox.Webhooks.WebhookBodyForm.{Form(happening)}, "
        + $"{Quoting.Literal(happening.EntityFqdn)}, {Quoting.Literal(happening.Slug)}, [{Code.List(happening.Types.Select(Quoting.Literal))}], "
        + $"static (body, metadata) => new {happening.Name}(global::WixInbox.WixJson.Deserialize<{types.Of(happening.Body)}>(body), metadata)),";

    private static string Form(EventModel happening) => happening.Form switch
    {
        "created" => "Created",
        "updated" => "Updated",
        "deleted" => "Deleted",
        _ => "Action",
    };

    private static string Case(EventModel happening, TypeNames types) => Code.Of($$"""
        {{Docs.Summary(Docs.Description(happening.Description) ?? $"The event {Docs.Word(happening.Name)}.")}}
        {{Docs.Remarks(Docs.Access(happening.Permission, happening.Scopes), Docs.Of(happening.Origin))}}
        /// <param name="Body">What happened.</param>
        /// <param name="Metadata">What the platform says about the event.</param>
        {{SourceFile.From(happening.Origin)}}
        public sealed record {{happening.Name}}({{types.Of(happening.Body)}} Body, {{Metadata}} Metadata) : {{happening.Union}}(Metadata)
        {
            private protected override void Close()
            {
            }
        }
        """);
}
