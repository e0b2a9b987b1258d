using System.Text.Json;
using System.Text.Json.Serialization;

namespace WixInbox.Json.Benchmarks.Peers.Unions;

[JsonConverter(typeof(MediaItemConverter))]
internal abstract record MediaItem
{
    public sealed record Image(Model.ImageMessage Value) : MediaItem;

    public sealed record File(Model.FileMessage Value) : MediaItem;
}

internal sealed class MediaItemConverter : JsonConverter<MediaItem>
{
    public override MediaItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        MediaItem? item = null;
        while (Member.Next(ref reader))
        {
            if (Member.Is(ref reader, "image"u8)) item = new MediaItem.Image(Member.Value(ref reader, UnionsContext.Default.ImageMessage));
            else if (Member.Is(ref reader, "file"u8)) item = new MediaItem.File(Member.Value(ref reader, UnionsContext.Default.FileMessage));
            else reader.Skip();
        }

        return item;
    }

    public override void Write(Utf8JsonWriter writer, MediaItem value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value is MediaItem.Image image) Member.Write(writer, "image"u8, image.Value, UnionsContext.Default.ImageMessage);
        if (value is MediaItem.File file) Member.Write(writer, "file"u8, file.Value, UnionsContext.Default.FileMessage);
        writer.WriteEndObject();
    }
}
