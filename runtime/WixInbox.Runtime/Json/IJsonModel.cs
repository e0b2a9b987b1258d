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

    /// <summary>
    /// Reads a value from padded text, of which <see cref="PaddedJson"/> says more. Only <see cref="WixJson"/>, which makes such text, may call
    /// this: no bounds are checked, and over any other memory it may read what is behind it.
    /// </summary>
    /// <param name="at">The first byte of the value.</param>
    /// <param name="depth">How many levels deep it may go.</param>
    /// <param name="value">The value; null where it is none, or where <see cref="ReadJson(ref Utf8JsonReader)"/> must read it.</param>
    /// <returns>The byte behind the value.</returns>
    static abstract ref byte ReadJson(ref byte at, int depth, out TSelf? value);

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="mode">Whether read-only members are written.</param>
    void WriteJson(Utf8JsonWriter writer, JsonWriteMode mode);

    /// <summary>
    /// Writes the value as raw UTF-8, of which <see cref="JsonOutput"/> says more. Only <see cref="WixJson"/>, which sees to the room, may call this.
    /// </summary>
    /// <param name="at">Where to.</param>
    /// <param name="output">The buffer there.</param>
    /// <returns>The byte behind the value and a comma.</returns>
    ref byte WriteJson(ref byte at, scoped ref JsonOutput output);
}
