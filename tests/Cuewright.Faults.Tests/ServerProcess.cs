namespace Cuewright.Faults.Tests;

/// <summary>One server of an installation; started again it is another process on the same port.</summary>
internal sealed class ServerProcess(int port, Func<int, IReadOnlyDictionary<string, string>, BuiltProcess> start) : IAsyncDisposable
{
    public string Address { get; } = $"http://localhost:{port}";

    /// <summary>The process that runs or ran last.</summary>
    public BuiltProcess? Process { get; private set; }

    public async Task StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        await DisposeAsync();
        Process = start(port, settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }
    }
}
