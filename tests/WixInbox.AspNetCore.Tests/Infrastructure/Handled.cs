using System.Threading.Channels;

namespace WixInbox.AspNetCore.Tests.Infrastructure;

/// <summary>What handlers were given, in the order in which they got it.</summary>
internal sealed class Handled<T>
{
    private readonly Channel<T> _items = Channel.CreateUnbounded<T>();

    public void Add(T item) => _items.Writer.TryWrite(item);

    /// <summary>The next one; a minute without one is a failure.</summary>
    public async Task<T> NextAsync() =>
        await _items.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    public async Task<List<T>> NextAsync(int count)
    {
        var items = new List<T>();
        while (items.Count < count) items.Add(await NextAsync());
        return items;
    }

    public int Count => _items.Reader.Count;
}
