using System.Text.Json;

namespace WixInbox.Json;

/// <summary>A generated type that reads and writes its own JSON. Call it through <see cref="WixJson"/>.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonModel<TSelf> where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads a value from the reader's current token and leaves the reader on the value's last token.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <exception cref="JsonException">The value is not what the schema describes.</exception>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader);

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="mode">Whether read-only members are written.</param>
    void WriteJson(Utf8JsonWriter writer, JsonWriteMode mode);
}
