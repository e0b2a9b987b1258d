namespace WixInbox.Webhooks;

/// <summary>A map that remembers as many keys as it is told; the one that was set or asked for longest ago makes way. Not thread-safe.</summary>
internal sealed class RecentMap<TKey, TValue>(int capacity) where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = new();

    internal bool TryGet(TKey key, out TValue? value)
    {
        if (!_nodes.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }

        _order.Remove(node);
        _order.AddLast(node);
        value = node.Value.Value;
        return true;
    }

    internal void Set(TKey key, TValue value)
    {
        if (_nodes.Remove(key, out var node)) _order.Remove(node);
        _nodes.Add(key, _order.AddLast((key, value)));
        if (_nodes.Count <= capacity) return;
        _nodes.Remove(_order.First!.Value.Key);
        _order.RemoveFirst();
    }
}
