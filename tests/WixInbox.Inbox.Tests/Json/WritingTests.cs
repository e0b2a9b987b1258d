using System.Buffers;
using System.Text;
using System.Text.Json;
using WixInbox.Json;

namespace WixInbox.Tests.Json;

/// <summary>Values are written into what is at hand.</summary>
public class WritingTests
{
    private static readonly Message Sample = new() { Id = "1", Content = new() { Payload = new MinimalMessagePayload { Text = "<é>" } } };

    [Fact]
    public void Value_StandsInJsonOfOnesOwn_WithItsWritersOptions()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartArray();
            WixJson.Serialize(writer, Sample);
            WixJson.Serialize(writer, Sample, JsonWriteMode.Request);
            writer.WriteEndArray();
        }

        var text = Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.StartsWith("[\n  {\n    \"id\": \"1\",\n", text, StringComparison.Ordinal);
        Assert.Contains("\\u003C\\u00E9\\u003E", text, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(text);
        Assert.Equal(Sample, WixJson.Deserialize<Message>(document.RootElement[0].GetRawText()));
        Assert.False(document.RootElement[1].TryGetProperty("id", out _));
    }

    [Fact]
    public void WayOfEscaping_ThatThereIsNot_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => WixJson.Serialize(Sample, escaping: (JsonEscaping)7));
}
