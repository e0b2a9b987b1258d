using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission;

/// <summary>The types that the resolver knows.</summary>
internal sealed record ResolverModel(EquatableArray<string> Models, EquatableArray<string> Enums);

/// <summary>Emits a resolver by which System.Text.Json reads and writes generated types without reflection.</summary>
internal static class ResolverEmitter
{
    public static SourceFile Emit(ResolverModel model, GeneratorOptions options) => SourceFile.Of(options.ResolverName, options, Code.Of($$"""
        /// <summary>Lets System.Text.Json read and write the generated types without reflection: put it into <c>JsonSerializerOptions.TypeInfoResolver</c>.</summary>
        {{SourceFile.GeneratedCode}}
        {{options.Visibility}} sealed class {{options.ResolverName}} : global::WixInbox.Json.JsonModelResolver
        {
            private {{options.ResolverName}}()
            {
                {{Code.Lines(model.Models.Select(static name => $"AddModel<{name}>();"))}}
                {{Code.Lines(model.Enums.Select(static name => $"AddEnum<{name}>();"))}}
            }

            /// <summary>The resolver.</summary>
            public static {{options.ResolverName}} Instance { get; } = new();
        }
        """));
}
