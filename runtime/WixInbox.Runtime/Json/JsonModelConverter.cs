using System.Text.Json;
using System.Text.Json.Serialization;

namespace WixInbox.Json;

/// <summary>Lets a generated type stand in any model that System.Text.Json reads and writes. It writes the whole value.</summary>
/// <typeparam name="T">The generated type.</typeparam>
public sealed class JsonModelConverter<T> : JsonConverter<T> where T : IJsonModel<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not what the schema describes.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        try
        {
            return T.ReadJson(ref reader);
        }
        catch (JsonException failure)
        {
            throw JsonLocator.Locate<T>(start, reader.TokenStartIndex, failure);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.WriteJson(writer, JsonWriteMode.Whole);
}
