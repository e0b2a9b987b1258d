using System.Buffers;

namespace WixInbox.Client;

/// <summary>The body of an answer, as far as it came.</summary>
/// <param name="Bytes">What came of it.</param>
/// <param name="End">How it ended.</param>
/// <param name="Failure">What broke it off, if something did.</param>
internal readonly record struct ResponseBody(ReadOnlyMemory<byte> Bytes, ResponseBodyEnd End, Exception? Failure = null)
{
    private const int LeastBuffer = 4 * 1024;

    /// <summary>Reads a body into memory, never more of it than allowed. What breaks on the way is told beside what came.</summary>
    internal static async Task<ResponseBody> ReadAsync(HttpContent content, int most, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength ?? 0;
        var buffer = new ArrayBufferWriter<byte>((int)Math.Clamp(announced + 1, LeastBuffer, Math.Max(LeastBuffer, most)));
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    var read = await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false);
                    if (read == 0) return new(buffer.WrittenMemory, ResponseBodyEnd.Whole);
                    buffer.Advance(read);
                    if (buffer.WrittenCount > most) return new(buffer.WrittenMemory[..most], ResponseBodyEnd.TooLong);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or HttpRequestException)
        {
            return new(buffer.WrittenMemory, ResponseBodyEnd.BrokenOff, failure);
        }
    }
}

/// <summary>How a body ended.</summary>
internal enum ResponseBodyEnd
{
    /// <summary>It is all there.</summary>
    Whole,

    /// <summary>It is longer than allowed.</summary>
    TooLong,

    /// <summary>The connection or the compression broke.</summary>
    BrokenOff,
}
