using System.Globalization;

namespace WixInbox.Benchmarks.Driver;

/// <summary>Measures everything about the driver, and prints it as tables of Markdown.</summary>
internal static class DriverReport
{
    public static int Print(int[] sizes)
    {
        var measured = sizes.Select(static methods => SchemaSet.Of(methods)).Select(static schemas => (Schemas: schemas, Recording: Recording.Of(schemas))).ToArray();
        PrintSizes(measured);
        foreach (var (schemas, recording) in measured)
        {
            AssertSameOutput(schemas, recording);
            PrintCold(schemas, recording);
            PrintWarm(schemas, recording);
        }

        PrintCompilation(measured);
        return 0;
    }

    private static void PrintSizes((SchemaSet Schemas, Recording Recording)[] measured)
    {
        Table("methods", "schema files", "characters", "sources made of them", "characters");
        foreach (var (schemas, recording) in measured)
            Row(schemas.Name, Count(schemas.Files.Count), Count(schemas.Files.Sum(static file => file.Text.Length)), Count(recording.Sources.Count()), Count(recording.Sources.Sum(static source => source.Text.Length)));
    }

    /// <summary>The variants are comparable if they add the same, before an edit and after.</summary>
    private static void AssertSameOutput(SchemaSet schemas, Recording recording)
    {
        var outputs = Variants.All.Select(variant =>
        {
            var host = new GeneratorHost(Variants.Create(variant, recording), schemas.Files);
            return (Before: Sources(host), After: Sources(host, schemas));
        }).ToArray();
        if (outputs.Any(output => !output.Before.SetEquals(outputs[0].Before) || !output.After.SetEquals(outputs[0].After)) || outputs[0].Before.SetEquals(outputs[0].After))
            throw new InvalidOperationException("The variants do not add the same sources.");
    }

    private static HashSet<AddedSource> Sources(GeneratorHost host, SchemaSet? edit = null)
    {
        if (edit is not null) host.EditSchema(edit);
        return [.. host.Run().GeneratedSources.Select(static source => new AddedSource(source.HintName, source.SourceText.ToString()))];
    }

    private static void PrintCold(SchemaSet schemas, Recording recording)
    {
        var rounds = schemas.Methods switch { <= 10 => 15, <= 100 => 5, _ => 3 };
        foreach (var (state, title) in new[] { (ColdDriver.First, "the driver's first run too"), (ColdDriver.AfterOthers, "other generators have run before") })
        {
            Console.WriteLine($"\nCold, {schemas.Name} methods, {title}; least of {rounds} processes, medians in brackets.");
            var all = ColdDriver.Compare(recording, state, rounds);
            var times = new PairedTimes(Variants.All);
            foreach (var (variant, measured) in all) foreach (var one in measured) times.Add(variant, one.Total);
            Table("generator", "ms", "beyond the pass-through", "of it compiling just in time", "methods so compiled");
            foreach (var (variant, measured) in all)
            {
                Row(
                    variant,
                    Both(times.Least(variant), times.Median(variant)),
                    Both(times.Least(variant) - times.Least(Variants.PassThrough), times.Beyond(variant)),
                    PairedTimes.Format(measured.Min(static one => one.Jit)),
                    Count(measured.Min(static one => one.Methods)));
            }
        }
    }

    private static void PrintWarm(SchemaSet schemas, Recording recording)
    {
        var rounds = schemas.Methods switch { <= 10 => 40, <= 100 => 20, _ => 5 };
        Console.WriteLine($"\nWarm, {schemas.Name} methods: ms, least of {rounds} rounds; in brackets the median of the rounds' ratios to the pass-through.");
        Table(["run", .. Variants.All, "values made anew by steps", "sources added anew"]);
        var driver = new WarmDriver(schemas, recording);
        Row(["first of a new driver", .. Cells(driver.MeasureFirst(rounds)), "all", "all"]);
        foreach (var (name, change) in WarmDriver.Changes)
        {
            var (values, outputs) = StepCount.After(change, schemas);
            Row([name, .. Cells(driver.Measure(change, rounds)), Count(values), Count(outputs)]);
        }
    }

    private static void PrintCompilation((SchemaSet Schemas, Recording Recording)[] measured)
    {
        Console.WriteLine("\nCompiling the output, warm: ms, least of the rounds, medians in brackets; a project of one class, with what is generated and without.");
        Table("methods", "GetDiagnostics without", "with", "Emit without", "with");
        foreach (var (schemas, _) in measured)
        {
            var rounds = schemas.Methods switch { <= 10 => 7, <= 100 => 3, _ => 1 };
            var diagnostics = OutputCompilation.MeasureDiagnostics(schemas, rounds);
            var emit = OutputCompilation.MeasureEmit(schemas, rounds);
            Row([schemas.Name, .. new[] { diagnostics, emit }.SelectMany(static times => new[] { OutputCompilation.Without, OutputCompilation.With }.Select(variant => Both(times.Least(variant), times.Median(variant))))]);
        }
    }

    private static IEnumerable<string> Cells(PairedTimes times) => Variants.All.Select(variant =>
        variant == Variants.PassThrough ? PairedTimes.Format(times.Least(variant)) : string.Create(CultureInfo.InvariantCulture, $"{PairedTimes.Format(times.Least(variant))} ({times.Ratio(variant):F2} x)"));

    private static string Both(double least, double median) => $"{PairedTimes.Format(least)} ({PairedTimes.Format(median)})";

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static void Table(params string[] columns)
    {
        Console.WriteLine();
        Row(columns);
        Row([.. columns.Select(static _ => "---")]);
    }

    private static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
