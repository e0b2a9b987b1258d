using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WixInbox.Json;

/// <summary>The base of generated resolvers: the types of one project, by which System.Text.Json finds them without reflection.</summary>
public abstract class JsonModelResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _types.TryGetValue(type, out var create) ? create(options) : null;

    /// <summary>Adds a generated record or one-of.</summary>
    protected void AddModel<T>() where T : class, IJsonModel<T> =>
        _types.Add(typeof(T), static options => JsonMetadataServices.CreateValueInfo<T>(options, new JsonModelConverter<T>()));

    /// <summary>Adds a generated enumeration, and its nullable form.</summary>
    protected void AddEnum<T>() where T : struct, IOpenEnum<T>
    {
        _types.Add(typeof(T), static options => JsonMetadataServices.CreateValueInfo<T>(options, new OpenEnumConverter<T>()));
        _types.Add(typeof(T?), static options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options)));
    }
}
