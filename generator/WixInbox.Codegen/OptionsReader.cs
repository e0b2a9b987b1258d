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

    /// <summary>The methods that are generated; all, where it is empty.</summary>
    public const string IncludeMethodsProperty = "WixInboxIncludeMethods";

    /// <summary>The methods that are not.</summary>
    public const string ExcludeMethodsProperty = "WixInboxExcludeMethods";

    public const string NamespaceWanted = "a namespace other than the runtime's and System.Text.Json, such as Bridge.Inbox";
    public const string VisibilityWanted = "public or internal";

    /// <summary>Namespaces whose types generated code refers to by names of its own.</summary>
    private static readonly string[] Foreign = ["WixInbox", "WixInbox.Json", "WixInbox.Validation", "WixInbox.Webhooks", "System.Text.Json"];

    public static OptionsResult Read(AnalyzerConfigOptions options)
    {
        var diagnostics = new DiagnosticBag("");
        var defaults = GeneratorOptions.Default;
        var name = Read(options, NamespaceProperty, IsNamespace, NamespaceWanted, diagnostics) ?? defaults.Namespace;
        var visibility = Read(options, VisibilityProperty, IsVisibility, VisibilityWanted, diagnostics);
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
            IncludedMethods = ReadList(options, IncludeMethodsProperty),
            ExcludedMethods = ReadList(options, ExcludeMethodsProperty),
        };
        return new OptionsResult(result, diagnostics.ToEquatableArray());
    }

    private static bool IsSet(AnalyzerConfigOptions options, string property, DiagnosticBag diagnostics) =>
        Read(options, property, static text => text is "true" or "false", "true or false", diagnostics) == "true";

    private static string? Read(AnalyzerConfigOptions options, string property, Func<string, bool> isValid, string wanted, DiagnosticBag diagnostics) =>
        Read(options.TryGetValue(Prefix + property, out var value) ? value : null, "property", property, isValid, wanted, diagnostics);

    /// <summary>A property or metadata, where it is set and can be used; one that cannot is reported.</summary>
    public static string? Read(string? value, string what, string name, Func<string, bool> isValid, string wanted, DiagnosticBag diagnostics)
    {
        if (value is null || value.Trim().Length == 0) return null;
        if (isValid(value.Trim())) return value.Trim();
        diagnostics.Report(Ids.BadOption, default, $"{what} '{name}'", value, wanted);
        return null;
    }

    // A semicolon would start a comment on the way from MSBuild to the compiler: the targets hand the list over with commas, under a name of its own.
    private static EquatableArray<string> ReadList(AnalyzerConfigOptions options, string property) => options.TryGetValue($"{Prefix}_{property}", out var value)
        ? value.Split(',').Select(static name => name.Trim()).Where(static name => name.Length > 0).Distinct().ToEquatableArray()
        : [];

    /// <summary>What the targets write in a path, where the compiler would see the start of a comment.</summary>
    public static string Unescape(string path) => path.Replace("%3B", ";").Replace("%23", "#").Replace("%25", "%");

    private static bool IsClassName(string text) => CSharpNames.IsPascal(text) && !ReservedNames.Aliases.Contains(text);

    public static bool IsVisibility(string text) => text is "public" or "internal";

    public static bool IsNamespace(string text) => !Foreign.Contains(text) && text.Split('.').All(static part =>
        part.Length > 0 && (part[0] == '_' || char.IsLetter(part[0])) && part.All(CSharpNames.IsPart));

    public static string EscapeKeywords(string name) =>
        string.Join(".", name.Split('.').Select(static part => CSharpNames.IsKeyword(part) ? "@" + part : part));
}
