using System.Buffers;
using System.Text.Json;

namespace WixInbox.Json.Tests.Fuzzing;

/// <inheritdoc/>
internal sealed class Subject<T>(string file) : Subject(file, typeof(T).Name) where T : class, IJsonModel<T>
{
    public override object? ReadPadded(Span<byte> buffer, int start, int length) =>
        PaddedText.TryRead<T>(buffer, start, length, out var value) ? value : null;

    public override object ReadByTokens(ReadOnlySpan<byte> document) => WixJson.DeserializeByTokens<T>(document);

    public override object Read(ReadOnlySpan<byte> document) => WixJson.Deserialize<T>(document);

    public override byte[] Write(object value, JsonWriteMode mode) => WixJson.SerializeToUtf8Bytes((T)value, mode);

    public override byte[] WriteInPieces(object value, int more)
    {
        var output = new GuardedWriter(more);
        WixJson.Serialize(output, (T)value);
        return output.ToArray();
    }

    public override byte[] WriteHtmlSafe(object value, int more)
    {
        var output = new GuardedWriter(more);
        WixJson.Serialize(output, (T)value, escaping: JsonEscaping.HtmlSafe);
        return output.ToArray();
    }

    public override byte[] WriteByWriter(object value, JsonWriteMode mode)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, WixJson.WriterOptions)) ((T)value).WriteJson(writer, mode);
        return output.WrittenSpan.ToArray();
    }
}
