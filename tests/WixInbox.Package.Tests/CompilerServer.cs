using System.Diagnostics;

namespace WixInbox.Package.Tests;

/// <summary>A compiler server of a test's own: it has an id that no other has, and is ended with the test.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    /// <summary>What makes a build use it.</summary>
    public string[] Arguments => ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={_id}"];

    /// <summary>Whether it is running, as far as this system tells.</summary>
    public bool IsRunning => Find() is not null;

    public void Dispose()
    {
        using var server = Find();
        server?.Kill();
    }

    // Only Linux tells the arguments of another process; elsewhere the server ends by itself when it has been idle.
    private Process? Find() => !OperatingSystem.IsLinux() ? null : Process.GetProcesses().FirstOrDefault(process =>
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline").Contains(_id, StringComparison.Ordinal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false; // it has ended meanwhile, or is somebody else's
        }
    });
}
