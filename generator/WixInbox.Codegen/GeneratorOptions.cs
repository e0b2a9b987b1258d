namespace WixInbox.Codegen;

/// <summary>What MSBuild properties say.</summary>
/// <param name="Namespace">The namespace of everything that is emitted (<c>WixInboxNamespace</c>).</param>
/// <param name="IsPublic">Whether it is public or internal (<c>WixInboxVisibility</c>).</param>
/// <param name="ClientName">The client over all services (<c>WixInboxClientName</c>).</param>
/// <param name="HasGlobalUsings">Whether the namespaces are imported for the whole project (<c>WixInboxGlobalUsings</c>).</param>
internal sealed record GeneratorOptions(string Namespace, bool IsPublic, string ClientName, bool HasGlobalUsings)
{
    public static readonly GeneratorOptions Default = new("WixInbox.Generated", IsPublic: true, "ApiClient", HasGlobalUsings: false);

    public string Visibility => IsPublic ? "public" : "internal";

    /// <summary>The client's name without the word client: what other names of the whole are made from.</summary>
    public string ClientStem => ClientName.EndsWith("Client", StringComparison.Ordinal) && ClientName.Length > "Client".Length
        ? ClientName.Substring(0, ClientName.Length - "Client".Length)
        : ClientName;

    public string ResolverName => ClientStem + "JsonResolver";
}
