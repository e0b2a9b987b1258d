using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;

namespace WixInbox.Codegen;

/// <summary>What MSBuild properties say.</summary>
/// <param name="Namespace">The namespace of everything that is emitted (<c>WixInboxNamespace</c>).</param>
/// <param name="IsPublic">Whether it is public or internal (<c>WixInboxVisibility</c>).</param>
/// <param name="ClientName">The client over all services (<c>WixInboxClientName</c>).</param>
/// <param name="GlobalUsings">What is imported for the whole project (<c>WixInboxGlobalUsings</c>).</param>
internal sealed record GeneratorOptions(string Namespace, bool IsPublic, string ClientName, GlobalUsings GlobalUsings)
{
    public static readonly GeneratorOptions Default = new("WixInbox.Generated", IsPublic: true, "ApiClient", GlobalUsings.None);

    /// <summary>Whether the project references the runtime's package for ASP.NET Core (<c>WixInboxUseAspNetCore</c>, which that package sets).</summary>
    public bool UsesAspNetCore { get; init; }

    /// <summary>Whether the project references the runtime's package for dependency injection (<c>WixInboxUseDependencyInjection</c>, which that package sets).</summary>
    public bool UsesDependencyInjection { get; init; }

    /// <summary>Whether the project references the package for tests (<c>WixInboxUseTesting</c>, which that package sets).</summary>
    public bool UsesTesting { get; init; }

    /// <summary>Whether the language has <c>closed</c> types.</summary>
    public bool HasClosedTypes { get; init; }

    /// <summary>What a union is: <c>abstract</c>, or <c>closed</c>, which is abstract too.</summary>
    public string UnionModifier => HasClosedTypes ? "closed" : "abstract";

    /// <summary>The methods that are generated (<c>WixInboxIncludeMethods</c>); all, where there are none.</summary>
    public EquatableArray<string> IncludedMethods { get; init; }

    /// <summary>The methods that are not generated (<c>WixInboxExcludeMethods</c>).</summary>
    public EquatableArray<string> ExcludedMethods { get; init; }

    /// <summary>The types that stand elsewhere than most, sorted by name.</summary>
    public EquatableArray<TypeHome> Homes { get; init; }

    /// <summary>Where all that has no home of its own stands, where these are the options for something that has one.</summary>
    private string? CommonNamespace { get; init; }

    /// <summary>The other namespaces that have something generated: types stand bare in each other's files.</summary>
    public IEnumerable<string> OtherNamespaces => Homes.Select(static home => home.Namespace).Append(CommonNamespace ?? Namespace)
        .Where(space => space != Namespace).Distinct().OrderBy(static space => space, StringComparer.Ordinal);

    /// <summary>The options for a type: where it stands, and who sees it.</summary>
    public GeneratorOptions For(string type) => HomeOf(type) is { } home
        ? this with { Namespace = home.Namespace, IsPublic = home.IsPublic, CommonNamespace = CommonNamespace ?? Namespace }
        : this;

    /// <summary>The namespace of a generated type, which may be nested in another.</summary>
    public string NamespaceOf(string type) => Homes.Count == 0 ? Namespace : HomeOf(type.Split('.')[0])?.Namespace ?? CommonNamespace ?? Namespace;

    public string Visibility => IsPublic ? "public" : "internal";

    /// <summary>The client's name without the word client: what other names of the whole are made from.</summary>
    public string ClientStem => CSharpNames.WithoutEnd(ClientName, "Client");

    /// <summary>The server for tests that has all services.</summary>
    public string FakeName => FakeNames.Prefix + ClientStem;

    public string ResolverName => ClientStem + "JsonResolver";

    /// <summary>The type with the methods that add the client to an application's services.</summary>
    public string RegistrationName => ClientStem + "ClientServices";

    private TypeHome? HomeOf(string type) => Homes.FindSorted(type, static (home, type) => string.CompareOrdinal(home.Name, type));
}

/// <summary>What is imported for the whole project.</summary>
internal enum GlobalUsings
{
    None,

    /// <summary>The namespace of the runtime, whose names are its own.</summary>
    Runtime,

    /// <summary>The generated namespace too, whose names may be those of others: <c>Message</c>, <c>Button</c>.</summary>
    All,
}
