using System.Buffers;
using WixInbox.Json;

namespace WixInbox.Client;

/// <summary>The body of an answer, as far as it came, in pooled memory with room for padding behind it (<see cref="PaddedText"/>).</summary>
internal readonly struct ResponseBody : IDisposable
{
    /// <summary>The longest body that memory is kept for at once: what a head announces need not come.</summary>
    private const int MostAnnounced = 1024 * 1024;

    private const int LeastBuffer = 4 * 1024;

    private readonly byte[]? _rented;
    private readonly int _length;

    private ResponseBody(byte[] rented, int length, Exception? failure) => (_rented, _length, Failure) = (rented, length, failure);

    /// <summary>What came of it. Gone with the body.</summary>
    internal ReadOnlyMemory<byte> Bytes => _rented.AsMemory(0, _length);

    /// <summary>What broke it off, if something did.</summary>
    internal Exception? Failure { get; init; }

    /// <summary>A body of which nothing came.</summary>
    internal static ResponseBody None(Exception failure) => new([], 0, failure);

    /// <summary>
    /// Reads a body, never more of it than allowed. What breaks it off, a cancellation too, is told beside what came. The content stays the
    /// caller's, and its stream with it.
    /// </summary>
    internal static async ValueTask<ResponseBody> ReadAsync(HttpContent content, int most, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength ?? 0;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(announced + 1, LeastBuffer, MostAnnounced) + PaddedText.Padding);
        var length = 0;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length, buffer.Length - PaddedText.Padding - length), cancellationToken).ConfigureAwait(false);
                if (read == 0) return new(buffer, length, null);
                length += read;
                if (length > most) return new(buffer, most, new BodyTooLongException(most));
                if (length == buffer.Length - PaddedText.Padding) buffer = Grow(buffer, length);
            }
        }
        catch (Exception failure) when (BreaksOff(failure))
        {
            return new(buffer, length, failure);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    /// <summary>Reads what the body says, where it stands.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not what the schema describes.</exception>
    internal T Deserialize<T>() where T : IJsonModel<T> => PaddedText.Read<T>(_rented!, _length);

    public void Dispose()
    {
        if (_rented is { Length: > 0 }) ArrayPool<byte>.Shared.Return(_rented);
    }

    // .NET's decoder of Brotli says of bytes that are none that the operation is invalid.
    private static bool BreaksOff(Exception failure) => failure is
        IOException or InvalidDataException or HttpRequestException or OperationCanceledException or InvalidOperationException;

    private static byte[] Grow(byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((2L * length) + PaddedText.Padding, Array.MaxLength));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
