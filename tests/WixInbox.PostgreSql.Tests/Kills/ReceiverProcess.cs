using System.Diagnostics;
using System.Text;
using WixInbox.PostgreSql.Tests.Infrastructure;
using WixInbox.Tests.Webhooks;

namespace WixInbox.PostgreSql.Tests.Kills;

/// <summary>An application that receives webhooks, in a process of its own.</summary>
internal sealed class ReceiverProcess : IDisposable
{
    private static readonly string Key = Convert.ToBase64String(Encoding.ASCII.GetBytes(Token.Platform.ExportSubjectPublicKeyInfoPem()));

    private readonly Process _process;

    private ReceiverProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ReceiverProcess> StartAsync(TestDatabase database, string ledger)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "WixInbox.PostgreSql.Receiver.dll"),
            "--urls", "http://127.0.0.1:0", "--database", database.DataSource.ConnectionString, "--schema", database.Schema, "--ledger", ledger, "--key", Key,
        ])
        { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var address = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1));
        return new ReceiverProcess(process, new Uri(address + "/webhooks"));
    }

    /// <summary>Ends it without a word to it: SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
