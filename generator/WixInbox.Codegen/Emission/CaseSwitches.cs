using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission;

/// <summary>A case, and what is handed on of it.</summary>
/// <param name="Name">The nested record.</param>
/// <param name="Type">The type of what is handed on.</param>
/// <param name="Value">What is handed on, of a case called <c>present</c>.</param>
internal readonly record struct SwitchCase(string Name, string Type, string Value)
{
    /// <summary>A case that is handed on as a whole.</summary>
    public static SwitchCase Whole(string name) => new(name, name, "present");

    public string Parameter => CSharpNames.Camel(Name);
}

/// <summary>Emits <c>Match</c> and <c>Switch</c> over cases that are nested records.</summary>
internal static class CaseSwitches
{
    /// <summary>Both members.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="none">What is thrown for a case that is none of them, which only code in the same assembly can make.</param>
    public static string Emit(IReadOnlyCollection<SwitchCase> cases, string none) => Code.Of($$"""
        /// <summary>Makes a result of the case that is there.</summary>
        public TResult Match<TResult>({{Parameters(cases, "Func", ", TResult")}}) => this switch
        {
            {{Code.Lines(cases.Select(static of => $"{of.Name} present => {of.Parameter}({of.Value}),"))}}
            _ => throw new global::System.InvalidOperationException({{Quoting.Literal(none)}}),
        };

        /// <summary>Does something with the case that is there.</summary>
        public void Switch({{Parameters(cases, "Action", "")}})
        {
            switch (this)
            {
                {{Code.Lines(cases.Select(static of => $"case {of.Name} present: {of.Parameter}({of.Value}); break;"))}}
                default: throw new global::System.InvalidOperationException({{Quoting.Literal(none)}});
            }
        }
        """);

    private static string Parameters(IEnumerable<SwitchCase> cases, string delegateName, string result) =>
        Code.Parameters(cases.Select(of => $"global::System.{delegateName}<{of.Type}{result}> {of.Parameter}"));
}
