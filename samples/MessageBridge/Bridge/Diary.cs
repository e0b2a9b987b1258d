using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MessageBridge.Bridge;

/// <summary>What the bridge did, for people to read.</summary>
internal sealed partial class Diary(ILogger<Diary> logger)
{
    private const int MaxLines = 10_000;

    private readonly ConcurrentQueue<string> _lines = new();

    public void Write(string line)
    {
        LogLine(logger, line);
        _lines.Enqueue(line);
        if (_lines.Count > MaxLines) _lines.TryDequeue(out _);
    }

    [LoggerMessage(1, LogLevel.Information, "{Line}")]
    private static partial void LogLine(ILogger logger, string line);

    /// <summary>What was written since it was read last.</summary>
    public IReadOnlyList<string> Read()
    {
        var lines = new List<string>();
        while (_lines.TryDequeue(out var line)) lines.Add(line);
        return lines;
    }
}
