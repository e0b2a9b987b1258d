using Microsoft.Extensions.Logging;

namespace WixInbox.DependencyInjection.Tests.Infrastructure;

/// <summary>Keeps every line that is logged, at every level.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    public List<LogLine> Lines { get; } = [];

    public string Everything => string.Join('\n', Lines.Select(static line => $"{line.Category} {line.Text} {line.Values} {line.Failure}"));

    public IEnumerable<LogLine> Of(string category) => Lines.Where(line => line.Category == category);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, List<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            lock (lines) lines.Add(new(category, LogLevel.None, 0, $"{state}", "", null));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IReadOnlyList<KeyValuePair<string, object?>> list ? string.Join(' ', list.Select(static value => $"{value.Key}={value.Value}")) : "";
            lock (lines) lines.Add(new(category, logLevel, eventId.Id, formatter(state, exception), values, exception));
        }
    }
}

internal sealed record LogLine(string Category, LogLevel Level, int Id, string Text, string Values, Exception? Failure);
