using System.Globalization;
using BenchmarkDotNet.Running;
using WixInbox.Benchmarks;
using WixInbox.Benchmarks.Driver;
using WixInbox.Benchmarks.Usage;

return args switch
{
    ["cold"] => ColdStart.Compare(),
    ["cold", var reader] => ColdStart.Measure(reader),
    ["analyzers"] => AnalyzerReport.Print(),
    ["driver"] => DriverReport.Print([3, 100, 1_000]),
    ["driver", "cold", var variant, var state, var recording] => ColdDriver.Measure(variant, state, recording),
    ["driver", .. var methods] => DriverReport.Print([.. methods.Select(static text => int.Parse(text, CultureInfo.InvariantCulture))]),
    _ => BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args).Any() ? 0 : 1,
};
