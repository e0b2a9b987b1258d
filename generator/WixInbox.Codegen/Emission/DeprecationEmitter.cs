using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Emission;

/// <summary>Emits what says of a member that it is deprecated: to the compiler, under an id of its own, and to analyzers.</summary>
internal static class DeprecationEmitter
{
    private static readonly string Id = Quoting.Literal(DeprecationDates.ObsoleteId);
    private static readonly string Help = Quoting.Literal(HelpLinks.Of(DeprecationDates.ObsoleteId));

    public static string Emit(DeprecationModel? deprecation) => deprecation is null ? "" : Code.Of($$"""
        [global::System.Obsolete({{Quoting.Literal(Message(deprecation))}}, DiagnosticId = {{Id}}, UrlFormat = {{Help}})]
        [global::WixInbox.WixDeprecated{{Arguments(deprecation)}}]
        """);

    private static string Message(DeprecationModel deprecation)
    {
        var replacement = deprecation.Replacement is { } other ? $"Use {other} instead." : "It has no replacement.";
        return deprecation.Removal is { } removal ? $"{replacement} The vendor removes it on {removal}." : replacement;
    }

    private static string Arguments(DeprecationModel deprecation)
    {
        var arguments = new List<string>();
        if (deprecation is { HasReplacement: true, Replacement: { } other }) arguments.Add($"ReplacedBy = {Quoting.Literal(other)}");
        if (deprecation.Removal is { } removal) arguments.Add($"Removal = {Quoting.Literal(removal)}");
        return arguments.Count == 0 ? "" : $"({Code.List(arguments)})";
    }
}
