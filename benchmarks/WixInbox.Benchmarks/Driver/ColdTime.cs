using System.Globalization;

namespace WixInbox.Benchmarks.Driver;

/// <summary>A first run: milliseconds, those of them that went into compiling just in time, and how many methods were compiled.</summary>
internal readonly record struct ColdTime(double Total, double Jit, long Methods)
{
    public static ColdTime Parse(string text) => text.Split(' ') is [var total, var jit, var methods]
        ? new ColdTime(double.Parse(total, CultureInfo.InvariantCulture), double.Parse(jit, CultureInfo.InvariantCulture), long.Parse(methods, CultureInfo.InvariantCulture))
        : throw new FormatException($"A process that measures answered '{text}'.");

    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Total} {Jit} {Methods}");
}
