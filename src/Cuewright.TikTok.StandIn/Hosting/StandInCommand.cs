using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Cuewright.TikTok.StandIn.Hosting;

/// <summary>The stand-in as a process of its own.</summary>
internal static class StandInCommand
{
    private const int Failed = 1;

    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args, CommandSettings.Switches).Build();
        if (!CommandSettings.TryRead(configuration, out var options, out var port, out var problem))
        {
            return await FailAsync(problem);
        }

        try
        {
            await using var server = await StandInServer.StartAsync(options, TimeProvider.System, port, stop.Token);
            await Console.Out.WriteLineAsync($"The stand-in listens on {server.BaseAddress}{(options.FfprobePath is null ? " (no ffprobe: nothing is probed)" : "")}");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return await FailAsync(string.Create(CultureInfo.InvariantCulture, $"port {port} is taken; choose another with --port"));
        }
        catch (ArgumentException exception)
        {
            return await FailAsync(exception.Message);
        }
        catch (SqliteException)
        {
            return await FailAsync($"the folder {options.DataDirectory} cannot be used, or another stand-in uses it");
        }

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task<int> FailAsync(string problem)
    {
        await Console.Error.WriteLineAsync($"stand-in: {problem}");
        return Failed;
    }
}
