using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers;

/// <summary>Newtonsoft.Json over the model.</summary>
internal static class Newton
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        NullValueHandling = NullValueHandling.Ignore,
        Converters = { new StringEnumConverter(), new Int64Text() },
    });

    // From a stream: the string that could be made first would be a large object for long texts.
    public static T? Read<T>(byte[] utf8)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(utf8))) { ArrayPool = CharacterPool.Instance };
        return Serializer.Deserialize<T>(reader);
    }

    public static byte[] Write(object graph)
    {
        var output = new ReusedOutput();
        Write(graph, output);
        return output.Written.ToArray();
    }

    public static void Write(object graph, ReusedOutput output)
    {
        using var writer = new JsonTextWriter(output.Text) { ArrayPool = CharacterPool.Instance, CloseOutput = false };
        Serializer.Serialize(writer, graph);
        writer.Flush();
    }

    /// <summary>64-bit integers are text on the wire.</summary>
    private sealed class Int64Text : JsonConverter<long?>
    {
        public override long? ReadJson(JsonReader reader, Type objectType, long? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            reader.Value is string text ? long.Parse(text, CultureInfo.InvariantCulture) : (long?)reader.Value;

        public override void WriteJson(JsonWriter writer, long? value, JsonSerializer serializer) => writer.WriteValue(value?.ToString(CultureInfo.InvariantCulture));
    }

    private sealed class CharacterPool : IArrayPool<char>
    {
        public static readonly CharacterPool Instance = new();

        public char[] Rent(int minimumLength) => System.Buffers.ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null) System.Buffers.ArrayPool<char>.Shared.Return(array);
        }
    }
}
