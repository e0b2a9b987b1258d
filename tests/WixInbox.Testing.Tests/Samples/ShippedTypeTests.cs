using System.Reflection;
using WixInbox.Json;
using WixInbox.Validation;

namespace WixInbox.Testing.Tests.Samples;

/// <summary>Samples of every type that the shipped schemas make.</summary>
public class ShippedTypeTests
{
    private const int Seeds = 300;

    private static readonly Type[] Models =
    [
        .. typeof(Message).Assembly.GetTypes().Where(static type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IJsonModel<>) && face.GenericTypeArguments[0] == type)),
    ];

    public static TheoryData<string> Types => [.. Models.Select(static type => type.Name)];

    [Fact]
    public void AllTypes_AreThere() => Assert.InRange(Models.Length, 50, 500);

    [Theory]
    [MemberData(nameof(Types))]
    public void Samples_AreValid_AndRoundTrip(string type) => Invoke(nameof(Check), type);

    [Theory]
    [MemberData(nameof(Types))]
    public void Samples_AreTheSame_ForTheSameSeed_AndDifferOtherwise(string type) => Invoke(nameof(Compare), type);

    /// <summary>What may be there is there for some seed, and each case of a one-of is.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void Samples_HaveEveryMember(string type) => Invoke(nameof(Cover), type);

    private static void Invoke(string check, string type) => typeof(ShippedTypeTests).GetMethod(check, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(Models.Single(model => model.Name == type)).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static void Check<T>() where T : class, IJsonModel<T>, ISample<T>
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var sample = Sample.Of<T>(seed);
            if (sample is IValidatable validatable) Assert.True(validatable.Validate() is [], $"Seed {seed}: {string.Join("; ", validatable.Validate())}");
            AssertRoundTrip(seed, sample);
            AssertRoundTrip(seed, Sample.Received<T>(seed));
        }
    }

    private static void AssertRoundTrip<T>(int seed, T sample) where T : class, IJsonModel<T>
    {
        var json = WixJson.Serialize(sample);
        var read = WixJson.Deserialize<T>(json);
        Assert.True(sample.Equals(read), $"Seed {seed}: {json} became {WixJson.Serialize(read)}");
        Assert.Equal(json, WixJson.Serialize(read));
    }

    private static void Compare<T>() where T : class, IJsonModel<T>, ISample<T>
    {
        var samples = Enumerable.Range(0, Seeds).Select(Sample.Of<T>).ToList();
        Assert.Equal(samples, Enumerable.Range(0, Seeds).Select(Sample.Of<T>));
        if (typeof(T).GetProperties().Any(static property => property.CanWrite && property.Name != "UnknownFields") || typeof(T).IsAbstract) Assert.True(samples.Distinct().Count() > 1);
    }

    private static void Cover<T>() where T : class, IJsonModel<T>, ISample<T>
    {
        var samples = Enumerable.Range(0, Seeds).Select(Sample.Received<T>).ToList();
        if (typeof(T).IsAbstract)
            Assert.Equal(typeof(T).GetNestedTypes().Where(type => type.BaseType == typeof(T) && type.Name != "Unknown").Select(static type => type.Name).Order(), samples.Select(static sample => sample.GetType().Name).Distinct().Order());
        foreach (var property in typeof(T).GetProperties().Where(static property => property.CanWrite && property.Name != "UnknownFields"))
            Assert.True(samples.Any(sample => property.GetValue(sample) is not null), $"{property.Name} is never there");
    }
}
