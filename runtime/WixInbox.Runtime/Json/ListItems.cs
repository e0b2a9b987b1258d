using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace WixInbox.Json;

/// <summary>The items of a list, without a call for each where the list is an array, as those are that were read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ListItems
{
    /// <summary>The items; none where there is no list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ListItems<T> Of<T>(IReadOnlyList<T>? list) => new(list);
}

/// <inheritdoc cref="ListItems"/>
/// <typeparam name="T">What is listed.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListItems<T>
{
    private readonly T[]? _array;
    private readonly IReadOnlyList<T>? _list;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ListItems(IReadOnlyList<T>? list)
    {
        _array = list as T[];
        _list = list;
    }

    /// <summary>How many there are.</summary>
    public int Count => _array is not null ? _array.Length : _list?.Count ?? 0;

    /// <summary>An item.</summary>
    public T this[int at] => _array is not null ? _array[at] : _list![at];
}
