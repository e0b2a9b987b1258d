using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>System.Text.Json's serializer over a writer that is kept, with one of the framework's encoders.</summary>
internal static class StjWriter
{
    /// <summary>Escapes all that is not ASCII, and what HTML could take for its own.</summary>
    public static readonly Utf8JsonWriter Default = Of(JavaScriptEncoder.Default);

    /// <summary>Escapes little more than JSON demands, as generated writers do.</summary>
    public static readonly Utf8JsonWriter Relaxed = Of(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    public static void Write<T>(Utf8JsonWriter writer, T graph, JsonTypeInfo<T> type, ReusedOutput output)
    {
        writer.Reset(output);
        JsonSerializer.Serialize(writer, graph, type);
        writer.Flush();
    }

    public static void WriteByReflection<T>(Utf8JsonWriter writer, T graph, ReusedOutput output)
    {
        writer.Reset(output);
        JsonSerializer.Serialize(writer, graph, ReflectionOptions.Value);
        writer.Flush();
    }

    private static Utf8JsonWriter Of(JavaScriptEncoder encoder) => new(Stream.Null, new JsonWriterOptions { Encoder = encoder, SkipValidation = true });
}
