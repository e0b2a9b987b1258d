using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WixInbox.Json;

/// <summary>
/// Raw UTF-8 JSON on its way into a caller's buffer. Writers take the position at which they write, and return the one behind what they
/// wrote; each value ends in a comma, which the end of the object or array around it replaces.
/// </summary>
/// <remarks>
/// Memory safety rests on one rule: <see cref="StartObject"/>, <see cref="Room(ref byte)"/> and all writers of values without a fixed length leave
/// at least <see cref="Slack"/> bytes free behind what they wrote. Names and values of a fixed length check nothing: where more of them follow
/// each other than that has room for, <see cref="Room(ref byte)"/> must stand between them.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonOutput
{
    /// <summary>How many bytes are free behind each value without a fixed length.</summary>
    public const int Slack = 512;

    /// <summary>How many bytes a value of a fixed length takes at most.</summary>
    public const int MaxFixed = 64;

    private const int FirstBuffer = 1024;

    private readonly IBufferWriter<byte> _buffer;
    private ref byte _start;
    private ref byte _last; // behind it, less than the slack is free
    private int _depth;

    internal JsonOutput(IBufferWriter<byte> buffer, JsonWriteMode mode)
    {
        _buffer = buffer;
        IsWhole = mode == JsonWriteMode.Whole;
        Take(FirstBuffer);
    }

    /// <summary>Whether read-only members are written.</summary>
    public readonly bool IsWhole { get; }

    /// <summary>Where the first value is written.</summary>
    internal readonly ref byte Start => ref _start;

    /// <summary>Gives what was written to the buffer, without the comma behind it.</summary>
    /// <param name="at">Behind the one value that was written.</param>
    internal readonly void Complete(ref byte at) => _buffer.Advance(Length(ref at) - 1);

    /// <summary>A name, with its quotes and colon and what must be escaped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Name(ref byte at, ReadOnlySpan<byte> name)
    {
        name.CopyTo(MemoryMarshal.CreateSpan(ref at, name.Length));
        return ref Unsafe.Add(ref at, name.Length);
    }

    /// <summary>Opens an object.</summary>
    /// <exception cref="InvalidOperationException">It would be the 65th within each other.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte StartObject(ref byte at) => ref Open(ref at, (byte)'{');

    /// <summary>Closes the object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte EndObject(ref byte at) => ref Close(ref at, (byte)'}');

    /// <summary>Sees to it that <see cref="Slack"/> bytes are free.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte Room(ref byte at) => ref Unsafe.IsAddressGreaterThan(ref at, ref _last) ? ref Grow(ref at, 0) : ref at;

    /// <summary>Sees to it that so many bytes and <see cref="Slack"/> are free.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Room(ref byte at, int length) => ref Unsafe.ByteOffset(ref at, ref _last) < length ? ref Grow(ref at, length) : ref at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Open(ref byte at, byte bracket)
    {
        if (++_depth > WixJson.MaxDepth) ThrowTooDeep();
        at = ref Room(ref at);
        at = bracket;
        return ref Unsafe.Add(ref at, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Close(ref byte at, byte bracket)
    {
        _depth--;
        if (Unsafe.Add(ref at, -1) == ',') at = ref Unsafe.Add(ref at, -1); // an empty one has no comma
        at = bracket;
        Unsafe.Add(ref at, 1) = (byte)',';
        return ref Room(ref Unsafe.Add(ref at, 2));
    }

    /// <summary>
    /// Continues in a new buffer, into which the last byte moves along: it may be a comma that is replaced.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref byte Grow(ref byte at, int length)
    {
        var written = Length(ref at);
        if (written == 0)
        {
            Take(length);
            return ref _start;
        }

        var last = Unsafe.Add(ref at, -1);
        _buffer.Advance(written - 1);
        Take(length + 1);
        _start = last;
        return ref Unsafe.Add(ref _start, 1);
    }

    private void Take(int length)
    {
        var wanted = checked(length + Slack);
        var buffer = _buffer.GetSpan(wanted);
        if (buffer.Length < wanted) ThrowTooSmall(buffer.Length, wanted);
        _start = ref MemoryMarshal.GetReference(buffer);
        _last = ref Unsafe.Add(ref _start, buffer.Length - Slack);
    }

    private readonly int Length(ref byte at) => (int)Unsafe.ByteOffset(ref _start, ref at);

    private static void ThrowTooDeep() =>
        throw new InvalidOperationException($"The value is nested deeper than {WixJson.MaxDepth} levels.");

    private static void ThrowTooSmall(int length, int wanted) =>
        throw new InvalidOperationException($"The buffer gave {length} bytes where {wanted} were asked for.");
}
