using Microsoft.Extensions.Options;
using WixInbox.Client;

namespace WixInbox.DependencyInjection;

/// <summary>Checks a client's settings, by the same rules by which the client takes them. No message has a secret in it.</summary>
internal sealed class SettingsCheck(ClientName client, IServiceProvider services) : IValidateOptions<WixClientSettings>
{
    public ValidateOptionsResult Validate(string? name, WixClientSettings options)
    {
        if (name != client.Name) return ValidateOptionsResult.Skip;
        try
        {
            using var transport = new WixTransport(options.ToOptions(ClientParts.Credential(services, client, options)));
            return ValidateOptionsResult.Success;
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            return ValidateOptionsResult.Fail($"The settings of {client} are not usable. {problem.Message}");
        }
    }
}
