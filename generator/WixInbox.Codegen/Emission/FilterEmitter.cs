using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission;

/// <summary>Emits a filter: a class for each field that can be filtered by, with a method for each operator that the service documents for it.</summary>
internal static class FilterEmitter
{
    private const string Json = "global::WixInbox.Json.FilterJson";
    private const string JsonWrite = "global::WixInbox.Json.JsonWrite.";
    private const string Raw = "global::WixInbox.RawJson";

    public static SourceFile Emit(FilterModel type, GeneratorOptions options) => SourceFile.Of(type.Name, options, Code.Of($$"""
        {{Docs.Summary(Docs.Description(type.Description) ?? $"The filter {Docs.Word(type.Name)}.", "What is not here can be said as raw JSON.")}}
        {{Docs.Remarks(Docs.Of(type.Origin))}}
        /// <param name="Json">The filter as it is sent.</param>
        {{SourceFile.GeneratedCode}}
        {{SourceFile.From(type.Origin)}}
        {{options.Visibility}} sealed record {{type.Name}}({{Raw}} Json)
        {
            /// <summary>The filter as it is sent.</summary>
            public static implicit operator {{Raw}}({{type.Name}} filter) => (filter ?? throw new global::System.ArgumentNullException(nameof(filter))).Json;

            /// <summary>What both let pass.</summary>
            public static {{type.Name}} operator &({{type.Name}} left, {{type.Name}} right) => new({{Json}}.Join("$and", left.Json, right.Json));

            /// <summary>What one of them lets pass.</summary>
            public static {{type.Name}} operator |({{type.Name}} left, {{type.Name}} right) => new({{Json}}.Join("$or", left.Json, right.Json));

            /// <summary>What it does not let pass.</summary>
            public static {{type.Name}} operator !({{type.Name}} filter) => new({{Json}}.Not(filter.Json));

            {{Code.Blocks(type.Fields.Select(field => Field(type, field)))}}

            /// <summary>The filter as JSON.</summary>
            public override string ToString() => Json.ToString();
        }
        """));

    private static string Field(FilterModel type, FilterFieldModel field) => Code.Of($$"""
        {{Docs.Summary(Docs.Description(field.Description) ?? $"The field {Docs.Word(field.Path)}.", field.Description is null ? null : $"The field {Docs.Word(field.Path)}.")}}
        {{Docs.Remarks(Docs.Of(field.Origin))}}
        {{SourceFile.From(field.Origin)}}
        public static class {{field.Name}}
        {
            {{Code.Blocks(field.Operators.Select(value => Comparison(type, field, value)))}}
        }
        """);

    private static string Comparison(FilterModel type, FilterFieldModel field, string value)
    {
        var (parameter, json) = Argument(new ScalarType(field.Kind), value);
        return Code.Of($$"""
            /// <summary>{{Meaning(value)}}</summary>
            public static {{type.Name}} {{FilterOperators.NameOf(value)}}({{parameter}}) => new({{Json}}.Compare({{Quoting.Literal(field.Path)}}, {{Quoting.Literal(value)}}, {{json}}));
            """);
    }

    private static (string Parameter, string Json) Argument(ScalarType type, string value)
    {
        var name = TypeNames.Bare.Of(type);
        var write = JsonWrite + type.Kind;
        return value switch
        {
            "$exists" or "$isEmpty" => ("bool value = true", $"{Json}.Value(value, {JsonWrite}{ScalarKind.Boolean})"),
            "$in" or "$nin" or "$hasAll" or "$hasSome" => ($"params {name}[] values", $"{Json}.List(values, {write})"),
            "$startsWith" => ("string value", $"{Json}.Value(value, {JsonWrite}{ScalarKind.String})"),
            _ => ($"{name} value", $"{Json}.Value(value, {write})"),
        };
    }

    private static string Meaning(string value) => value switch
    {
        "$eq" => "Is this.",
        "$ne" => "Is not this.",
        "$gt" => "Is greater than this.",
        "$gte" => "Is this or greater.",
        "$lt" => "Is less than this.",
        "$lte" => "Is this or less.",
        "$in" => "Is one of these.",
        "$nin" => "Is none of these.",
        "$startsWith" => "Starts with this.",
        "$exists" => "Is there, or is not.",
        "$isEmpty" => "Is empty, or is not.",
        "$hasAll" => "Has all of these.",
        "$hasSome" => "Has at least one of these.",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };
}
