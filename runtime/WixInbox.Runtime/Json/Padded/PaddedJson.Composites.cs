using System.Runtime.CompilerServices;

namespace WixInbox.Json;

public static partial class PaddedJson
{
    /// <summary>A list. A <c>null</c> among its items is an error.</summary>
    public static ref byte List<T>(ref byte at, int depth, PaddedReader<T> item, out IReadOnlyList<T>? value) where T : class
    {
        value = null;
        if (!IsArray(at, depth)) return ref Absent(ref at);
        at = ref FirstItem(ref at);
        return ref at == ']' ? ref Empty(ref at, out value) : ref Items(ref at, depth, item, out value);
    }

    /// <inheritdoc cref="List{T}(ref byte, int, PaddedReader{T}, out IReadOnlyList{T})"/>
    public static ref byte List<T>(ref byte at, int depth, PaddedStructReader<T> item, out IReadOnlyList<T>? value) where T : struct
    {
        value = null;
        if (!IsArray(at, depth)) return ref Absent(ref at);
        at = ref FirstItem(ref at);
        return ref at == ']' ? ref Empty(ref at, out value) : ref Items(ref at, depth, item, out value);
    }

    /// <summary>A map from text to values. Of several members with one name the last stands.</summary>
    public static ref byte Map<T>(ref byte at, int depth, PaddedReader<T> item, out IReadOnlyDictionary<string, T>? value) where T : class
    {
        value = null;
        if (!IsObject(at, depth)) return ref Absent(ref at);
        var map = new Dictionary<string, T>();
        at = ref FirstMember(ref at);
        while (IsMember(at))
        {
            at = ref Key(ref at, out var key);
            at = ref item(ref at, depth - 1, out var read);
            if (key is null || read is null) at = ref Nothing;
            else map[key] = read;
            at = ref NextMember(ref at);
        }

        return ref EndMap(ref at, map, out value);
    }

    /// <inheritdoc cref="Map{T}(ref byte, int, PaddedReader{T}, out IReadOnlyDictionary{string, T})"/>
    public static ref byte Map<T>(ref byte at, int depth, PaddedStructReader<T> item, out IReadOnlyDictionary<string, T>? value) where T : struct
    {
        value = null;
        if (!IsObject(at, depth)) return ref Absent(ref at);
        var map = new Dictionary<string, T>();
        at = ref FirstMember(ref at);
        while (IsMember(at))
        {
            at = ref Key(ref at, out var key);
            at = ref item(ref at, depth - 1, out var read);
            if (key is not null && read is { } present) map[key] = present;
            else at = ref Nothing;
            at = ref NextMember(ref at);
        }

        return ref EndMap(ref at, map, out value);
    }

    /// <summary>Any JSON value but <c>null</c>.</summary>
    public static ref byte Any(ref byte at, int depth, out RawJson? value)
    {
        value = null;
        return ref at == 'n' ? ref Absent(ref at) : ref AnyItem(ref at, depth, out value);
    }

    /// <summary>Any JSON value, <c>null</c> among them.</summary>
    public static ref byte AnyItem(ref byte at, int depth, out RawJson? value)
    {
        value = null;
        ref var end = ref PaddedSkip.Value(ref at, depth);
        if (IsSame(ref end, ref Nothing) || !RawJson.TryCopy(Between(ref at, ref end), out var raw)) return ref Nothing;
        value = raw;
        return ref end;
    }

    /// <summary>Any JSON object.</summary>
    public static ref byte AnyObject(ref byte at, int depth, out RawJson? value)
    {
        value = null;
        return ref at == '{' ? ref AnyItem(ref at, depth, out value) : ref Absent(ref at);
    }

    /// <summary>Takes a case of a one-of. A second one, or a <c>null</c> behind one, is unusual.</summary>
    /// <param name="at">Behind its value.</param>
    /// <param name="read">The case; null where its value is.</param>
    /// <param name="current">The case so far.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Case<T>(ref byte at, T? read, scoped ref T? current) where T : class
    {
        if (current is not null) return ref Nothing;
        current = read;
        return ref at;
    }

    /// <summary>Keeps a member that the schema does not know.</summary>
    /// <param name="at">The member's name. One with escapes, or with white space before its colon, may be known after all: it is not read here.</param>
    /// <param name="depth">How many levels deep its value may go.</param>
    /// <param name="unknown">The unknown fields so far.</param>
    /// <returns>Behind the member's value.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref byte Unknown(ref byte at, int depth, scoped ref UnknownFields.Builder unknown)
    {
        ref var colon = ref Plain(ref at, out var name);
        if (colon != ':' || MixedText.ToString(name) is not { } text) return ref Nothing;
        ref var end = ref AnyItem(ref Value(ref colon, 1), depth, out var value);
        if (value is { } raw) unknown.Set(text, raw);
        return ref end;
    }

    /// <summary>The array's first item, or its end.</summary>
    /// <param name="at">The opening bracket.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref byte FirstItem(ref byte at) => ref AtToken(ref Unsafe.Add(ref at, 1));

    /// <summary>The array's next item, or its end.</summary>
    /// <param name="at">Behind an item.</param>
    internal static ref byte NextItem(ref byte at)
    {
        at = ref AtToken(ref at);
        if (at == ']') return ref at;
        if (at != ',') return ref Nothing;
        at = ref AtToken(ref Unsafe.Add(ref at, 1));
        return ref at == ']' ? ref Nothing : ref at; // no comma before the end
    }

    /// <summary>Whether an item stands here, or something that is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsItem(byte at) => at is not ((byte)']' or 0);

    private static ref byte Key(ref byte at, out string? key)
    {
        ref var colon = ref AtToken(ref String(ref at, 0, out key));
        return ref colon == ':' ? ref Value(ref colon, 1) : ref Nothing;
    }

    private static ref byte EndList<T>(ref byte at, scoped ref ItemBuffer<T> items, out IReadOnlyList<T>? value)
    {
        value = at == ']' ? items.ToArray() : null;
        items.Release();
        return ref value is null ? ref Nothing : ref Unsafe.Add(ref at, 1);
    }

    private static ref byte EndMap<T>(ref byte at, Dictionary<string, T> map, out IReadOnlyDictionary<string, T>? value)
    {
        value = at == '}' ? map : null;
        return ref value is null ? ref Nothing : ref Unsafe.Add(ref at, 1);
    }

    // Apart, so that the many empty lists do not pay for the buffer.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte Items<T>(ref byte at, int depth, PaddedReader<T> item, out IReadOnlyList<T>? value) where T : class
    {
        var items = default(ItemBuffer<T>);
        while (IsItem(at))
        {
            at = ref item(ref at, depth - 1, out var read);
            if (read is null) at = ref Nothing;
            else items.Add(read);
            at = ref NextItem(ref at);
        }

        return ref EndList(ref at, ref items, out value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte Items<T>(ref byte at, int depth, PaddedStructReader<T> item, out IReadOnlyList<T>? value) where T : struct
    {
        var items = default(ItemBuffer<T>);
        while (IsItem(at))
        {
            at = ref item(ref at, depth - 1, out var read);
            if (read is { } present) items.Add(present);
            else at = ref Nothing;
            at = ref NextItem(ref at);
        }

        return ref EndList(ref at, ref items, out value);
    }

    private static ref byte Empty<T>(ref byte at, out IReadOnlyList<T>? value)
    {
        value = [];
        return ref Unsafe.Add(ref at, 1);
    }
}
