using System.Net;
using System.Net.Http.Headers;

namespace WixInbox.Client;

/// <summary>A body of known length in memory that the call owns, and that several attempts send by turns.</summary>
internal sealed class RequestContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly RequestBody _owner;
    private readonly ReadOnlyMemory<byte> _bytes;

    internal RequestContent(RequestBody owner, ReadOnlyMemory<byte> bytes)
    {
        _owner = owner;
        _bytes = bytes;
        Headers.ContentType = Json;
        Headers.ContentLength = bytes.Length;
    }

    /// <summary>Whether any of it was handed to a connection: from then on the service may have the request.</summary>
    internal bool IsBegun { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _owner.Begin();
        try
        {
            IsBegun = true;
            await stream.WriteAsync(_bytes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _owner.End();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _owner.Begin();
        try
        {
            IsBegun = true;
            stream.Write(_bytes.Span);
        }
        finally
        {
            _owner.End();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
