using System.Text.Json;
using System.Text.Json.Serialization;

namespace WixInbox.Json;

/// <summary>Lets <see cref="ByteString"/> stand in any model that System.Text.Json reads and writes.</summary>
public sealed class ByteStringConverter : JsonConverter<ByteString>
{
    /// <inheritdoc/>
    public override ByteString Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonRead.Bytes(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ByteString value, JsonSerializerOptions options) => JsonWrite.Bytes(writer, value, JsonWriteMode.Whole);
}
