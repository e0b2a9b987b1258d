using System.Text.Json;

namespace WixInbox.Json;

public static partial class JsonRead
{
    /// <summary>A value of a generated type.</summary>
    public static T Model<T>(ref Utf8JsonReader reader) where T : IJsonModel<T> => T.ReadJson(ref reader);

    /// <summary>A list. A <c>null</c> among its items is an error, as in proto-JSON, unless they are any JSON.</summary>
    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, JsonItemReader<T> item)
    {
        if (reader.TokenType != JsonTokenType.StartArray) JsonFailure.Expected("an array", ref reader);
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray) return [];
        var items = new List<T>();
        for (; reader.TokenType != JsonTokenType.EndArray; reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null && typeof(T) != typeof(RawJson)) JsonFailure.Expected("an item", ref reader);
            items.Add(item(ref reader));
        }

        return items.ToArray();
    }

    /// <summary>A map from text to values. Of several members with one name the last stands.</summary>
    public static IReadOnlyDictionary<string, T> Map<T>(ref Utf8JsonReader reader, JsonItemReader<T> value)
    {
        StartObject(ref reader);
        var map = new Dictionary<string, T>();
        while (NextMember(ref reader, out var name))
        {
            var key = JsonText.ToString(name);
            if (reader.TokenType == JsonTokenType.Null && typeof(T) != typeof(RawJson)) JsonFailure.Expected("a value", ref reader);
            map[key] = value(ref reader);
        }

        return map;
    }

    /// <summary>An object of which at most one member is a case of a one-of, and the others are unknown.</summary>
    /// <param name="reader">The reader, on the object.</param>
    /// <param name="fields">The members that are no case; null where there are none.</param>
    public static T Union<T>(ref Utf8JsonReader reader, out UnknownFields? fields) where T : class, IJsonUnion<T>
    {
        StartObject(ref reader);
        T? union = null;
        UnknownFields.Builder unknown = default;
        while (NextMember(ref reader, out var name))
            if (!T.TryReadCase(name, ref reader, ref union, ref unknown)) unknown.Add(name, ref reader);
        union = UnknownCase(union, ref unknown) ?? T.FromUnknown(null, default);
        fields = unknown.Build();
        return union;
    }

    /// <summary>An object of which at most one member is a case of a one-of, and which has no others.</summary>
    public static T Union<T>(ref Utf8JsonReader reader) where T : class, IJsonUnion<T>
    {
        var union = Union<T>(ref reader, out var fields);
        if (fields is not null) throw new JsonException($"The member '{fields.Keys.First()}' is none of {typeof(T).Name}.");
        return union;
    }

    /// <inheritdoc cref="IJsonUnion{TSelf}.TryReadCase"/>
    public static bool IsCase<T>(
        scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader, ref T? current, ref UnknownFields.Builder unknown)
        where T : class, IJsonUnion<T> => T.TryReadCase(name, ref reader, ref current, ref unknown);

    /// <summary>What stands for a one-of of which no case is there although one must be.</summary>
    public static T NoCase<T>() where T : class, IJsonUnion<T> => T.FromUnknown(null, default);

    /// <summary>
    /// The case, or if none is there the one unknown field that can be a case which the schema does not know. To be asked only
    /// for a type with one group.
    /// </summary>
    public static T? UnknownCase<T>(T? union, ref UnknownFields.Builder unknown) where T : class, IJsonUnion<T> =>
        union is null && unknown.TryTakeCandidate<T>(out var name, out var value) ? T.FromUnknown(name, value) : union;

    /// <summary>
    /// Whether the case that stands here may be read. A second case is kept among the unknown fields; a <c>null</c> is no case.
    /// Either way the member has then been dealt with.
    /// </summary>
    /// <typeparam name="TUnion">The one-of.</typeparam>
    /// <typeparam name="TCase">The case whose name the member has.</typeparam>
    public static bool AcceptsCase<TUnion, TCase>(
        string wireName, ref Utf8JsonReader reader, ref TUnion? current, ref UnknownFields.Builder unknown)
        where TUnion : class, IJsonUnion<TUnion>
        where TCase : TUnion
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            unknown.RemoveSecond(wireName);
            if (current is TCase) current = NextCase<TUnion>(ref unknown);
            return false;
        }

        if (current is null or TCase) return true;
        unknown.SetSecond(wireName, RawJson.Read(ref reader));
        return false;
    }

    /// <summary>The case that was second, where the first turns out to be absent: of a repeated key the last value counts.</summary>
    private static TUnion? NextCase<TUnion>(ref UnknownFields.Builder unknown) where TUnion : class, IJsonUnion<TUnion>
    {
        TUnion? next = null;
        if (!unknown.TryTakeSecond(TUnion.CaseNames, out var name, out var value)) return next;
        var reader = new Utf8JsonReader(value.Utf8, WixJson.ReaderOptions);
        reader.Read();
        try
        {
            TUnion.TryReadCase(JsonText.ToUtf8(name), ref reader, ref next, ref unknown);
            return next;
        }
        catch (JsonException failure)
        {
            throw new JsonException($"The member '{name}' before this: {failure.Message}", failure);
        }
    }
}
