using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission;

/// <summary>Emits <c>Match</c> and <c>Switch</c> over cases that are nested records, each handed on as a whole.</summary>
internal static class CaseSwitches
{
    /// <summary>Both members.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="none">What is thrown for a case that is none of them, which only code in the same assembly can make.</param>
    public static string Emit(IReadOnlyCollection<string> cases, string none) => Code.Of($$"""
        /// <summary>Makes a result of the case that is there.</summary>
        public TResult Match<TResult>({{Parameters(cases, "Func", ", TResult")}}) => this switch
        {
            {{Code.Lines(cases.Select(static name => $"{name} present => {CSharpNames.Camel(name)}(present),"))}}
            _ => throw new global::System.InvalidOperationException({{Quoting.Literal(none)}}),
        };

        /// <summary>Does something with the case that is there.</summary>
        public void Switch({{Parameters(cases, "Action", "")}})
        {
            switch (this)
            {
                {{Code.Lines(cases.Select(static name => $"case {name} present: {CSharpNames.Camel(name)}(present); break;"))}}
                default: throw new global::System.InvalidOperationException({{Quoting.Literal(none)}});
            }
        }
        """);

    private static string Parameters(IEnumerable<string> cases, string delegateName, string result) =>
        Code.Parameters(cases.Select(name => $"global::System.{delegateName}<{name}{result}> {CSharpNames.Camel(name)}"));
}
