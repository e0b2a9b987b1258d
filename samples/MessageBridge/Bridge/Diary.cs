using System.Collections.Concurrent;

namespace MessageBridge.Bridge;

/// <summary>What the bridge did, for people to read.</summary>
internal sealed class Diary
{
    private const int MaxLines = 10_000;

    private readonly ConcurrentQueue<string> _lines = new();

    public void Write(string line)
    {
        _lines.Enqueue(line);
        if (_lines.Count > MaxLines) _lines.TryDequeue(out _);
    }

    /// <summary>What was written since it was read last.</summary>
    public IReadOnlyList<string> Read()
    {
        var lines = new List<string>();
        while (_lines.TryDequeue(out var line)) lines.Add(line);
        return lines;
    }
}
