using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen.Diagnostics;

/// <summary>What each diagnostic is called and says.</summary>
internal static class Descriptors
{
    private const string Category = "WixInbox.Schema";

    public static readonly DiagnosticDescriptor MalformedJson = Error(
        Ids.MalformedJson, "Malformed JSON", "The schema file is not JSON: {0}");

    public static readonly DiagnosticDescriptor UnusableFile = Error(
        Ids.UnusableFile, "Unusable schema file", "The schema file '{0}' cannot be used: {1}");

    public static readonly DiagnosticDescriptor UnknownKeyword = Error(
        Ids.UnknownKeyword, "Unknown keyword", "'{0}' is no keyword of {1}{2}");

    public static readonly DiagnosticDescriptor WrongValue = Error(
        Ids.WrongValue, "Wrong value of a keyword", "'{0}' must be {1}");

    public static readonly DiagnosticDescriptor MissingKeyword = Error(
        Ids.MissingKeyword, "Missing keyword", "The {0} needs '{1}'");

    public static readonly DiagnosticDescriptor UnresolvedReference = Error(
        Ids.UnresolvedReference, "Unresolved reference", "There is no type '{0}' in {1}{2}");

    public static readonly DiagnosticDescriptor ReferenceOutside = Error(
        Ids.ReferenceOutside,
        "Reference to the outside",
        "'{0}' is no reference to a type of the given schema files: write '#/definitions/Name', or 'file.schema.json#/definitions/Name' with a relative path");

    public static readonly DiagnosticDescriptor AliasCycle = Error(
        Ids.AliasCycle, "Cycle of names", "The type '{0}' is only another name for itself");

    public static readonly DiagnosticDescriptor AssertionBesideReference = Error(
        Ids.AssertionBesideReference,
        "Assertion beside a reference",
        "'{0}' beside '$ref' has no effect in JSON Schema: put it onto the type that is referred to");

    public static readonly DiagnosticDescriptor DuplicateName = Error(
        Ids.DuplicateName, "Duplicate name", "The {0} '{1}' becomes '{2}' in C#, which {3} is already: give it another name by '{4}'");

    public static readonly DiagnosticDescriptor NameCollision = Error(
        Ids.NameCollision, "Name collision", "'{0}' and '{1}' both become '{2}' in C#: give one of them another name by 'x-wix-name'");

    public static readonly DiagnosticDescriptor ImpossibleLimits = Error(
        Ids.ImpossibleLimits, "Impossible limits", "'{0}' ({1}) is greater than '{2}' ({3}): nothing can be valid");

    public static readonly DiagnosticDescriptor BrokenGroup = Error(
        Ids.BrokenGroup, "Broken one-of group", "The group '{0}' {1}");

    public static readonly DiagnosticDescriptor Unsupported = Error(
        Ids.Unsupported, "Unsupported construct", "{0} is not supported: {1}");

    public static readonly DiagnosticDescriptor BadOption = Error(
        Ids.BadOption, "Bad option", "The MSBuild {0} is '{1}': it must be {2}");

    public static readonly DiagnosticDescriptor DuplicateFile = Error(
        Ids.DuplicateFile, "Two schema files with one path", "The schema file has the logical path '{0}', as '{1}' has: set the metadata 'LogicalPath' of one of them");

    public static readonly DiagnosticDescriptor MissingField = Error(
        Ids.MissingField, "Missing field", "'{0}' names '{1}', which {2} does not have{3}");

    public static readonly DiagnosticDescriptor KeywordWithoutEffect = Warning(
        Ids.KeywordWithoutEffect, "Keyword without effect", "'{0}' has no effect on {1}");

    public static readonly DiagnosticDescriptor LanguageTooOld = Error(
        Ids.LanguageTooOld, "Language version too old", "The generated code is C# 12, and this project is compiled as C# {0}: set 'LangVersion' to 12 or later");

    public static readonly DiagnosticDescriptor BreakingChange = Warning(
        Ids.BreakingChange, "Breaking change", "{0}: {1}. If callers are to follow, 'wix-schema accept' takes it into the lock");

    public static readonly DiagnosticDescriptor DamagedLock = Error(
        Ids.DamagedLock, "Damaged lock", "The lock of the schemas cannot be used: {0}. 'wix-schema accept' writes it anew");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> All { get; } = new[]
    {
        MalformedJson, UnusableFile, UnknownKeyword, WrongValue, MissingKeyword, UnresolvedReference, ReferenceOutside, AliasCycle,
        AssertionBesideReference, DuplicateName, NameCollision, ImpossibleLimits, BrokenGroup, Unsupported, BadOption, DuplicateFile,
        MissingField, KeywordWithoutEffect, LanguageTooOld, BreakingChange, DamagedLock,
    }.ToDictionary(static descriptor => descriptor.Id);

    public static DiagnosticDescriptor ById(string id) => All[id];

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(id));
}
