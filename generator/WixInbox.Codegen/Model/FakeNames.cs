namespace WixInbox.Codegen.Model;

/// <summary>Names of the members of a server for tests: those of methods and services, unless something has them already.</summary>
internal static class FakeNames
{
    public const string Prefix = "Fake";

    /// <summary>What every object has, and what the runtime's server has.</summary>
    private static readonly string[] Taken =
    [
        "Client", "CreateClientOptions", "Dispose", "Equals", "Expect", "Finalize", "GetHashCode", "GetType", "HttpClient", "InOrder", "MemberwiseClone", "Method", "ReferenceEquals",
        "Requests", "TimeProvider", "ToString", "Verify",
    ];

    /// <summary>The member for a method or service.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="owner">The class that has the member.</param>
    public static string Of(string name, string owner) => name == owner || Taken.Contains(name) ? name + "_" : name;
}
