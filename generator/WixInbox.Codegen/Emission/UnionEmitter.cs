using WixInbox.Codegen.Model;

namespace WixInbox.Codegen.Emission;

/// <summary>
/// Emits the public face of a one-of: an abstract record with a sealed nested record for each case, one that keeps a case which the
/// schema does not know, conversions where the type of a value says which case it is, and <c>Match</c> and <c>Switch</c> over all.
/// </summary>
internal static class UnionEmitter
{
    public static SourceFile Emit(UnionModel type, GeneratorOptions options)
    {
        var types = TypeNames.Qualified(options);
        var casesOf = type.Cases.GroupBy(model => types.Of(model.Value.Type)).ToDictionary(static group => group.Key, static group => group.Count());
        return SourceFile.Of(type.Name, options, Code.Of($$"""
            {{Docs.Summary(Docs.Description(type.Description) ?? $"The one-of {Docs.Word(type.Name)}.")}}
            {{Docs.Remarks(Docs.Of(type.Origin))}}
            {{SourceFile.GeneratedCode}}
            {{SourceFile.From(type.Origin)}}
            {{SourceFile.Union(options)}}
            [global::System.Text.Json.Serialization.JsonConverter(typeof(global::WixInbox.Json.JsonModelConverter<{{type.Name}}>))]
            {{options.Visibility}} {{options.UnionModifier}} partial record {{type.Name}}
            {
                private {{type.Name}}()
                {
                }

                {{UnknownFields(type)}}

                {{Code.Blocks(type.Cases.Select(model => Conversion(type, model, types, casesOf)))}}

                {{CaseSwitches.Emit([.. Cases(type, types)], "A case that the schema does not have.")}}

                /// <summary>The value as JSON.</summary>
                public sealed override string ToString() => global::WixInbox.WixJson.Describe(this);

                {{Code.Blocks(type.Cases.Select(model => Case(type, model, types)))}}

                /// <summary>A case that the schema does not know, kept as it came.</summary>
                /// <param name="Name">The case's name on the wire; null where it cannot be told which member is the case.</param>
                /// <param name="Value">What the case holds.</param>
                public sealed partial record Unknown(string? Name, global::WixInbox.RawJson Value) : {{type.Name}};
            }
            """));
    }

    private static string UnknownFields(UnionModel type) => !type.IsPure ? "" : Code.Of($"""
        /// <summary>Members beside the case that the schema does not know. They are kept as they came, and written back.</summary>
        {ObjectEmitter.UnknownFields}
        """);

    /// <summary>Only a type that one case alone has says which case is meant; C# has no conversions from interfaces.</summary>
    private static string Conversion(UnionModel type, CaseModel model, TypeNames types, Dictionary<string, int> casesOf)
    {
        var isUnique = casesOf[types.Of(model.Value.Type)] == 1;
        var isOwnBase = model.Value.Type is NamedType named && named.Name == type.Name;
        if (!isUnique || isOwnBase || model.Value.Type is ListType or MapType) return "";
        return Code.Of($$"""
            /// <summary>The case {{Docs.Word(model.WireName)}}.</summary>
            {{DeprecationEmitter.Emit(model.Deprecation)}}
            public static implicit operator {{type.Name}}({{types.Of(model.Value.Type)}} value) => new {{model.Name}}(value);
            """);
    }

    private static string Case(UnionModel type, CaseModel model, TypeNames types) => Code.Of($$"""
        {{Docs.Summary(Docs.Description(model.Description) ?? $"The case {Docs.Word(model.WireName)}.", Docs.LimitsOf(model.Value), model.IsReadOnly ? "Only the service sends it." : null)}}
        {{Docs.Remarks(Docs.Of(model.Origin))}}
        /// <param name="Value">What the case {{Docs.Word(model.WireName)}} holds.</param>
        {{SourceFile.From(model.Origin)}}
        {{DeprecationEmitter.Emit(model.Deprecation)}}
        {{SourceFile.ReadOnly(model.IsReadOnly)}}
        public sealed partial record {{model.Name}}({{types.Of(model.Value.Type)}} Value) : {{type.Name}}{{Body(type, model, types)}}
        """);

    private static string Body(UnionModel type, CaseModel model, TypeNames types) => EqualityEmitter.EmitCase(model, type.Name, types) is { Length: > 0 } members
        ? Code.Of($$"""

            {
                {{members}}
            }
            """)
        : ";";

    private static IEnumerable<SwitchCase> Cases(UnionModel type, TypeNames types) => type.Cases
        .Select(model => new SwitchCase(model.Name, types.Of(model.Value.Type), "present.Value"))
        .Append(SwitchCase.Whole("Unknown"));
}
