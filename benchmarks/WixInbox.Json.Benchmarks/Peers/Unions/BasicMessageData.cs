using System.Text.Json;
using System.Text.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers.Unions;

[JsonConverter(typeof(BasicMessageDataConverter))]
internal abstract record BasicMessageData
{
    public sealed record Text(string? Value) : BasicMessageData;

    public sealed record Image(Model.ImageMessage Value) : BasicMessageData;

    public sealed record File(Model.FileMessage Value) : BasicMessageData;
}

internal sealed class BasicMessageDataConverter : JsonConverter<BasicMessageData>
{
    public override BasicMessageData? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        BasicMessageData? data = null;
        while (Member.Next(ref reader))
        {
            if (Member.Is(ref reader, "text"u8)) data = new BasicMessageData.Text(reader.GetString());
            else if (Member.Is(ref reader, "image"u8)) data = new BasicMessageData.Image(Member.Value(ref reader, UnionsContext.Default.ImageMessage));
            else if (Member.Is(ref reader, "file"u8)) data = new BasicMessageData.File(Member.Value(ref reader, UnionsContext.Default.FileMessage));
            else reader.Skip();
        }

        return data;
    }

    public override void Write(Utf8JsonWriter writer, BasicMessageData value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case BasicMessageData.Text text: writer.WriteString("text"u8, text.Value); break;
            case BasicMessageData.Image image: Member.Write(writer, "image"u8, image.Value, UnionsContext.Default.ImageMessage); break;
            case BasicMessageData.File file: Member.Write(writer, "file"u8, file.Value, UnionsContext.Default.FileMessage); break;
        }

        writer.WriteEndObject();
    }
}
