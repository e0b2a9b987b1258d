using System.Reflection;
using System.Runtime.Loader;
using WixInbox.Json.Tests.Fuzzing;

namespace WixInbox.Json.Tests.Planted;

/// <summary>This assembly once more, with its generated types and its fuzzer, over another runtime.</summary>
internal sealed class OtherRuntime(byte[] runtime) : AssemblyLoadContext(isCollectible: true)
{
    private static readonly Assembly Own = typeof(OtherRuntime).Assembly;

    /// <summary>What <see cref="Fuzzer.FirstFault"/> finds there.</summary>
    public string? FirstFault(int from, int count, out int tried)
    {
        var fuzzer = LoadFromAssemblyPath(Own.Location).GetType(typeof(Fuzzer).FullName!, throwOnError: true)!;
        object?[] arguments = [from, count, 0];
        var fault = (string?)fuzzer.GetMethod(nameof(Fuzzer.FirstFault))!.Invoke(null, arguments);
        tried = (int)arguments[2]!;
        return fault;
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == "WixInbox.Runtime" ? LoadFromStream(new MemoryStream(runtime)) : null;
}
