using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Cuewright.Core.Kernel.Signals;

/// <summary>
/// Hears the other processes, on a connection of its own. While that is lost nothing is wrong, only slower: workers look by themselves every
/// few seconds. Once it is back everybody looks, and open pages read again, because something may have been missed.
/// </summary>
internal sealed class SignalListener(
    ProcessSignals signals, LiveEvents live, ProcessName process, TimeProvider clock, IOptions<DatabaseOptions> options, SignalLog log) : BackgroundService
{
    public const string Channel = "cuewright";
    public const string ApplicationName = "cuewright signals";
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        for (var first = true; signals.HasOthers && !stoppingToken.IsCancellationRequested; first = false)
        {
            try
            {
                await using var connection = await OpenAsync(stoppingToken);
                pause = FirstPause;
                if (!first)
                {
                    log.ListensAgain();
                    CatchUp();
                }

                while (true)
                {
                    await connection.WaitAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                log.ListenerStopped();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.NotListening(exception);
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        // A line that is dead without saying so is found out by the keep-alive.
        var address = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString) { Pooling = false, KeepAlive = 10, ApplicationName = ApplicationName };
        var connection = new NpgsqlConnection(address.ConnectionString);
        try
        {
            connection.Notification += (_, notification) => Hear(notification.Payload);
            await connection.OpenAsync(cancellationToken);
            await using var listen = new NpgsqlCommand($"LISTEN {Channel}", connection);
            await listen.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private void Hear(string payload)
    {
        if (SignalMessage.Read(payload) is not { } message || message.From == process.Value)
        {
            return;
        }

        foreach (var name in message.WakeUps)
        {
            signals.Wake(name);
        }

        foreach (var one in message.Events)
        {
            if (LiveData.Read(one.Type, one.Data) is { } data)
            {
                live.Deliver(new LiveEvent(one.WorkspaceId, one.Kind, data));
            }
        }
    }

    private void CatchUp()
    {
        signals.WakeAll();
        live.EndStreams();
    }
}
