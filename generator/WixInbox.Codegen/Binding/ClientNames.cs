using WixInbox.Codegen.Model;

namespace WixInbox.Codegen.Binding;

/// <summary>The properties of the client over all services.</summary>
internal static class ClientNames
{
    public static IEnumerable<ClientServiceModel> Assign(string clientName, IEnumerable<string> services)
    {
        var names = MemberNames.OfClient(clientName);
        return services.Select(service => new ClientServiceModel(service, names.Assign(service, service)));
    }
}
