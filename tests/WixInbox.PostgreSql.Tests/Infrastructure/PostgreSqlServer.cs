using System.Diagnostics;
using Npgsql;

[assembly: AssemblyFixture(typeof(WixInbox.PostgreSql.Tests.Infrastructure.PostgreSqlServer))]

namespace WixInbox.PostgreSql.Tests.Infrastructure;

/// <summary>
/// A PostgreSQL server of the tests' own: one for all of them, in a temporary folder, on a socket in it and on no port; stopped and removed
/// at the end. Where PostgreSQL is not installed there is none, and the tests are skipped.
/// </summary>
public sealed class PostgreSqlServer : IAsyncLifetime
{
    private const string Nobody = "65534";

    private static readonly string? Programs = FindPrograms();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wixinbox-pg-");
    private Process? _guard;

    /// <summary>Skips a test where there is no server.</summary>
    public static void SkipUnlessInstalled() =>
        Assert.SkipWhen(Programs is null, "PostgreSQL is not installed: there is no /usr/lib/postgresql/*/bin/initdb (Debian's package is postgresql).");

    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = _folder.FullName,
        Username = "postgres",
        Database = "postgres",
        Timeout = 15,
    }.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        if (Programs is null) return;
        // PostgreSQL refuses to run as root: then it runs as nobody, in a folder that is nobody's.
        if (IsRoot) await RunAsync(["chown", Nobody, _folder.FullName]);
        _guard = StartGuard();
        await RunProgramAsync("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await StartAsync();
    }

    /// <summary>Starts it. What a crash of the machine would lose does not matter here, so nothing waits for the disk.</summary>
    public Task StartAsync() => RunProgramAsync(
        "pg_ctl", "start", "-w", "-D", Data, "-l", Path.Combine(_folder.FullName, "log"), "-o", $"-k {_folder.FullName} -c listen_addresses= -c fsync=off -c max_connections=200");

    /// <summary>Stops it as a crash does: sessions are cut off, and what they have not committed is lost.</summary>
    public Task CrashAsync() => RunProgramAsync("pg_ctl", "stop", "-w", "-D", Data, "-m", "immediate");

    public async ValueTask DisposeAsync()
    {
        if (_guard is not null)
        {
            _guard.StandardInput.Close();
            await _guard.WaitForExitAsync();
            _guard.Dispose();
        }

        if (Directory.Exists(_folder.FullName)) Directory.Delete(_folder.FullName, recursive: true);
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>
    /// A process that stops the server and removes the folder when its own input ends: that is when the tests end, and also when theirs is
    /// a process that is killed.
    /// </summary>
    private Process StartGuard()
    {
        var script = "cat >/dev/null; \"$0\" stop -D \"$1/data\" -m immediate >/dev/null 2>&1; rm -rf \"$1\"";
        var command = AsOwner(["/bin/sh", "-c", script, Path.Combine(Programs!, "pg_ctl"), _folder.FullName]);
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/", RedirectStandardInput = true })!;
    }

    private Task RunProgramAsync(string program, params string[] arguments) => RunAsync(AsOwner([Path.Combine(Programs!, program), .. arguments]));

    private static string[] AsOwner(string[] command) => IsRoot ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", .. command] : command;

    private async Task RunAsync(string[] command)
    {
        // Its output goes into a file: the server inherits it, and would keep a pipe open.
        var errors = Path.Combine(_folder.FullName, "errors");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>\"$0\"", errors, .. command]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)} failed: {await File.ReadAllTextAsync(errors)}");
    }

    private static string? FindPrograms() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.EnumerateDirectories("/usr/lib/postgresql")
        .Where(static folder => File.Exists(Path.Combine(folder, "bin", "initdb")))
        .OrderByDescending(static folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
        .Select(static folder => Path.Combine(folder, "bin")).FirstOrDefault();
}
