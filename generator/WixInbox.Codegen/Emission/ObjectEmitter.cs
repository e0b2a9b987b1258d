using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission;

/// <summary>Emits the public face of an object: a record with a property for each field and each group.</summary>
internal static class ObjectEmitter
{
    public static SourceFile Emit(ObjectModel type, GeneratorOptions options) => SourceFile.Of(type.Name, options, Code.Of($$"""
        {{Docs.Summary(Docs.Description(type.Description) ?? $"The type {Docs.Word(type.Name)}.")}}
        {{Docs.Remarks(Docs.Of(type.Origin))}}
        {{SourceFile.GeneratedCode}}
        {{SourceFile.From(type.Origin)}}
        {{(type.IsRequest ? "[global::WixInbox.WixRequest]" : "")}}
        [global::System.Text.Json.Serialization.JsonConverter(typeof(global::WixInbox.Json.JsonModelConverter<{{type.Name}}>))]
        {{options.Visibility}} sealed partial record {{type.Name}}
        {
            {{Code.Blocks(Members(type))}}

            /// <summary>Members that the schema does not know. They are kept as they came, and written back.</summary>
            {{UnknownFields}}

            {{EqualityEmitter.Emit(type)}}

            /// <summary>The value as JSON.</summary>
            public override string ToString() => global::WixInbox.WixJson.Describe(this);
        }
        """));

    /// <summary>The property for unknown fields. Behind it null stands for none: most objects have none, and pay nothing for it.</summary>
    public const string UnknownFields = """
        public global::WixInbox.UnknownFields UnknownFields { get => _unknownFields ?? global::WixInbox.UnknownFields.Empty; init => _unknownFields = value is { Count: > 0 } ? value : null; }

        private global::WixInbox.UnknownFields? _unknownFields;
        """;

    private static IEnumerable<string> Members(ObjectModel type) =>
        type.Groups.Select(Group).Concat(type.Fields.Select(Field));

    private static string Group(GroupModel group) => Code.Of($$"""
        {{Docs.Summary($"One of {Code.List(group.CaseWireNames.Select(Docs.Word))}{(group.IsRequired ? "." : ", or none.")}", Docs.Expected(group.IsExpected))}}
        {{Docs.Remarks(Docs.Of(group.Origin))}}
        {{SourceFile.From(group.Origin)}}
        {{SourceFile.Expected(group.IsExpected)}}
        public {{(group.IsRequired ? "required " : "")}}{{group.UnionName}}{{(group.IsRequired ? "" : "?")}} {{group.Name}} { get; init; }
        """);

    private static string Field(FieldModel field)
    {
        var type = TypeNames.Bare.Of(field.Value.Type);
        var property = field.Presence switch
        {
            Presence.Required => $$"""public required {{type}} {{field.Name}} { get; init; }""",
            Presence.Optional => $$"""public {{type}}? {{field.Name}} { get; init; }""",
            _ => DefaultedProperty(field, type),
        };
        return Code.Of($$"""
            {{Docs.OfField(field)}}
            {{Docs.Remarks(Docs.Of(field.Origin))}}
            {{SourceFile.From(field.Origin)}}
            {{DeprecationEmitter.Emit(field.Deprecation)}}
            {{SourceFile.ReadOnly(field.IsReadOnly)}}
            {{SourceFile.Expected(field.IsExpected)}}
            {{property}}
            """);
    }

    // What was absent stays absent when it is written again: the field behind the property knows.
    private static string DefaultedProperty(FieldModel field, string type) => Code.Of($$"""
        public {{type}} {{field.Name}} { get => {{BackingField(field.Name)}} ?? {{Zero(field.Value.Type, type)}}; init => {{BackingField(field.Name)}} = value; }

        private {{type}}? {{BackingField(field.Name)}};
        """);

    public static string BackingField(string property) => "_" + CSharpNames.Camel(property).TrimStart('@');

    private static string Zero(CSharpType type, string name) => type switch
    {
        ScalarType { Kind: ScalarKind.String } => "\"\"",
        ScalarType { Kind: ScalarKind.Boolean } => "false",
        ScalarType { Kind: ScalarKind.Bytes } => "default",
        ScalarType => "0",
        ListType => "[]",
        MapType map => $"global::System.Collections.Frozen.FrozenDictionary<string, {TypeNames.Bare.Of(map.Value.Type)}>.Empty",
        _ => throw new InvalidOperationException($"{name} has no zero."),
    };
}
