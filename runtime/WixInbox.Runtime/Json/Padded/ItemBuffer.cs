using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WixInbox.Json;

/// <summary>Collects the items of a list of unknown length: the first sixteen without memory of its own, more in a pooled array.</summary>
internal struct ItemBuffer<T>
{
    private const int First = 16;

    private FirstItems _first;
    private T[]? _rest;
    private int _count;

    internal void Add(T item)
    {
        if (_count < First) _first[_count] = item;
        else Rest(_count - First) = item;
        _count++;
    }

    /// <summary>The items, in an array of their number.</summary>
    internal T[] ToArray()
    {
        if (_count == 0) return [];
        var items = new T[_count];
        ref var to = ref MemoryMarshal.GetArrayDataReference(items);
        for (var at = 0; at < Math.Min(_count, First); at++) Unsafe.Add(ref to, at) = _first[at]; // few: a bulk copy would take longer to start
        _rest?.AsSpan(0, _count - First).CopyTo(items.AsSpan(First));
        return items;
    }

    /// <summary>Gives up the pooled array, if there is one. The buffer is not to be used again.</summary>
    internal readonly void Release() => Return(_count - First);

    private ref T Rest(int at)
    {
        if (_rest is null || at == _rest.Length) Grow(at);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rest!), at); // no check of the array's type
    }

    private void Grow(int count)
    {
        var grown = ArrayPool<T>.Shared.Rent(Math.Max(2 * First, 2 * count));
        _rest?.AsSpan(0, count).CopyTo(grown);
        Return(count);
        _rest = grown;
    }

    private readonly void Return(int count)
    {
        if (_rest is null) return;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) System.Array.Clear(_rest, 0, count);
        ArrayPool<T>.Shared.Return(_rest);
    }

    [InlineArray(First)]
    private struct FirstItems
    {
        private T _item;
    }
}
