using System.Net;
using System.Net.Http.Headers;

namespace WixInbox.Client;

/// <summary>A body of known length in memory that the call owns, and that several attempts send by turns.</summary>
internal sealed class RequestContent : HttpContent
{
    private readonly RequestBody _owner;
    private readonly ReadOnlyMemory<byte> _bytes;

    internal RequestContent(RequestBody owner, ReadOnlyMemory<byte> bytes)
        : this(owner, bytes, HttpParts.Json)
    {
    }

    private RequestContent(RequestBody owner, ReadOnlyMemory<byte> bytes, MediaTypeHeaderValue? type)
    {
        _owner = owner;
        _bytes = bytes;
        Headers.ContentType = type;
        Headers.ContentLength = bytes.Length;
    }

    /// <summary>
    /// The body of a request that has none and must not be sent twice: without a content, .NET's handler sends a request again by itself
    /// when a connection that it kept open breaks, which may have delivered it; and nobody could tell whether it was begun.
    /// </summary>
    internal static RequestContent Empty(RequestBody owner) => new(owner, default, null);

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
