using System.Buffers;

namespace WixInbox.Client;

/// <summary>Reads the body of an answer into memory, never more of it than allowed.</summary>
internal static class ResponseBody
{
    private const int LeastBuffer = 4 * 1024;

    /// <summary>The body, or its first <paramref name="most"/> bytes.</summary>
    /// <returns>The bytes, and whether that was all.</returns>
    internal static async Task<(ReadOnlyMemory<byte> Bytes, bool IsWhole)> ReadAsync(
        HttpContent content, int most, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength ?? 0;
        var buffer = new ArrayBufferWriter<byte>((int)Math.Clamp(announced + 1, LeastBuffer, Math.Max(LeastBuffer, most)));
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            while (true)
            {
                var read = await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false);
                if (read == 0) return (buffer.WrittenMemory, true);
                buffer.Advance(read);
                if (buffer.WrittenCount > most) return (buffer.WrittenMemory[..most], false);
            }
        }
    }
}
