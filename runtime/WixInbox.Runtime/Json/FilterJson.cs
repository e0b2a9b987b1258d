using System.ComponentModel;

namespace WixInbox.Json;

/// <summary>Makes the JSON of filters, in the vendor's query language (its article "API Query Language").</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FilterJson
{
    /// <summary><c>{ "field": { "$operator": value } }</c></summary>
    public static RawJson Compare(string field, string comparison, RawJson value) => RawJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject(field);
        writer.WritePropertyName(comparison);
        value.WriteTo(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary><c>{ "$and": [left, right] }</c></summary>
    public static RawJson Join(string conjunction, RawJson left, RawJson right) => RawJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray(conjunction);
        left.WriteTo(writer);
        right.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary><c>{ "$not": filter }</c></summary>
    public static RawJson Not(RawJson filter) => RawJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("$not");
        filter.WriteTo(writer);
        writer.WriteEndObject();
    });

    /// <summary>A value.</summary>
    public static RawJson Value<T>(T value, JsonItemWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(write);
        return RawJson.Write(writer => write(writer, value, JsonWriteMode.Whole));
    }

    /// <summary>A list of values.</summary>
    public static RawJson List<T>(T[] values, JsonItemWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(write);
        return RawJson.Write(writer =>
        {
            writer.WriteStartArray();
            foreach (var value in values) write(writer, value, JsonWriteMode.Whole);
            writer.WriteEndArray();
        });
    }
}
