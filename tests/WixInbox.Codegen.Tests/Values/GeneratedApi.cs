using System.Reflection;
using WixInbox.Codegen.Tests.Infrastructure;
using WixInbox.Json;
using WixInbox.Validation;

namespace WixInbox.Codegen.Tests.Values;

/// <summary>The generated types of a set of schemas, compiled and loaded: read, write and validate by the name of a type.</summary>
internal sealed class GeneratedApi(Assembly assembly)
{
    private static readonly Dictionary<string, GeneratedApi> Loaded = [];

    private readonly Dictionary<string, Func<string, object>> _readers = [];

    /// <summary>The types of the schemas, loaded once.</summary>
    public static GeneratedApi Of(SchemaSet schemas)
    {
        lock (Loaded)
        {
            if (!Loaded.TryGetValue(schemas.Name, out var api)) Loaded.Add(schemas.Name, api = new GeneratedApi(Generation.Run(TestOptions.Default, schemas.Files).Load()));
            return api;
        }
    }

    public Type TypeOf(string name) => assembly.GetType("Test.Api." + name, throwOnError: true)!;

    public object Read(string type, string json)
    {
        lock (_readers)
        {
            if (!_readers.TryGetValue(type, out var reader)) _readers.Add(type, reader = Delegate<Func<string, object>>(nameof(ReadAs), TypeOf(type)));
            return reader(json);
        }
    }

    public string Write(object value, JsonWriteMode mode = JsonWriteMode.Whole)
    {
        var type = value.GetType();
        while (!type.GetInterfaces().Any(@interface => @interface.IsGenericType && @interface.GetGenericTypeDefinition() == typeof(IJsonModel<>) && @interface.GetGenericArguments()[0] == type)) type = type.BaseType!;
        return Delegate<Func<object, JsonWriteMode, string>>(nameof(WriteAs), type)(value, mode);
    }

    /// <summary>What is wrong with a value: what the reader refuses, or what the validator finds.</summary>
    public IReadOnlyList<FieldViolation> Check(string type, string json)
    {
        try
        {
            return Validate(Read(type, json));
        }
        catch (System.Text.Json.JsonException failure)
        {
            return [new FieldViolation(failure.Path ?? "", ViolatedRule.Format, failure.Message)];
        }
    }

    public static IReadOnlyList<FieldViolation> Validate(object value) => ((IValidatable)value).Validate();

    public bool IsValidated(string type) => typeof(IValidatable).IsAssignableFrom(TypeOf(type));

    private static T Delegate<T>(string method, Type type) where T : Delegate =>
        typeof(GeneratedApi).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).CreateDelegate<T>();

    private static object ReadAs<T>(string json) where T : IJsonModel<T> => WixJson.Deserialize<T>(json);

    private static string WriteAs<T>(object value, JsonWriteMode mode) where T : IJsonModel<T> => WixJson.Serialize((T)value, mode);
}
