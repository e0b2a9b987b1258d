using System.Collections;
using System.Reflection;
using WixInbox.Json;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>
/// What no JSON can bring about, and C# can: a required member that is null, an item or value of a list or map that is, and a text that a
/// closed enumeration does not list.
/// Every property of every object in random values gets its turn.
/// </summary>
internal static class NullProbe
{
    private const int Rounds = 40;

    public static IEnumerable<Probe> Of(SchemaSet schemas, GeneratedApi api)
    {
        foreach (var type in schemas.Objects.Where(shape => api.IsValidated(schemas.NameOf(shape))))
        {
            for (var round = 0; round < Rounds; round++)
            {
                var json = new InstanceMaker(schemas, new Random(round)) { IsForRequests = true }.Make(type).ToJsonString();
                foreach (var property in api.TypeOf(schemas.NameOf(type)).GetProperties().Where(static property => property.CanWrite && property.Name != "UnknownFields"))
                    foreach (var probe in Of(() => api.Read(schemas.NameOf(type), json), property)) yield return probe;
                foreach (var property in ValueOf(api.Read(schemas.NameOf(type), json)))
                    foreach (var probe in Of(() => api.Read(schemas.NameOf(type), json), property)) yield return probe;
            }
        }
    }

    // A case of a one-of holds its value in a property of its own type.
    private static IEnumerable<PropertyInfo> ValueOf(object value) => value.GetType().DeclaringType is null ? [] : [value.GetType().GetProperty("Value")!];

    private static PropertyInfo? CaseOf(PropertyInfo property, object value) => property.GetValue(value) is { } union ? ValueOf(union).FirstOrDefault() : null;

    /// <summary>A text that a closed enumeration does not list, which no reader lets pass.</summary>
    private static object? Unlisted(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value.GetInterfaces().Any(static @interface => @interface.IsGenericType && @interface.GetGenericTypeDefinition() == typeof(IOpenEnum<>)) ? Activator.CreateInstance(value, "unlisted") : null;
    }

    private static IEnumerable<Probe> Of(Func<object> read, PropertyInfo property)
    {
        if (CaseOf(property, read()) is { } inner)
            foreach (var probe in Of(read, inner, value => property.GetValue(value)!)) yield return probe;
        foreach (var probe in Of(read, property, static value => value)) yield return probe;
    }

    private static IEnumerable<Probe> Of(Func<object> read, PropertyInfo property, Func<object, object> owner)
    {
        var before = GeneratedApi.Validate(read()).Count;
        var present = property.GetValue(owner(read()));
        foreach (var changed in new[] { null, WithNull(present), WithNestedNull(present), Unlisted(property.PropertyType) })
        {
            var value = read();
            if (changed is null && (property.PropertyType.IsValueType || present is null)) continue;
            property.SetValue(owner(value), changed);
            var found = GeneratedApi.Validate(value);
            if (found.Count > before) yield return new Probe(value, found[^1].Field, $"null {property.Name}");
        }
    }

    /// <summary>The list or map with null for its first item.</summary>
    private static object? WithNull(object? composite) => ItemOf(composite) is { IsValueType: false } item ? WithFirst(composite!, item, null) : null;

    /// <summary>The list or map of lists or maps with null for the first item of its first item.</summary>
    private static object? WithNestedNull(object? composite) => ItemOf(composite) is { } item && WithNull(First(composite!)) is { } first ? WithFirst(composite!, item, first) : null;

    private static Type? ItemOf(object? composite) => composite switch
    {
        Array { Length: > 0 } list => list.GetType().GetElementType(),
        IDictionary { Count: > 0 } map => map.GetType().GetGenericArguments()[1],
        _ => null,
    };

    private static object? First(object composite) => composite is IDictionary map ? map.Values.Cast<object?>().First() : ((Array)composite).GetValue(0);

    private static object WithFirst(object composite, Type item, object? first)
    {
        if (composite is Array list)
        {
            var copy = (Array)list.Clone();
            copy.SetValue(first, 0);
            return copy;
        }

        var changed = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        foreach (DictionaryEntry entry in (IDictionary)composite) changed[entry.Key] = changed.Count == 0 ? first : entry.Value;
        return changed;
    }
}
