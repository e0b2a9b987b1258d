using BenchmarkDotNet.Running;

namespace WixInbox.Json.Benchmarks.Bdn;

/// <summary>Hands over to BenchmarkDotNet.</summary>
internal static class Switcher
{
    public static int Run(string[] arguments) => BenchmarkSwitcher.FromAssembly(typeof(Switcher).Assembly).Run(arguments).Any() ? 0 : 1;
}
