using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WixInbox.Json;

/// <summary>Writes an item of a list or map, and a comma behind it.</summary>
/// <typeparam name="T">What is written.</typeparam>
public delegate ref byte JsonOutputItem<in T>(ref byte at, scoped ref JsonOutput output, T item);

public ref partial struct JsonOutput
{
    /// <summary>A list.</summary>
    public ref byte List<T>(ref byte at, IReadOnlyList<T> items, JsonOutputItem<T> item)
    {
        ArgumentNullException.ThrowIfNull(items); // a list among the items of one
        at = ref Open(ref at, (byte)'[');
        for (var (values, place) = (ListItems.Of(items), 0); place < values.Count; place++) at = ref Item(ref at, values[place], item);
        return ref Close(ref at, (byte)']');
    }

    /// <summary>A list of generated types.</summary>
    public ref byte Models<T>(ref byte at, IReadOnlyList<T> items) where T : class, IJsonModel<T>
    {
        at = ref Open(ref at, (byte)'[');
        for (var (values, place) = (ListItems.Of(items), 0); place < values.Count; place++) at = ref values[place].WriteJson(ref at, ref this);
        return ref Close(ref at, (byte)']');
    }

    /// <summary>A map.</summary>
    public ref byte Map<T>(ref byte at, IReadOnlyDictionary<string, T> map, JsonOutputItem<T> item)
    {
        at = ref Open(ref at, (byte)'{');
        foreach (var (key, value) in map) at = ref Item(ref Key(ref at, key), value, item);
        return ref Close(ref at, (byte)'}');
    }

    /// <summary>JSON text as it is.</summary>
    public ref byte Any(ref byte at, RawJson value)
    {
        var json = value.Utf8;
        at = ref Room(ref at, json.Length + 1);
        json.CopyTo(MemoryMarshal.CreateSpan(ref at, json.Length));
        return ref EndValue(ref at, json.Length);
    }

    /// <summary>Members that the schema does not know.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte Unknown(ref byte at, UnknownFields? fields) => ref fields is null ? ref at : ref fields.WriteTo(ref at, ref this);

    /// <summary>A member that the schema does not know; nothing where it has no name.</summary>
    public ref byte Unknown(ref byte at, string? name, RawJson value) => ref name is null ? ref at : ref Any(ref Key(ref at, name), value);

    /// <summary>The text of an enumeration's value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte OpenEnum<T>(ref byte at, T value) where T : struct, IOpenEnum<T> => ref String(ref at, value.Value);

    /// <summary>Bytes as base64 with padding.</summary>
    public ref byte Bytes(ref byte at, ByteString value)
    {
        var length = System.Buffers.Text.Base64.GetMaxEncodedToUtf8Length(value.Span.Length);
        at = ref Room(ref at, length + 3);
        at = (byte)'"';
        System.Buffers.Text.Base64.EncodeToUtf8(value.Span, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref at, 1), length), out _, out _);
        return ref EndText(ref at, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Item<T>(ref byte at, T value, JsonOutputItem<T> item) => ref Room(ref item(ref at, ref this, value));

    /// <summary>A name of any length.</summary>
    public ref byte Key(ref byte at, string name)
    {
        ArgumentNullException.ThrowIfNull(name); // a dictionary of somebody's own may have such a key
        at = ref String(ref at, name);
        Unsafe.Add(ref at, -1) = (byte)':';
        return ref at;
    }
}
