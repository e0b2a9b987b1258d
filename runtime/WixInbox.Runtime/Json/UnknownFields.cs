using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using WixInbox.Json;

namespace WixInbox;

/// <summary>
/// The members of a JSON object that the schema does not know, in the order in which they came, each with its raw text. They are
/// written back when the object is. Equality compares names and texts, in any order.
/// </summary>
[DebuggerDisplay("Count = {Count}")]
public sealed partial class UnknownFields : IReadOnlyDictionary<string, RawJson>, IEquatable<UnknownFields>
{
    private readonly KeyValuePair<string, RawJson>[] _fields;
    private readonly Dictionary<string, int>? _index;

    private UnknownFields(KeyValuePair<string, RawJson>[] fields, Dictionary<string, int>? index)
    {
        _fields = fields;
        _index = index;
    }

    /// <summary>Takes fields; of several with one name the last stands.</summary>
    public UnknownFields(IEnumerable<KeyValuePair<string, RawJson>> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var builder = new Builder();
        foreach (var field in fields) builder.Set(field.Key, field.Value);
        _fields = builder.ToArray();
        _index = builder.Index;
    }

    /// <summary>No fields.</summary>
    public static UnknownFields Empty { get; } = new([], null);

    /// <inheritdoc/>
    public int Count => _fields.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _fields.Select(static pair => pair.Key);

    /// <inheritdoc/>
    public IEnumerable<RawJson> Values => _fields.Select(static pair => pair.Value);

    /// <summary>The value of a field.</summary>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public RawJson this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no unknown field '{key}'.");

    /// <summary>These fields and one more, or one changed. A name that the schema knows would be written a second time.</summary>
    public UnknownFields With(string name, RawJson value) => new(_fields.Append(new(name, value)));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out RawJson value)
    {
        var at = IndexOf(key);
        value = at < 0 ? default : _fields[at].Value;
        return at >= 0;
    }

    /// <summary>Writes each field as a member of the object that is open.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var field in _fields)
        {
            JsonText.ThrowIfNotUnicode(field.Key);
            writer.WritePropertyName(field.Key);
            field.Value.WriteTo(writer);
        }
    }

    internal ref byte WriteTo(ref byte at, scoped ref JsonOutput output)
    {
        foreach (var field in _fields) at = ref output.Unknown(ref at, field.Key, field.Value);
        return ref at;
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] UnknownFields? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other.Count != Count) return false;
        foreach (var field in _fields)
            if (!other.TryGetValue(field.Key, out var value) || value != field.Value) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as UnknownFields);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var field in _fields) hash ^= HashCode.Combine(field.Key, field.Value);
        return hash;
    }

    /// <summary>The fields as one JSON object.</summary>
    public override string ToString() => "{" + string.Join(",", _fields.Select(field => $"{RawJson.String(field.Key)}:{field.Value}")) + "}";

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, RawJson>> GetEnumerator() => _fields.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_index is not null) return _index.TryGetValue(name, out var at) ? at : -1;
        for (var at = 0; at < _fields.Length; at++)
            if (_fields[at].Key == name) return at;
        return -1;
    }
}
