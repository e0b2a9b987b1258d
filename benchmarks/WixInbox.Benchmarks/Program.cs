using BenchmarkDotNet.Running;
using WixInbox.Benchmarks;

return args switch
{
    ["cold"] => ColdStart.Compare(),
    ["cold", var reader] => ColdStart.Measure(reader),
    _ => BenchmarkSwitcher.FromAssembly(typeof(ColdStart).Assembly).Run(args).Any() ? 0 : 1,
};
