using WixInbox.Codegen.Model;

namespace WixInbox.Codegen.Emission;

/// <summary>
/// Emits the result of a method's <c>Try…</c> form: a case for success, one for each application code of the schema, one for broken
/// limits, one for everything else.
/// </summary>
internal static class ResultEmitter
{
    private const string Error = "global::WixInbox.WixError";

    public static SourceFile Emit(MethodModel method, GeneratorOptions options)
    {
        var name = method.ResultName;
        var response = TypeNames.Qualified(options).Of(method.Response);
        return SourceFile.Of(name, options, Code.Of($$"""
            /// <summary>What a call of {{Docs.Word(method.Name)}} came to.</summary>
            {{Docs.Remarks(Docs.Of(method.Origin))}}
            {{SourceFile.GeneratedCode}}
            {{SourceFile.From(method.Origin)}}
            {{SourceFile.Union(options)}}
            {{options.Visibility}} {{options.UnionModifier}} record {{name}}
            {
                private {{name}}()
                {
                }

                /// <summary>Whether it succeeded.</summary>
                public bool IsSuccess => this is {{method.Outcome}};

                // Closes the result to other assemblies.
                private protected abstract void Close();

                {{CaseSwitches.Emit([.. Cases(method).Select(SwitchCase.Whole)], "A case that the method does not have.")}}

                internal static {{name}} From(global::WixInbox.Client.WixOutcome<{{response}}> outcome) => outcome switch
                {
                    { Response: { } response } => new {{method.Outcome}}(response),
                    {{Code.Lines(method.Errors.Select(static error => $$"""{ Error: { ApplicationCode: {{Quoting.Literal(error.Code)}} } error } => new {{error.Name}}(error),"""))}}
                    { Error: { Violations.Count: > 0 } error } => new Invalid(error),
                    _ => new Failed(outcome.Error!),
                };

                /// <summary>It succeeded.</summary>
                {{Docs.Remarks(Docs.Of(method.ResponseOrigin))}}
                /// <param name="Response">What the service answered.</param>
                {{SourceFile.From(method.ResponseOrigin)}}
                public sealed record {{method.Outcome}}({{response}} Response) : {{name}}
                {
                    private protected override void Close()
                    {
                    }
                }

                {{Code.Blocks(method.Errors.Select(error => ErrorCase(error, name)))}}

                {{Failure("Invalid", Origin.None, "The request breaks limits, found before it was sent or by the service: <see cref=\"global::WixInbox.WixError.Violations\"/> says which.", name)}}

                {{Failure("Failed", Origin.None, "It failed with any other status or code.", name)}}
            }
            """));
    }

    private static IEnumerable<string> Cases(MethodModel method) =>
        method.Errors.Select(static error => error.Name).Prepend(method.Outcome).Append("Invalid").Append("Failed");

    private static string ErrorCase(ErrorModel error, string name) =>
        Failure(error.Name, error.Origin, $"The service answered with the code {Docs.Word(error.Code)}{Status(error)}.", name);

    private static string Status(ErrorModel error) => error.Status == 0 ? "" : $", status {Docs.Word(error.Status.ToString(System.Globalization.CultureInfo.InvariantCulture))}";

    private static string Failure(string caseName, Origin origin, string summary, string name) => Code.Of($$"""
        /// <summary>{{summary}}</summary>
        {{Docs.Remarks(Docs.Of(origin))}}
        /// <param name="Error">All that is known about the failure.</param>
        {{SourceFile.From(origin)}}
        public sealed record {{caseName}}({{Error}} Error) : {{name}}
        {
            private protected override void Close()
            {
            }
        }
        """);
}
