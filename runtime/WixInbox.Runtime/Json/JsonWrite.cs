using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace WixInbox.Json;

/// <summary>Writes one item of a list or map.</summary>
/// <typeparam name="T">What is written.</typeparam>
public delegate void JsonItemWriter<in T>(Utf8JsonWriter writer, T item, JsonWriteMode mode);

/// <summary>
/// The primitives of generated writers. Each writes one value; the ones that take a name write a member, and nothing at all when
/// the value is absent.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    /// <summary>Writes a member whose value is a class.</summary>
    public static void Member<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, JsonWriteMode mode, JsonItemWriter<T> item)
        where T : class
    {
        if (value is null) return;
        writer.WritePropertyName(name);
        item(writer, value, mode);
    }

    /// <summary>Writes a member whose value is a struct.</summary>
    public static void Member<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, JsonWriteMode mode, JsonItemWriter<T> item)
        where T : struct
    {
        if (value is not { } present) return;
        writer.WritePropertyName(name);
        item(writer, present, mode);
    }

    /// <summary>Writes a member that is always there.</summary>
    public static void Required<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T value, JsonWriteMode mode, JsonItemWriter<T> item)
    {
        writer.WritePropertyName(name);
        item(writer, value, mode);
    }

    /// <summary>Writes a member whose value is a list.</summary>
    public static void ListMember<T>(
        Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? items, JsonWriteMode mode, JsonItemWriter<T> item)
    {
        if (items is null) return;
        writer.WritePropertyName(name);
        List(writer, items, mode, item);
    }

    /// <summary>Writes a member whose value is a map.</summary>
    public static void MapMember<T>(
        Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map, JsonWriteMode mode, JsonItemWriter<T> item)
    {
        if (map is null) return;
        writer.WritePropertyName(name);
        Map(writer, map, mode, item);
    }

    /// <summary>A string.</summary>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair, for which there is no JSON.</exception>
    public static void String(Utf8JsonWriter writer, string value, JsonWriteMode mode)
    {
        JsonText.ThrowIfNotUnicode(value);
        writer.WriteStringValue(value);
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static void Boolean(Utf8JsonWriter writer, bool value, JsonWriteMode mode) => writer.WriteBooleanValue(value);

    /// <summary>A GUID of 32 digits in five groups.</summary>
    public static void Guid(Utf8JsonWriter writer, Guid value, JsonWriteMode mode) => writer.WriteStringValue(value);

    /// <summary>A date and time by RFC 3339 in UTC, with three fractional digits unless it is finer.</summary>
    public static void DateTime(Utf8JsonWriter writer, DateTimeOffset value, JsonWriteMode mode)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        writer.WriteStringValue(text[..Rfc3339.Format(value, text)]);
    }

    /// <summary>A number.</summary>
    public static void Int32(Utf8JsonWriter writer, int value, JsonWriteMode mode) => writer.WriteNumberValue(value);

    /// <summary>A number.</summary>
    public static void Int64(Utf8JsonWriter writer, long value, JsonWriteMode mode) => writer.WriteNumberValue(value);

    /// <summary>Digits in a string, as proto-JSON writes 64-bit integers.</summary>
    public static void Int64Text(Utf8JsonWriter writer, long value, JsonWriteMode mode)
    {
        Span<byte> text = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, text, out var length);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>A number, or a string where JSON has no number for it.</summary>
    public static void Double(Utf8JsonWriter writer, double value, JsonWriteMode mode)
    {
        if (double.IsFinite(value)) writer.WriteNumberValue(value);
        else writer.WriteStringValue(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8);
    }

    /// <summary>Digits in a string, as many as the number has.</summary>
    public static void DecimalText(Utf8JsonWriter writer, decimal value, JsonWriteMode mode)
    {
        Span<byte> text = stackalloc byte[32];
        value.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>A date as <c>2025-03-04</c>.</summary>
    public static void Date(Utf8JsonWriter writer, DateOnly value, JsonWriteMode mode)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Seconds and an <c>s</c>, with 0, 3, 6 or 9 fractional digits, as proto-JSON writes durations.</summary>
    public static void Duration(Utf8JsonWriter writer, TimeSpan value, JsonWriteMode mode)
    {
        Span<byte> text = stackalloc byte[ProtoDuration.MaxLength];
        writer.WriteStringValue(text[..ProtoDuration.Format(value, text)]);
    }

    /// <summary>Bytes as base64 with padding.</summary>
    public static void Bytes(Utf8JsonWriter writer, ByteString value, JsonWriteMode mode) => writer.WriteBase64StringValue(value.Span);

    /// <summary>JSON text as it is.</summary>
    public static void Any(Utf8JsonWriter writer, RawJson value, JsonWriteMode mode) => value.WriteTo(writer);

    /// <summary>The text of an enumeration's value.</summary>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair, for which there is no JSON.</exception>
    public static void OpenEnum<T>(Utf8JsonWriter writer, T value, JsonWriteMode mode) where T : struct, IOpenEnum<T> =>
        String(writer, value.Value, mode);

    /// <summary>A value of a generated type.</summary>
    public static void Model<T>(Utf8JsonWriter writer, T value, JsonWriteMode mode) where T : IJsonModel<T> =>
        value.WriteJson(writer, mode);

    /// <summary>A list.</summary>
    public static void List<T>(Utf8JsonWriter writer, IReadOnlyList<T> items, JsonWriteMode mode, JsonItemWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(items); // a list among the items of one
        writer.WriteStartArray();
        for (var at = 0; at < items.Count; at++) item(writer, items[at], mode);
        writer.WriteEndArray();
    }

    /// <summary>A map.</summary>
    public static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> map, JsonWriteMode mode, JsonItemWriter<T> item)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            JsonText.ThrowIfNotUnicode(key);
            writer.WritePropertyName(key);
            item(writer, value, mode);
        }

        writer.WriteEndObject();
    }

    /// <summary>The case of a one-of among the members of a parent; nothing where there is none.</summary>
    public static void Case<T>(Utf8JsonWriter writer, T? union, JsonWriteMode mode) where T : class, IJsonUnion<T> => union?.WriteCase(writer, mode);

    /// <summary>An object that is a one-of and its unknown fields.</summary>
    public static void Union<T>(Utf8JsonWriter writer, T union, UnknownFields? fields, JsonWriteMode mode) where T : class, IJsonUnion<T>
    {
        writer.WriteStartObject();
        union.WriteCase(writer, mode);
        fields?.WriteTo(writer);
        writer.WriteEndObject();
    }

    /// <summary>A case that the schema does not know; nothing where it could not be told which member it is.</summary>
    public static void UnknownCase(Utf8JsonWriter writer, string? name, RawJson value)
    {
        if (name is null) return;
        JsonText.ThrowIfNotUnicode(name);
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }
}
