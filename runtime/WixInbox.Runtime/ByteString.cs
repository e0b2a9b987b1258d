using System.Diagnostics;
using System.Text.Json.Serialization;

namespace WixInbox;

/// <summary>Bytes that do not change, equal by content. JSON has them as base64.</summary>
[JsonConverter(typeof(Json.ByteStringConverter))]
[DebuggerDisplay("{Length} bytes")]
public readonly struct ByteString : IEquatable<ByteString>
{
    /// <summary>These bytes, without a copy: whoever made them must not change them any more.</summary>
    public ByteString(ReadOnlyMemory<byte> memory) => Memory = memory;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Memory { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => Memory.Span;

    /// <summary>How many there are.</summary>
    public int Length => Memory.Length;

    /// <inheritdoc cref="ByteString(ReadOnlyMemory{byte})"/>
    /// <exception cref="ArgumentNullException">There is no array: no bytes are not the same as none at all.</exception>
    public static implicit operator ByteString(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new(bytes);
    }

    /// <inheritdoc cref="ByteString(ReadOnlyMemory{byte})"/>
    public static implicit operator ByteString(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>Whether both have the same bytes.</summary>
    public static bool operator ==(ByteString left, ByteString right) => left.Equals(right);

    /// <summary>Whether the bytes differ.</summary>
    public static bool operator !=(ByteString left, ByteString right) => !left.Equals(right);

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => Memory.ToArray();

    /// <summary>The bytes as base64.</summary>
    public override string ToString() => Convert.ToBase64String(Span);

    /// <inheritdoc/>
    public bool Equals(ByteString other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ByteString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }
}
