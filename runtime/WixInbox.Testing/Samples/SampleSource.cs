using WixInbox.Json;

namespace WixInbox.Testing;

/// <summary>
/// Where samples take their values from: a sequence of numbers that the seed determines. Generated code asks it for each member.
/// </summary>
public sealed partial class SampleSource
{
    /// <summary>How deep objects are nested before everything that may be absent is.</summary>
    public const int MaxDepth = 5;

    private const int MaxItems = 3;

    private readonly bool _isReceived;
    private readonly Dictionary<Type, int> _open = [];
    private ulong _state;
    private int _depth;
    private string[][] _demands = [];

    internal SampleSource(int seed, bool isReceived)
    {
        _state = (uint)seed;
        _isReceived = isReceived;
    }

    /// <summary>Whether a member that may be absent is there.</summary>
    /// <param name="field">Its wire name.</param>
    public bool Has(string field)
    {
        var isDrawn = Next(3) > 0 && _depth <= MaxDepth;
        return isDrawn || IsDemanded(field);
    }

    /// <summary>Whether a member that only the service sets is there.</summary>
    /// <param name="field">Its wire name.</param>
    public bool HasReadOnly(string field) => _isReceived && Has(field);

    /// <summary>Whether a one-of that may be absent is there.</summary>
    /// <typeparam name="TUnion">Its type.</typeparam>
    public bool HasOneOf<TUnion>() where TUnion : class, IJsonUnion<TUnion>, ISample<TUnion>
    {
        var isDrawn = Next(3) > 0 && _depth <= MaxDepth && OpenCases<TUnion>().Count > 0;
        return isDrawn || Demanded<TUnion>() is not null;
    }

    /// <summary>A one-of among the members of an object.</summary>
    /// <typeparam name="TUnion">Its type.</typeparam>
    public TUnion OneOf<TUnion>() where TUnion : class, ISample<TUnion> => Make<TUnion>(_demands);

    /// <summary>The case of a one-of, by its wire name.</summary>
    /// <typeparam name="TUnion">The one-of.</typeparam>
    public string Case<TUnion>() where TUnion : class, IJsonUnion<TUnion>, ISample<TUnion>
    {
        var cases = OpenCases<TUnion>();
        if (cases.Count == 0) cases = TUnion.CaseNames;
        // Too deep, each one-of takes its cases by turns: sooner or later one that ends.
        var drawn = cases[_depth <= MaxDepth ? Next(cases.Count) : (_open[typeof(TUnion)] - 1) % cases.Count];
        return Demanded<TUnion>() ?? drawn;
    }

    /// <summary>An object, or a value that is nothing but a one-of.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">The member that holds it; empty for an item.</param>
    /// <param name="demands">Members below it that must be there, each by the way to it.</param>
    public T Model<T>(string field = "", params string[][] demands) where T : ISample<T> =>
        Make<T>([.. _demands.Where(way => way.Length > 1 && way[0] == field).Select(static way => way[1..]), .. demands]);

    private T Make<T>(string[][] demands) where T : ISample<T>
    {
        var outer = _demands;
        _demands = demands;
        _depth++;
        _open[typeof(T)] = _open.GetValueOrDefault(typeof(T)) + 1;
        var model = T.Make(this);
        _open[typeof(T)]--;
        _depth--;
        _demands = outer;
        return model;
    }

    private bool IsDemanded(string field) => Array.Exists(_demands, way => way[0] == field);

    private string? Demanded<TUnion>() where TUnion : class, IJsonUnion<TUnion> => TUnion.CaseNames.FirstOrDefault(IsDemanded);

    private IReadOnlyList<string> OpenCases<TUnion>() where TUnion : class, IJsonUnion<TUnion>, ISample<TUnion> =>
        _isReceived || TUnion.ReadOnlyCases.Count == 0 ? TUnion.CaseNames : [.. TUnion.CaseNames.Except(TUnion.ReadOnlyCases)];

    /// <summary>SplitMix64: short, and unlike the framework's generator the same in every version.</summary>
    private ulong Next()
    {
        var next = _state += 0x9E3779B97F4A7C15;
        next = (next ^ (next >> 30)) * 0xBF58476D1CE4E5B9;
        next = (next ^ (next >> 27)) * 0x94D049BB133111EB;
        return next ^ (next >> 31);
    }

    private int Next(int bound) => (int)(Next() % (ulong)bound);
}
