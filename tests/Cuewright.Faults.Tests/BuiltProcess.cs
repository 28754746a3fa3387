using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Cuewright.Faults.Tests;

/// <summary>One of our programs as an administrator runs it: its own process, which can be killed.</summary>
internal sealed class BuiltProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private BuiltProcess(Process process) => _process = process;

    public string Output => string.Join('\n', _output.TakeLast(60));

    /// <summary>Whether it has printed this at any time.</summary>
    public bool HasSaid(string text) => _output.Any(line => line.Contains(text, StringComparison.Ordinal));

    public bool HasExited => _process.HasExited;

    /// <summary>137 after kill -9, whoever sent it.</summary>
    public int ExitCode => _process.ExitCode;

    public static BuiltProcess Start(string project, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(PathOf(project));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var built = new BuiltProcess(new Process { StartInfo = start });
        built._process.OutputDataReceived += (_, line) => built._output.Enqueue(line.Data ?? "");
        built._process.ErrorDataReceived += (_, line) => built._output.Enqueue(line.Data ?? "");
        built._process.Start();
        built._process.BeginOutputReadLine();
        built._process.BeginErrorReadLine();
        return built;
    }

    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Waits until it ended by itself.</summary>
    public Task EndedAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Freezes it where it is, as a stalled machine does.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => SignalAsync("-STOP", cancellationToken);

    public Task ContinueAsync(CancellationToken cancellationToken) => SignalAsync("-CONT", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", [signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }

    // artifacts/bin/Cuewright.Faults.Tests/debug -> artifacts/bin/PROJECT/debug
    private static string PathOf(string project)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, project + ".dll");
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Cuewright.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
