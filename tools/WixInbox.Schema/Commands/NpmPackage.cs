using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using WixInbox.Schema.Terminal;

namespace WixInbox.Schema.Commands;

/// <summary>Gets a package from the npm registry, by <c>npm pack</c>: it knows the registry, proxies and credentials.</summary>
internal static partial class NpmPackage
{
    private const int MaxMessage = 2_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Whether a text is a package's name, with a version or without: nothing that npm could take for an option or a path.</summary>
    public static bool IsName(string text) => Name().IsMatch(text);

    /// <returns>The archive.</returns>
    public static async Task<string> DownloadAsync(string name, string folder, CancellationToken cancellation)
    {
        if (!IsName(name)) throw new UnusableInputException($"npm:{name}: that is no name of a package: write npm:@scope/name or npm:@scope/name@1.2.3.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var npm = Start(name, folder);
        var (output, error) = (npm.StandardOutput.ReadToEndAsync(patience.Token), npm.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await npm.WaitForExitAsync(patience.Token);
            await output;
            if (npm.ExitCode != 0) throw new UnusableInputException($"npm:{name}: npm cannot get it: {Bounded(await error)}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnusableInputException($"npm:{name}: npm has not got it within {Patience.TotalMinutes} minutes.");
        }
        finally
        {
            if (!npm.HasExited) npm.Kill(entireProcessTree: true);
        }

        return Directory.EnumerateFiles(folder, "*.tgz").SingleOrDefault() ?? throw new UnusableInputException($"npm:{name}: npm has left no package.");
    }

    private static Process Start(string name, string folder)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["pack", name, "--ignore-scripts", "--loglevel=error", $"--pack-destination={folder}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UnusableInputException($"npm:{name}: there is no npm here. Install Node.js, or get the package elsewhere and name its .tgz.");
        }
    }

    private static string Bounded(string text) => text.Length <= MaxMessage ? text.Trim() : text[..MaxMessage].Trim() + " …";

    [GeneratedRegex(@"^(@[a-z0-9][a-z0-9._~-]*/)?[a-z0-9][a-z0-9._~-]*(@[A-Za-z0-9][A-Za-z0-9.+_-]*)?\z")]
    private static partial Regex Name();
}
