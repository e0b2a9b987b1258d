using Microsoft.CodeAnalysis.Diagnostics;
using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen;

/// <summary>What the options are, and what is wrong with them. A bad option is read as its default.</summary>
internal sealed record OptionsResult(GeneratorOptions Options, EquatableArray<DiagnosticEntry> Diagnostics);

/// <summary>Reads the MSBuild properties that the package makes visible to the compiler.</summary>
internal static class OptionsReader
{
    private const string Prefix = "build_property.";
    private const string NamespaceProperty = "WixInboxNamespace";
    private const string VisibilityProperty = "WixInboxVisibility";
    private const string ClientNameProperty = "WixInboxClientName";
    private const string GlobalUsingsProperty = "WixInboxGlobalUsings";
    private const string UseAspNetCoreProperty = "WixInboxUseAspNetCore";
    private const string UseDependencyInjectionProperty = "WixInboxUseDependencyInjection";
    private const string UseTestingProperty = "WixInboxUseTesting";

    /// <summary>Namespaces whose types generated code refers to by names of its own.</summary>
    private static readonly string[] Foreign = ["WixInbox", "WixInbox.Json", "WixInbox.Validation", "WixInbox.Webhooks", "System.Text.Json"];

    public static OptionsResult Read(AnalyzerConfigOptions options)
    {
        var diagnostics = new DiagnosticBag("");
        var defaults = GeneratorOptions.Default;
        var name = Read(options, NamespaceProperty, IsNamespace, "a namespace other than the runtime's and System.Text.Json, such as Bridge.Inbox", diagnostics) ?? defaults.Namespace;
        var visibility = Read(options, VisibilityProperty, static text => text is "public" or "internal", "public or internal", diagnostics);
        var client = Read(options, ClientNameProperty, IsClassName, "the name of a class that the runtime does not have, such as InboxClient", diagnostics) ?? defaults.ClientName;
        var usings = Read(options, GlobalUsingsProperty, static text => text is "none" or "runtime" or "all", "none, runtime or all", diagnostics);
        Read(options, DeprecationDates.Property, static text => DeprecationDates.TryParse(text, out _), DeprecationDates.Wanted, diagnostics); // of use to an analyzer alone: it emits nothing else
        var result = new GeneratorOptions(
            EscapeKeywords(name), visibility != "internal", client, usings switch
            {
                "all" => GlobalUsings.All,
                "runtime" => GlobalUsings.Runtime,
                _ => GlobalUsings.None,
            })
        {
            UsesAspNetCore = IsSet(options, UseAspNetCoreProperty, diagnostics),
            UsesDependencyInjection = IsSet(options, UseDependencyInjectionProperty, diagnostics),
            UsesTesting = IsSet(options, UseTestingProperty, diagnostics),
        };
        return new OptionsResult(result, diagnostics.ToEquatableArray());
    }

    private static bool IsSet(AnalyzerConfigOptions options, string property, DiagnosticBag diagnostics) =>
        Read(options, property, static text => text is "true" or "false", "true or false", diagnostics) == "true";

    private static string? Read(AnalyzerConfigOptions options, string property, Func<string, bool> isValid, string wanted, DiagnosticBag diagnostics)
    {
        if (!options.TryGetValue(Prefix + property, out var value) || value.Trim().Length == 0) return null;
        if (isValid(value.Trim())) return value.Trim();
        diagnostics.Report(Ids.BadOption, default, property, value, wanted);
        return null;
    }

    private static bool IsClassName(string text) => CSharpNames.IsPascal(text) && !ReservedNames.Aliases.Contains(text);

    private static bool IsNamespace(string text) => !Foreign.Contains(text) && text.Split('.').All(static part =>
        part.Length > 0 && !char.IsDigit(part[0]) && part.All(static c => c == '_' || char.IsLetterOrDigit(c)));

    private static string EscapeKeywords(string name) =>
        string.Join(".", name.Split('.').Select(static part => CSharpNames.IsKeyword(part) ? "@" + part : part));
}
