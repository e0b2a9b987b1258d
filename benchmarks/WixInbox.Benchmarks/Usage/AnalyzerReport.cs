using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using WixInbox.Benchmarks.Driver;
using WixInbox.Codegen;

namespace WixInbox.Benchmarks.Usage;

/// <summary>
/// What the analyzers cost: a project that uses the API of three methods in many files, compiled without analyzers, with one that does
/// nothing, so that what Roslyn itself takes for having any is known, and with those of the package.
/// </summary>
internal static class AnalyzerReport
{
    private const int Files = 100;
    private const int Rounds = 15;
    private const string None = "no analyzer";
    private const string Idle = "one that does nothing";
    private const string Ours = "those of the package";

    private static readonly Dictionary<string, ImmutableArray<DiagnosticAnalyzer>> Variants = new()
    {
        [None] = [],
        [Idle] = [new IdleAnalyzer()],
        [Ours] = [.. typeof(SchemaGenerator).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract).Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)],
    };

    public static int Print()
    {
        var project = Project();
        var (build, file) = (new PairedTimes([.. Variants.Keys]), new PairedTimes([.. Variants.Keys]));
        for (var round = -2; round < Rounds; round++) // the first ones warm up
        {
            foreach (var (variant, analyzers) in Variants)
            {
                var (ofBuild, ofFile) = (Measure(project, compilation => Build(compilation, analyzers)), Measure(project, compilation => Edit(compilation, analyzers)));
                if (round < 0) continue;
                build.Add(variant, ofBuild);
                file.Add(variant, ofFile);
            }
        }

        Console.WriteLine($"| | a build, ms (least of {Rounds}) | beyond none, median | a file in an editor, ms | beyond none, median |\n| --- | --- | --- | --- | --- |");
        foreach (var variant in Variants.Keys) Console.WriteLine($"| {variant} | {Cells(build, variant)} | {Cells(file, variant)} |");
        PrintEach(project);
        return 0;
    }

    /// <summary>Which of ours takes what of a build.</summary>
    private static void PrintEach(Compilation project)
    {
        Console.WriteLine($"\n| analyzer | its own time in a build, ms (least of {Rounds}) |\n| --- | --- |");
        var times = new PairedTimes([.. Variants[Ours].Select(static analyzer => analyzer.GetType().Name)]);
        for (var round = 0; round < Rounds; round++)
        {
            var build = project.Clone().WithAnalyzers(Variants[Ours], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            var result = build.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
            foreach (var (analyzer, telemetry) in result.AnalyzerTelemetryInfo) times.Add(analyzer.GetType().Name, telemetry.ExecutionTime.TotalMilliseconds);
        }

        foreach (var analyzer in Variants[Ours]) Console.WriteLine($"| {analyzer.GetType().Name} | {PairedTimes.Format(times.Least(analyzer.GetType().Name))} |");
    }

    private static string Cells(PairedTimes times, string variant) => $"{PairedTimes.Format(times.Least(variant))} | {PairedTimes.Format(times.Beyond(variant))}";

    // A compilation remembers what it has bound: each is made anew.
    private static double Measure(Compilation project, Action<Compilation> act)
    {
        var compilation = project.Clone();
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        act(compilation);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Build(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var diagnostics = analyzers.IsEmpty ? compilation.GetDiagnostics() : compilation.WithAnalyzers(analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        if (diagnostics.FirstOrDefault(static one => one.Severity >= DiagnosticSeverity.Warning && !one.IsSuppressed) is { } wrong && analyzers.Length != 1 && !analyzers.IsEmpty)
            throw new InvalidOperationException($"The project is not clean: {wrong}");
    }

    // What an editor asks for behind each pause of typing.
    private static void Edit(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.First(static tree => tree.FilePath == "Use50.cs"));
        model.GetDiagnostics();
        if (!analyzers.IsEmpty) compilation.WithAnalyzers(analyzers).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static Compilation Project()
    {
        var host = new GeneratorHost(new SchemaGenerator(), SchemaSet.Of(3).Files);
        host.Advance();
        return host.Output.AddSyntaxTrees(Enumerable.Range(0, Files).Select(static number =>
            CSharpSyntaxTree.ParseText(Use(number), new CSharpParseOptions(LanguageVersion.CSharp12), $"Use{number}.cs")));
    }

    /// <summary>Sends, lists, and tells one kind of message from the others, as applications do.</summary>
    private static string Use(int number) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using WixInbox;
        using Measured.Api;

        internal sealed class Use{{number.ToString(CultureInfo.InvariantCulture)}}(IMeasuredClient inbox)
        {
            public async Task<string?> SendAsync(Guid contactId, string text, bool isUrgent)
            {
                var opened = await inbox.Conversations.GetOrCreateConversationAsync(new() { ParticipantId = new ParticipantId.ContactId(contactId) });
                var message = new Message
                {
                    Visibility = MessageVisibility.BusinessAndParticipant,
                    Direction = MessageDirection.BusinessToParticipant,
                    Content = new()
                    {
                        PreviewText = text,
                        Payload = isUrgent
                            ? new MinimalMessagePayload { Text = text }
                            : new BasicMessagePayload { Items = [text, new ImageMessage { Url = "https://example.com/a.png" }] },
                    },
                    Badges = [new() { Text = "Bridge" }],
                };
                var sent = await inbox.Messages.SendMessageAsync(new() { ConversationId = opened.Conversation.Id, Message = message with { Badges = [] } });
                return sent.Message.Id;
            }

            public async Task<List<string>> ListAsync(Guid conversationId)
            {
                var lines = new List<string>();
                await foreach (var message in inbox.Messages.ListAllMessagesAsync(new() { ConversationId = conversationId, Visibility = MessageVisibility.Business }))
                    lines.Add($"{message.Direction}: {TextOf(message.Content?.Payload)}");
                return lines;
            }

            private static string? TextOf(MessageContentPayload? payload) => payload switch
            {
                MessageContentPayload.Basic basic => string.Join(", ", (basic.Value.Items ?? []).Select(ItemOf)),
                MessageContentPayload.Template { Value.Title: { } title } => title,
                MessageContentPayload.Template => "a template",
                MessageContentPayload.Minimal minimal => minimal.Value.Text,
                MessageContentPayload.Form or MessageContentPayload.System => "not for people",
                MessageContentPayload.Unknown unknown => unknown.Name,
                null => null,
            };

            private static string? ItemOf(BasicMessageData item)
            {
                switch (item)
                {
                    case BasicMessageData.Text text: return text.Value;
                    case BasicMessageData.Image image: return image.Value.Filename;
                    case BasicMessageData.File file: return file.Value.Filename;
                    case BasicMessageData.Unknown unknown: return unknown.Name;
                    default: throw new InvalidOperationException();
                }
            }
        }
        """;
}
