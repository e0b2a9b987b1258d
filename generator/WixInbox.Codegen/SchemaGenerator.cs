using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using WixInbox.Codegen.Analysis;
using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Emission;
using WixInbox.Codegen.Emission.Json;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;

namespace WixInbox.Codegen;

/// <summary>
/// Turns method schema files into a typed client. This is the walk of the data; each step has a room of its own:
/// <c>Schema/</c> reads a file, <c>Binding/</c> gives what it declares names and types of C#, <c>Emission/</c> writes code.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    private const string Mark = "build_metadata.AdditionalFiles.WixInboxSchema";
    private const string LockMark = "lock";
    private const string LogicalPath = "build_metadata.AdditionalFiles.WixInboxLogicalPath";
    private const string FileNamespace = "build_metadata.AdditionalFiles.WixInboxNamespace";
    private const string FileVisibility = "build_metadata.AdditionalFiles.WixInboxVisibility";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var configuration = context.AnalyzerConfigOptionsProvider;
        var optionsResult = configuration.Select(static (config, _) => OptionsReader.Read(config.GlobalOptions)).WithTrackingName(StepNames.Options);
        var hasClosedTypes = context.ParseOptionsProvider.Select(static (parse, _) => LanguageFeatures.HasClosedTypes(parse)).WithTrackingName(StepNames.ClosedTypes);
        var projectOptions = optionsResult.Combine(hasClosedTypes).Select(static (pair, _) => pair.Left.Options with { HasClosedTypes = pair.Right });

        // The one question to the whole compilation. Its answer stays the same from edit to edit.
        var polyfill = context.CompilationProvider.Select(static (compilation, _) => Polyfill(compilation)).WithTrackingName(StepNames.Polyfill);

        // The C# that the project is compiled as, where it is too old: then nothing is emitted but the reason.
        var oldLanguage = context.ParseOptionsProvider.Select(static (parse, _) => OldLanguage(parse)).WithTrackingName(StepNames.Language);

        // A file, then what it declares. Equal by content: a file that is read again stops here.
        var files = context.AdditionalTextsProvider.Combine(configuration)
            .Where(static pair => IsMarked(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => ToSchemaFile(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.SchemaFiles);
        var documents = files.Combine(oldLanguage)
            .Where(static pair => pair.Right is null && !pair.Left.IsLock)
            .Select(static (pair, _) => SchemaReader.Read(pair.Left))
            .WithTrackingName(StepNames.Documents);
        var allFiles = All(files);
        var allDocuments = All(documents.Select(static (result, _) => result.Document));

        // What the project leaves out, and where it puts what some files declare. Where it says nothing of it, both are empty, and stay so.
        var selection = allDocuments.Combine(projectOptions)
            .Select(static (pair, _) => MethodSelection.Of(pair.Left.Items, pair.Right))
            .WithTrackingName(StepNames.Selection);
        var chosen = documents.Combine(selection).Select(static (pair, _) => pair.Right.Apply(pair.Left.Document));
        var allChosen = All(chosen);
        var homes = allChosen.Combine(projectOptions)
            .Select(static (pair, _) => HomeBinder.Bind(pair.Left.Items, pair.Right))
            .WithTrackingName(StepNames.Homes);
        var options = projectOptions.Combine(homes)
            .Select(static (pair, _) => pair.Left with { Homes = pair.Right.Homes })
            .WithTrackingName(StepNames.EmissionOptions);

        // The one value that goes across files, and each file bound in its light.
        var index = allChosen.Combine(projectOptions)
            .Select(static (pair, _) => IndexBuilder.Build(pair.Left.Items, pair.Right))
            .WithTrackingName(StepNames.Index);
        var bound = chosen.Combine(index)
            .Select(static (pair, _) => Binder.Bind(pair.Left, pair.Right))
            .WithTrackingName(StepNames.BoundFiles);

        // Source: per type, per method, per service, per union of events. Nothing here has a position, so a moved line emits nothing anew.
        var types = bound.SelectMany(static (file, _) => file.Types).WithTrackingName(StepNames.Types);
        var plans = types.Select(static (type, _) => JsonPlan.Of(type)).Where(static plan => plan is not null).WithTrackingName(StepNames.JsonPlans);
        var methods = bound.SelectMany(static (file, _) => MethodsOf(file)).WithTrackingName(StepNames.Methods);
        var services = All(methods).SelectMany(static (all, _) => Services(all)).WithTrackingName(StepNames.Services);
        var client = All(services).Combine(options).Select(static (pair, _) => Client(pair.Left, pair.Right)).WithTrackingName(StepNames.Client);
        var events = bound.SelectMany(static (file, _) => EventsOf(file)).WithTrackingName(StepNames.Events);
        var unions = All(events).SelectMany(static (all, _) => Unions(all)).WithTrackingName(StepNames.EventUnions);
        var resolver = All(types).Select(static (all, _) => Resolver(all)).WithTrackingName(StepNames.Resolver);

        Emit(context, types.Combine(options), static pair => [EmitType(pair.Left, pair.Right.For(pair.Left.Name))]);
        Emit(context, plans.Combine(options), static pair => EmitPlan(pair.Left!, pair.Right.For(pair.Left!.TypeName)));
        Emit(context, methods.Combine(options), static pair => [ResultEmitter.Emit(pair.Left!, pair.Right.For(pair.Left!.ResultName))]);
        Emit(context, services.Combine(options), static pair => EmitService(pair.Left, pair.Right));
        Emit(context, unions.Combine(options), static pair => EmitUnion(pair.Left, pair.Right));
        context.RegisterSourceOutput(client.Combine(options), static (output, pair) => Add(output, EmitClient(pair.Left, pair.Right)));
        context.RegisterSourceOutput(resolver.Combine(options), static (output, pair) => Add(output, EmitResolver(pair.Left, pair.Right)));

        context.RegisterSourceOutput(resolver.Combine(polyfill), static (output, pair) => Add(output, EmitPolyfill(pair.Left, pair.Right)));

        // Diagnostics: a branch of its own, which may run again when a line has moved.
        context.RegisterSourceOutput(optionsResult, static (output, result) => Report(output, result.Diagnostics));
        context.RegisterSourceOutput(selection.Select(static (chosen, _) => new DiagnosticList(chosen.Diagnostics)), static (output, list) => Report(output, list.Diagnostics));
        context.RegisterSourceOutput(homes.Select(static (found, _) => new DiagnosticList(found.Diagnostics)), static (output, list) => Report(output, list.Diagnostics));
        context.RegisterSourceOutput(
            oldLanguage.Combine(allFiles).Select(static (pair, _) => pair.Right.Items.Any(static file => !file.IsLock) ? pair.Left : null),
            static (output, version) => Report(output, version is null ? [] : [TooOld(version)]));
        context.RegisterSourceOutput(
            documents.Select(static (result, _) => new DiagnosticList(result.Diagnostics)).WithTrackingName(StepNames.Diagnostics),
            static (output, list) => Report(output, list.Diagnostics));
        context.RegisterSourceOutput(
            bound.Select(static (file, _) => new DiagnosticList(file.Diagnostics)), static (output, list) => Report(output, list.Diagnostics));

        // What departs from a lock, where there is one; otherwise there is nothing to do here.
        var locks = allFiles.SelectMany(static (all, _) => all.Items.Where(static file => file.IsLock)).Combine(oldLanguage)
            .Where(static pair => pair.Right is null)
            .Select(static (pair, _) => LockReader.Read(pair.Left))
            .WithTrackingName(StepNames.Locks);
        context.RegisterSourceOutput(
            locks.Combine(allDocuments).Select(static (pair, _) => LockCheck.Check(pair.Left, pair.Right.Items)).WithTrackingName(StepNames.Departures),
            static (output, list) => Report(output, list.Diagnostics));
    }

    /// <summary>
    /// All values as one reference. What crosses a step should be one: for each type of value that is none, also a tuple that has one in
    /// it, the compiler's own steps, some ninety methods, are compiled just in time once more.
    /// </summary>
    private static IncrementalValueProvider<Gathered<T>> All<T>(IncrementalValuesProvider<T> values) where T : class, IEquatable<T> =>
        values.Collect().Select(static (all, _) => new Gathered<T>(all.ToEquatableArray())).WithTrackingName(StepNames.Gathered);

    private static string? OldLanguage(ParseOptions parse) => parse is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 and var version }
        ? version.ToDisplayString()
        : null;

    /// <summary>The attribute of closed types, by its name, where the compiler wants it and neither the framework nor the project has it.</summary>
    private static string? Polyfill(Compilation compilation) => LanguageFeatures.LacksClosedTypeAttribute(compilation) ? PolyfillEmitter.ClosedType : null;

    private static DiagnosticEntry TooOld(string version) => new(Ids.LanguageTooOld, "", default, [version]);

    private static bool IsMarked(AdditionalText file, AnalyzerConfigOptionsProvider configuration) =>
        configuration.GetOptions(file).TryGetValue(Mark, out var mark) && (mark.Equals("true", StringComparison.OrdinalIgnoreCase) || IsLockMark(mark));

    private static bool IsLockMark(string mark) => mark.Equals(LockMark, StringComparison.OrdinalIgnoreCase);

    private static SchemaFile ToSchemaFile(AdditionalText file, AnalyzerConfigOptionsProvider configuration, CancellationToken cancellation)
    {
        var metadata = configuration.GetOptions(file);
        var path = metadata.TryGetValue(LogicalPath, out var logical) && logical.Length > 0 ? OptionsReader.Unescape(logical) : Path.GetFileName(file.Path);
        return new SchemaFile(path.Replace('\\', '/'), file.Path, file.GetText(cancellation)?.ToString())
        {
            IsLock = metadata.TryGetValue(Mark, out var mark) && IsLockMark(mark),
            Namespace = Of(FileNamespace),
            Visibility = Of(FileVisibility),
        };

        string? Of(string key) => metadata.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
    }

    private static IEnumerable<MethodModel> MethodsOf(BoundFile file) => file.Method is { } method ? [method] : [];

    private static IEnumerable<ServiceModel> Services(Gathered<MethodModel> methods) => methods.Items
        .GroupBy(static method => method.Service)
        .OrderBy(static service => service.Key, StringComparer.Ordinal)
        .Select(static service => new ServiceModel(
            service.Key, service.OrderBy(static method => method.Name, StringComparer.Ordinal).ToEquatableArray()));

    private static IEnumerable<EventModel> EventsOf(BoundFile file) => file.Event is { } happening ? [happening] : [];

    private static IEnumerable<EventUnionModel> Unions(Gathered<EventModel> events) => events.Items
        .GroupBy(static happening => happening.Union)
        .OrderBy(static union => union.Key, StringComparer.Ordinal)
        .Select(static union => new EventUnionModel(
            union.Key, union.OrderBy(static happening => happening.Name, StringComparer.Ordinal).ToEquatableArray()));

    private static ClientModel Client(Gathered<ServiceModel> services, GeneratorOptions options) =>
        new(options.ClientName, ClientNames.Assign(options.ClientName, services.Items.Select(static service => service.Name)).ToEquatableArray());

    private static ResolverModel Resolver(Gathered<TypeModel> types)
    {
        var names = types.Items.Where(static type => type is not FilterModel).OrderBy(static type => type.Name, StringComparer.Ordinal).ToLookup(static type => type is EnumModel, static type => type.Name);
        return new ResolverModel(names[false].ToEquatableArray(), names[true].ToEquatableArray());
    }

    private static SourceFile EmitType(TypeModel type, GeneratorOptions options) => type switch
    {
        ObjectModel model => ObjectEmitter.Emit(model, options),
        UnionModel model => UnionEmitter.Emit(model, options),
        EnumModel model => EnumEmitter.Emit(model, options),
        FilterModel model => FilterEmitter.Emit(model, options),
        _ => throw new InvalidOperationException($"A model that is not known: {type.GetType().Name}."),
    };

    private static IEnumerable<SourceFile> EmitPlan(JsonPlan plan, GeneratorOptions options)
    {
        yield return JsonEmitter.Emit(plan, options);
        if (options.UsesTesting) yield return SampleEmitter.Emit(plan, options);
    }

    private static IEnumerable<SourceFile> EmitService(ServiceModel service, GeneratorOptions options)
    {
        yield return ServiceEmitter.EmitInterface(service, options);
        yield return ServiceEmitter.EmitClient(service, options);
        if (options.UsesTesting) yield return FakeEmitter.EmitService(service, options);
    }

    private static IEnumerable<SourceFile> EmitUnion(EventUnionModel union, GeneratorOptions options)
    {
        yield return EventUnionEmitter.Emit(union, options);
        if (options.UsesTesting) yield return SigningEmitter.Emit(union, options);
        if (!options.UsesAspNetCore) yield break;
        yield return WebhookEmitter.EmitHandlers(union, options);
        yield return WebhookEmitter.EmitExtensions(union, options);
    }

    private static IEnumerable<SourceFile> EmitClient(ClientModel client, GeneratorOptions options)
    {
        if (client.Services.Count == 0) yield break;
        foreach (var file in ClientEmitter.Emit(client, options)) yield return file;
        if (options.UsesTesting) yield return FakeEmitter.EmitServer(client, options);
        if (options.UsesDependencyInjection) yield return RegistrationEmitter.Emit(client, options);
    }

    private static IEnumerable<SourceFile> EmitResolver(ResolverModel resolver, GeneratorOptions options)
    {
        if (resolver.Models.Count + resolver.Enums.Count == 0) yield break; // without schemas nothing is emitted
        yield return ResolverEmitter.Emit(resolver, options);
        if (options.GlobalUsings != GlobalUsings.None) yield return ClientEmitter.EmitGlobalUsings(options);
    }

    private static IEnumerable<SourceFile> EmitPolyfill(ResolverModel resolver, string? attribute)
    {
        if (attribute is not null && resolver.Models.Count > 0) yield return PolyfillEmitter.Emit(attribute);
    }

    private static void Emit<T>(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<T> models, Func<T, IEnumerable<SourceFile>> emit) =>
        context.RegisterSourceOutput(models, (output, model) => Add(output, emit(model)));

    private static void Add(SourceProductionContext output, IEnumerable<SourceFile> files)
    {
        foreach (var file in files) output.AddSource(file.HintName, SourceText.From(file.Text, Utf8));
    }

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticEntry> diagnostics)
    {
        foreach (var diagnostic in diagnostics) output.ReportDiagnostic(diagnostic.ToDiagnostic());
    }
}
