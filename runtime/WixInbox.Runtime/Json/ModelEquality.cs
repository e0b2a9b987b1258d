using System.ComponentModel;

namespace WixInbox.Json;

/// <summary>Equality of what generated types hold. Lists compare item by item, maps key by key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelEquality
{
    /// <summary>Whether two values are equal.</summary>
    public static bool Of<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>Whether two lists have equal items.</summary>
    public static bool OfLists<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) => OfLists(left, right, Of);

    /// <inheritdoc cref="OfLists{T}(IReadOnlyList{T}, IReadOnlyList{T})"/>
    public static bool OfLists<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right, Func<T, T, bool> areEqual)
    {
        ArgumentNullException.ThrowIfNull(areEqual);
        if (ReferenceEquals(left, right)) return true;
        if (left is null || right is null || left.Count != right.Count) return false;
        for (var at = 0; at < left.Count; at++)
            if (!areEqual(left[at], right[at])) return false;
        return true;
    }

    /// <summary>Whether two maps have equal values under equal keys.</summary>
    public static bool OfMaps<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right) => OfMaps(left, right, Of);

    /// <inheritdoc cref="OfMaps{T}(IReadOnlyDictionary{string, T}, IReadOnlyDictionary{string, T})"/>
    public static bool OfMaps<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right, Func<T, T, bool> areEqual)
    {
        ArgumentNullException.ThrowIfNull(areEqual);
        if (ReferenceEquals(left, right)) return true;
        if (left is null || right is null || left.Count != right.Count) return false;
        foreach (var (key, value) in left)
            if (!right.TryGetValue(key, out var other) || !areEqual(value, other)) return false;
        return true;
    }

    /// <summary>Adds a list to a hash: its length, and its first items.</summary>
    public static void AddList<T>(ref HashCode hash, IReadOnlyList<T>? items)
    {
        const int Most = 16; // more would cost on long lists, and tell little
        hash.Add(items?.Count ?? -1);
        for (var at = 0; at < Math.Min(items?.Count ?? 0, Most); at++) hash.Add(HashOf(items![at]));
    }

    /// <summary>Adds a map to a hash: how many keys it has.</summary>
    public static void AddMap<T>(ref HashCode hash, IReadOnlyDictionary<string, T>? map) => hash.Add(map?.Count ?? -1);

    // A list or map within a list hashes by reference, which equality does not ask for.
    private static int HashOf<T>(T item) => item is System.Collections.IEnumerable and not string ? 0 : item?.GetHashCode() ?? 0;
}
