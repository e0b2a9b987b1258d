using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WixInbox.Json.Benchmarks.Peers.Unions;

/// <summary>What the converters of one-ofs have in common.</summary>
internal static class Member
{
    /// <summary>Goes to the next name; false at the end of the object.</summary>
    public static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Whether the name is this one; then the reader goes on to the value.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    public static T Value<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("A case must not be null.");

    public static void Write<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T value, JsonTypeInfo<T> type)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, type);
    }
}
