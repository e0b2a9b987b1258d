using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using WixInbox.Codegen.Binding;
using WixInbox.Codegen.Changes;
using WixInbox.Codegen.Diagnostics;
using WixInbox.Codegen.Emission;
using WixInbox.Codegen.Emission.Json;
using WixInbox.Codegen.Model;
using WixInbox.Codegen.Primitives;
using WixInbox.Codegen.Schema;
using WixInbox.Codegen.Tests.Infrastructure;

namespace WixInbox.Codegen.Tests.Pipeline;

/// <summary>
/// What crosses a step of the pipeline is remembered between runs. The types of all fields reached from there, those of derived types
/// among them, must be compared by value, and hold nothing of the compiler's that would keep a compilation alive.
/// </summary>
public class ModelClosureTests
{
    private static readonly Type[] Crossing =
    [
        typeof(GeneratorOptions), typeof(SchemaFile), typeof(ReadResult), typeof(SchemaIndex), typeof(BoundFile), typeof(TypeModel), typeof(JsonPlan),
        typeof(MethodModel), typeof(ServiceModel), typeof(ClientModel), typeof(ResolverModel), typeof(OptionsResult), typeof(DiagnosticList),
        typeof(Gathered<SchemaFile>), typeof(Gathered<SchemaDocument>), typeof(Gathered<TypeModel>), typeof(Gathered<MethodModel>), typeof(Gathered<ServiceModel>),
        typeof(EventModel), typeof(EventUnionModel), typeof(Gathered<EventModel>), typeof(LockedSchemas), typeof(MethodSelection), typeof(HomesResult),
    ];

    private static readonly Type[] Plain = [typeof(string), typeof(int), typeof(bool), typeof(decimal)];

    [Fact]
    public void Models_HoldNothingOfTheCompiler()
    {
        var closure = Closure();
        Assert.True(closure.Count > 40, $"{closure.Count} types");
        Assert.All(closure, static type => Assert.False(IsForbidden(type), $"{type} crosses a step"));
    }

    [Fact]
    public void Models_AreEqualByValue() => Assert.All(
        Closure().Where(static type => !type.IsEnum && !Plain.Contains(type)),
        static type => Assert.True(type.IsAbstract || OverridesEquals(type), $"{type} is compared by reference"));

    /// <summary>What the steps of a run really hand on is among them.</summary>
    [Fact]
    public void EveryStepsValue_IsInTheClosure()
    {
        var ours = typeof(StepNames).GetFields().Select(static field => (string)field.GetValue(null)!).ToHashSet();
        var steps = Generation.Run([.. Repository.Schemas(), SchemaText.Lock(Repository.Schemas())]).Result.TrackedSteps.Where(step => ours.Contains(step.Key)).ToList();
        Assert.Equal(ours.Count, steps.Count);
        var closure = Closure();
        Assert.All(
            steps.SelectMany(static step => step.Value).SelectMany(static run => run.Outputs).Select(static output => output.Value).OfType<object>(),
            value => Assert.Contains(value.GetType(), closure));
    }

    /// <summary>The tests above would see each of these.</summary>
    [Theory]
    [InlineData(typeof(ISymbol))]
    [InlineData(typeof(Location))]
    [InlineData(typeof(SyntaxNode))]
    [InlineData(typeof(SyntaxTree))]
    [InlineData(typeof(Compilation))]
    [InlineData(typeof(AdditionalText))]
    [InlineData(typeof(Diagnostic))]
    [InlineData(typeof(ImmutableArray<string>))]
    [InlineData(typeof(string[]))]
    [InlineData(typeof(List<string>))]
    [InlineData(typeof(Dictionary<string, string>))]
    public void ForbiddenType_IsSeen(Type type) => Assert.True(IsForbidden(type));

    private static bool IsForbidden(Type type) =>
        type.Namespace!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || type.IsArray
        || (type.Namespace.StartsWith("System.Collections", StringComparison.Ordinal));

    private static bool OverridesEquals(Type type) => type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType == type;

    private static HashSet<Type> Closure()
    {
        var closure = new HashSet<Type>();
        var open = new Stack<Type>(Crossing);
        while (open.TryPop(out var type))
        {
            if (!closure.Add(type) || Plain.Contains(type) || type.IsEnum) continue;
            foreach (var next in Inside(type)) open.Push(next);
        }

        return closure;
    }

    private static IEnumerable<Type> Inside(Type type)
    {
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Nullable<>) || type.GetGenericTypeDefinition() == typeof(EquatableArray<>)))
            return type.GetGenericArguments(); // an array within, which EquatableArray compares by its items
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(static field => field.FieldType);
        var derived = type.Assembly == typeof(SchemaGenerator).Assembly ? type.Assembly.GetTypes().Where(other => other != type && type.IsAssignableFrom(other)) : [];
        return fields.Concat(derived);
    }
}
