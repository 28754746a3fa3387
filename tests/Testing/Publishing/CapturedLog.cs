using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Cuewright.Testing.Publishing;

/// <summary>Keeps every line that is logged, with scopes left out and exceptions written out.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Told of each line as it is logged: some moments inside the product show nowhere else.</summary>
    public Action<string> Seen { get; set; } = _ => { };

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose() => _lines.Clear();

    private void Add(string line)
    {
        _lines.Enqueue(line);
        Seen(line);
    }

    private sealed class Writer(CapturedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Add($"{logLevel} {formatter(state, exception)} {exception}");
    }
}
