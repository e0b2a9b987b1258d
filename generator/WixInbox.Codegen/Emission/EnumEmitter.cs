using WixInbox.Codegen.Model;

namespace WixInbox.Codegen.Emission;

/// <summary>Emits an enumeration: a struct over the text on the wire, with the known values as static properties and as an enum for <c>switch</c>.</summary>
internal static class EnumEmitter
{
    public static SourceFile Emit(EnumModel type, GeneratorOptions options) => SourceFile.Of(type.Name, options, Code.Of($$"""
        {{Docs.Summary(Docs.Description(type.Description) ?? $"The enumeration {Docs.Word(type.Name)}.")}}
        {{Docs.Remarks(Openness(type), Docs.Of(type.Origin))}}
        {{SourceFile.GeneratedCode}}
        {{SourceFile.From(type.Origin)}}
        [global::System.Text.Json.Serialization.JsonConverter(typeof(global::WixInbox.Json.OpenEnumConverter<{{type.Name}}>))]
        {{options.Visibility}} readonly partial struct {{type.Name}} : global::WixInbox.Json.IOpenEnum<{{type.Name}}>, global::System.IEquatable<{{type.Name}}>
        {
            private readonly string? _value;

            /// <summary>A value by its text on the wire, known or not.</summary>
            public {{type.Name}}(string value) => _value = value ?? throw new global::System.ArgumentNullException(nameof(value));

            {{Code.Blocks(type.Values.Select(value => Value(type, value)))}}

            /// <summary>The values that the schema lists, for <c>switch</c>.</summary>
            public enum Known
            {
                {{Code.Blocks(type.Values.Select(Known))}}
            }

            /// <summary>The text on the wire.</summary>
            public string Value => _value ?? "";

            /// <summary>The value as an enum; null for a text that the schema does not list.</summary>
            public Known? KnownValue => Value switch
            {
                {{Code.Lines(type.Values.Select(static value => $"{Quoting.Literal(value.Text)} => Known.{value.Name},"))}}
                _ => null,
            };

            /// <summary>Whether the schema lists the text.</summary>
            public bool IsKnown => KnownValue is not null;

            /// <summary>Whether both are the same text.</summary>
            public static bool operator ==({{type.Name}} left, {{type.Name}} right) => left.Equals(right);

            /// <summary>Whether the texts differ.</summary>
            public static bool operator !=({{type.Name}} left, {{type.Name}} right) => !left.Equals(right);

            /// <inheritdoc/>
            public bool Equals({{type.Name}} other) => string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{type.Name}} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => global::System.StringComparer.Ordinal.GetHashCode(Value);

            /// <summary>The text on the wire.</summary>
            public override string ToString() => Value;

            static global::System.Collections.Generic.IReadOnlyList<string> global::WixInbox.Json.IOpenEnum<{{type.Name}}>.KnownTexts { get; } =
                [{{Code.List(type.Values.Select(static value => Quoting.Literal(value.Text)))}}];

            static bool global::WixInbox.Json.IOpenEnum<{{type.Name}}>.IsOpen => {{(type.IsOpen ? "true" : "false")}};

            static {{type.Name}} global::WixInbox.Json.IOpenEnum<{{type.Name}}>.FromText(string text) => new(text);

            static bool global::WixInbox.Json.IOpenEnum<{{type.Name}}>.TryMatch(global::System.ReadOnlySpan<byte> utf8, out {{type.Name}} value)
            {
                {{Code.Lines(type.Values.Select(Match))}}
                value = default;
                return false;
            }
        }
        """));

    private static string Openness(EnumModel type) => type.IsOpen
        ? "A text that the schema does not list is kept as it came; <see cref=\"KnownValue\"/> is null then."
        : "Texts that the schema does not list are refused.";

    private static string Value(EnumModel type, EnumValueModel value) => Code.Of($$"""
        /// <summary>{{Docs.Word(value.Text)}}</summary>
        {{SourceFile.From(value.Origin)}}
        public static {{type.Name}} {{value.Name}} => new({{Quoting.Literal(value.Text)}});
        """);

    private static string Known(EnumValueModel value) => Code.Of($$"""
        /// <summary>{{Docs.Word(value.Text)}}</summary>
        {{SourceFile.From(value.Origin)}}
        {{value.Name}},
        """);

    private static string Match(EnumValueModel value) => Code.Of($$"""
        if (global::WixInbox.Json.JsonRead.Is(utf8, {{Quoting.Utf8(value.Text)}}))
        {
            value = {{value.Name}};
            return true;
        }
        """);
}
