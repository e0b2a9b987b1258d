using System.Reflection;
using WixInbox.Json;
using WixInbox.Testing;
using WixInbox.Validation;

namespace WixInbox.Schema.Packages.Checks;

/// <summary>Random instances of every generated type: valid where they are to be sent, and the same after writing and reading.</summary>
internal sealed class RoundTripCheck : PackageCheck
{
    private const int Seeds = 20;

    private static readonly MethodInfo CheckOfType = typeof(RoundTripCheck).GetMethod(nameof(CheckType), BindingFlags.NonPublic | BindingFlags.Static)!;

    public override IEnumerable<string> Check(ImportedPackage package) => package.Load() is { } assembly ? Models(assembly).Select(FailureOf).OfType<string>() : [];

    private static IEnumerable<Type> Models(Assembly assembly) => assembly.GetTypes().Where(static type => type.GetInterfaces()
        .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IJsonModel<>) && face.GenericTypeArguments[0] == type));

    private static string? FailureOf(Type model) => (string?)CheckOfType.MakeGenericMethod(model).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static string? CheckType<T>() where T : class, IJsonModel<T>, ISample<T>
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var sent = Sample.Of<T>(seed);
            if (CanBeSent<T>() && sent is IValidatable validatable && validatable.Validate() is [var first, ..]) return $"{typeof(T).Name}, seed {seed}: {first}";
            if (Difference(sent) is { } one) return $"{typeof(T).Name}, seed {seed}: {one}";
            if (Difference(Sample.Received<T>(seed)) is { } other) return $"{typeof(T).Name}, received, seed {seed}: {other}";
        }

        return null;
    }

    /// <summary>A one-of that only the service sets has no case that could be sent.</summary>
    private static bool CanBeSent<T>() where T : ISample<T> => !typeof(T).IsAbstract || typeof(T).GetNestedTypes().Count(static type => type.BaseType == typeof(T)) - 1 > T.ReadOnlyCases.Count;

    private static string? Difference<T>(T value) where T : class, IJsonModel<T>
    {
        var json = WixJson.Serialize(value);
        var read = WixJson.Deserialize<T>(json);
        var again = WixJson.Serialize(read);
        return value.Equals(read) && json == again ? null : $"{json} became {again}";
    }
}
